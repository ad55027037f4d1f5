using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Release.Public;

/// <summary>The table of a release. Its rows come from the public incidents it is given; what the export would bring is not looked at.</summary>
internal sealed class PublicLayout(IEnumerable<PublicIncident> incidents) : TableLayout<PublicRow>(PublicColumns.All)
{
    protected override IEnumerable<PublicRow> Values(ExportContent content, LossReport losses)
    {
        foreach (var incident in content.Counted(incidents))
        {
            losses.Taken++;
            yield return new PublicRow(incident, content.Mark.Short);
        }
    }
}
