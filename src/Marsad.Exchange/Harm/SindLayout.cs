using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Harm;

/// <summary>A file of Insecurity Insight's SiND: the incidents of its subject.</summary>
internal sealed class SindLayout(string place, IEnumerable<TableColumn<Incident>> columns, Func<Incident, bool> isSubject) : IncidentLayout<Incident>([.. SindHead.Columns(place), .. columns, SindHead.Id], SindHead.Kept)
{
    protected override Incident? Row(Incident incident, ExportContent content, LossReport losses)
    {
        if (!isSubject(incident))
        {
            losses.Add(Loss.OffSubject, incident.Id);
            return null;
        }

        losses.Add(Loss.PrecisionCode, incident.Id);
        losses.Add(Loss.Narrative, incident.Id);
        return incident;
    }
}
