using Marsad.Domain.Incidents;
using Marsad.Exchange.Acled;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Hxl;

/// <summary>The columns of the two published ways to tag conflict rows with HXL, each with Marsad's ranges as extensions at the end.</summary>
internal static class HxlColumns
{
    /// <summary>As HDX tags ACLED's rows: only columns that have a tag.</summary>
    public static IEnumerable<TableColumn<AcledRow>> Acled => AcledColumns.All.Where(static c => c.Tag is not null).Select(static c => c.Name == "iso" ? Iso3 : c).Concat(Extensions);

    /// <summary>As HDX tags UCDP's rows.</summary>
    public static IEnumerable<TableColumn<AcledRow>> Ucdp =>
    [
        new("date_start", CellKind.Day, static r => (DateOnly?)r.Incident.Date.From) { Tag = "#date+start" },
        new("date_end", CellKind.Day, static r => (DateOnly?)r.Incident.Date.To) { Tag = "#date+end" },
        new("year_start", CellKind.Whole, static r => r.Incident.Date.From.Year) { Tag = "#date+year+start" },
        new("year_end", CellKind.Whole, static r => r.Incident.Date.To.Year) { Tag = "#date+year+end" },
        new("side_a", static r => r.Sides.A) { Tag = "#group+name+first" },
        new("side_b", static r => r.Sides.B) { Tag = "#group+name+second" },
        new("region", static r => r.Country?.UcdpRegion) { Tag = "#region+name" },
        new("country", static r => r.Country?.Name) { Tag = "#country+name" },
        Iso3,
        new("adm_1", static r => r.Incident.Place?.Admin1) { Tag = "#adm1+name" },
        new("adm_2", static r => r.Incident.Place?.Admin2) { Tag = "#adm2+name" },
        new("where_coordinates", static r => r.Incident.Place?.Name) { Tag = "#loc+name" },
        new("latitude", CellKind.Fraction, static r => r.Incident.Place?.Lat) { Tag = "#geo+lat" },
        new("longitude", CellKind.Fraction, static r => r.Incident.Place?.Lon) { Tag = "#geo+lon" },
        new("source", static r => r.Outlets) { Tag = "#meta+source" },
        new("description", static r => r.Notes) { Tag = "#description" },
        new("best", CellKind.Whole, static r => r.Fatalities) { Tag = "#affected+killed" },
        new("id", static r => r.Incident.Id) { Tag = "#event+id" },
        .. Extensions,
    ];

    private static TableColumn<AcledRow> Iso3 { get; } = new("iso3", static r => r.Country?.Iso3) { Tag = "#country+code" };

    // HXL has no attribute for ends of a range; these three are an extension.
    private static IEnumerable<TableColumn<AcledRow>> Extensions =>
    [
        new("killed_min", CellKind.Whole, static r => r.Incident.Killed?.Min) { Tag = "#affected+killed+min" },
        new("killed_max", CellKind.Whole, static r => r.Incident.Killed?.Max) { Tag = "#affected+killed+max" },
        new("injured_min", CellKind.Whole, static r => r.Incident.Injured?.Min) { Tag = "#affected+injured+min" },
        new("injured_max", CellKind.Whole, static r => r.Incident.Injured?.Max) { Tag = "#affected+injured+max" },
        new("type", static r => r.Incident.Type) { Tag = "#event+type+marsad" },
        new("marking", static r => r.Mark.Short) { Tag = "#meta+marking" },
    ];

    /// <summary>What the tagged rows keep.</summary>
    public static LossSet Kept { get; } = LossSet.Of(Loss.KilledRange, Loss.NoFigure, Loss.Injured, Loss.InjuredRange, Loss.Target, Loss.Id, Loss.Type);

    /// <summary>The two formats.</summary>
    public static IReadOnlyList<CsvFormat> Formats { get; } =
    [
        new("hxl", "CSV with a row of HXL tags, as HDX tags ACLED's rows.", new AcledLayout(Acled, Kept), Kept, FigurePolicy.Range, carriesMark: true),
        new("hxl-ucdp", "CSV with a row of HXL tags, as HDX tags UCDP's rows.", new AcledLayout(Ucdp, Kept), Kept, FigurePolicy.Best, carriesMark: true),
    ];
}
