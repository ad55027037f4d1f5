using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Flat;

/// <summary>Marsad's own table of incidents.</summary>
internal sealed class FlatLayout() : IncidentLayout<FlatRow>(FlatColumns.All, Kept)
{
    /// <summary>What the table keeps: all but each source's own figures, the claims, and the reports as such.</summary>
    public static LossSet Kept { get; } = LossSet.AllBut(Loss.SourceFigures, Loss.Claims, Loss.Reports);

    protected override FlatRow Row(Incident incident, ExportContent content, LossReport losses) => new(incident, content.Mark, losses);
}
