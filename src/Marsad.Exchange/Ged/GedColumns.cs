using System.Globalization;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Ged;

/// <summary>The 49 columns of UCDP GED, in its order (best before high before low).</summary>
internal static class GedColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn<GedRow>> All { get; } =
    [
        Whole("id", static r => r.Number),
        new("relid", static r => r.Incident.Id),
        Whole("year", static r => r.Incident.Date.From.Year),
        new("active_year", Nothing),
        new("code_status", static r => r.Incident.Status == ReviewStatus.Reviewed ? "Clear" : "Check"),
        Whole("type_of_violence", static r => r.Kind),
        new("conflict_dset_id", Nothing),
        new("conflict_new_id", Nothing),
        new("conflict_name", Nothing),
        new("dyad_dset_id", Nothing),
        new("dyad_new_id", Nothing),
        new("dyad_name", static r => r.Dyad),
        new("side_a_dset_id", Nothing),
        new("side_a_new_id", Nothing),
        new("side_a", static r => r.Sides.A),
        new("side_b_dset_id", Nothing),
        new("side_b_new_id", Nothing),
        new("side_b", static r => r.Sides.B),
        Whole("number_of_sources", static r => r.Incident.Sources),
        new("source_article", static r => r.Articles),
        new("source_office", static r => string.Join(';', IncidentWords.Publishers(r.Incident))),
        new("source_date", static r => string.Join(';', r.Incident.Reports.Select(static p => p.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).OfType<string>().Distinct(StringComparer.Ordinal))),
        new("source_headline", Nothing),
        new("source_original", static r => r.Originals),
        Whole("where_prec", static r => PlaceCodes.Of(r.Incident.Place).Ged),
        new("where_coordinates", static r => r.Incident.Place?.Name),
        new("where_description", static r => r.Incident.Place is { Relation: { } relation } place ? $"{relation} {place.Name}" : r.Incident.Place?.Name),
        new("adm_1", static r => r.Incident.Place?.Admin1),
        new("adm_2", static r => r.Incident.Place?.Admin2),
        new("latitude", CellKind.Fraction, static r => r.Incident.Place?.Lat),
        new("longitude", CellKind.Fraction, static r => r.Incident.Place?.Lon),
        new("geom_wkt", static r => r.Point),
        Whole("priogrid_gid", static r => r.Cell),
        new("country", static r => r.Country?.Name),
        Whole("country_id", static r => r.Country?.Gw),
        new("region", static r => r.Country?.UcdpRegion),
        Whole("event_clarity", static r => r.Incident.Date.Basis == DateBasis.Publication || !r.Incident.Covers.IsEmpty ? 2 : 1),
        Whole("date_prec", static r => DateCodes.Ged(r.Incident.Date)),
        new("date_start", static r => Day(r.Incident.Date.From)),
        new("date_end", static r => Day(r.Incident.Date.To)),
        Whole("deaths_a", static r => r.DeathsA),
        Whole("deaths_b", static r => r.DeathsB),
        Whole("deaths_civilians", static r => r.Civilians),
        Whole("deaths_unknown", static r => r.Unknown),
        Whole("best", static r => r.Best),
        Whole("high", static r => r.High),
        Whole("low", static r => r.Low),
        Whole("gwnoa", static r => CountryCodes.Of(ActorCodes.StateOf(r.Sides.A))?.Gw),
        Whole("gwnob", static r => CountryCodes.Of(ActorCodes.StateOf(r.Sides.B))?.Gw),
    ];

    private static TableColumn<GedRow> Whole(string name, Func<GedRow, long?> value) => new(name, CellKind.Whole, r => value(r));

    // Given by UCDP's own coders alone.
    private static Cell Nothing(GedRow row) => default;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00.000";
}
