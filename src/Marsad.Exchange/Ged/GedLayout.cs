using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Ged;

/// <summary>Incidents as rows of UCDP GED.</summary>
internal sealed class GedLayout() : IncidentLayout<GedRow>(GedColumns.All, Kept)
{
    /// <summary>What GED keeps of an incident.</summary>
    public static LossSet Kept { get; } = LossSet.Of(
        Loss.SeveralSources, Loss.KilledRange, Loss.Reports, Loss.Status, Loss.DateWindow, Loss.PlacePrecision, Loss.PlaceRelation, Loss.Target, Loss.Review, Loss.Id);

    /// <summary>The format.</summary>
    public static CsvFormat Format { get; } = new("ged", "Rows of UCDP GED (49 columns), figures low, best and high.", new GedLayout(), Kept, FigurePolicy.Best);

    protected override GedRow Row(Incident incident, ExportContent content, LossReport losses) => GedRow.Of(incident, losses);
}
