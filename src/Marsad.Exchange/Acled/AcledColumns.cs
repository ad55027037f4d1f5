using Marsad.Exchange.Codes;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Acled;

/// <summary>The 31 columns of ACLED, in its order.</summary>
internal static class AcledColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn<AcledRow>> All { get; } =
    [
        new("event_id_cnty", static r => r.Incident.Id) { Tag = "#event+code" },
        new("event_date", CellKind.Day, static r => (DateOnly?)r.Day) { Tag = "#date+occurred" },
        new("year", CellKind.Whole, static r => r.Day.Year) { Tag = "#date+year" },
        new("time_precision", CellKind.Whole, static r => DateCodes.Acled(r.Incident.Date)),
        new("disorder_type", static r => r.Disorder),
        new("event_type", static r => r.Type.AcledEvent) { Tag = "#event+type" },
        new("sub_event_type", static r => r.SubEvent),
        new("actor1", static r => r.Actor1) { Tag = "#group+name+first" },
        new("assoc_actor_1", static r => AcledRow.ActorsBeside(r.Sides.WithA)) { Tag = "#group+name+first+assoc" },
        new("inter1", static r => r.Inter1),
        new("actor2", static r => r.Sides.B) { Tag = "#group+name+second" },
        new("assoc_actor_2", static r => AcledRow.ActorsBeside(r.Sides.WithB)) { Tag = "#group+name+second+assoc" },
        new("inter2", static r => r.Inter2),
        new("interaction", static r => r.Interaction),
        new("civilian_targeting", static r => r.TargetsCivilians ? "Civilian targeting" : null),
        new("iso", CellKind.Whole, static r => r.Country?.Numeric) { Tag = "#country+code" },
        new("region", static r => r.Country?.AcledRegion) { Tag = "#region+name" },
        new("country", static r => r.Country?.Name) { Tag = "#country+name" },
        new("admin1", static r => r.Incident.Place?.Admin1) { Tag = "#adm1+name" },
        new("admin2", static r => r.Incident.Place?.Admin2) { Tag = "#adm2+name" },
        new("admin3", static _ => default(Cell)) { Tag = "#adm3+name" },
        new("location", static r => r.Incident.Place?.Name) { Tag = "#loc+name" },
        new("latitude", CellKind.Fraction, static r => r.Incident.Place?.Lat) { Tag = "#geo+lat" },
        new("longitude", CellKind.Fraction, static r => r.Incident.Place?.Lon) { Tag = "#geo+lon" },
        new("geo_precision", CellKind.Whole, static r => PlaceCodes.Of(r.Incident.Place).Acled) { Tag = "#geo+precision" },
        new("source", static r => r.Outlets) { Tag = "#meta+source" },
        new("source_scale", static _ => default(Cell)),
        new("notes", static r => r.Notes) { Tag = "#description" },
        new("fatalities", CellKind.Whole, static r => r.Fatalities) { Tag = "#affected+killed" },
        new("tags", static _ => default(Cell)),
        new("timestamp", CellKind.Whole, static r => r.Mark.Made.ToUnixTimeSeconds()),
    ];

    /// <summary>Without tags: the table as ACLED gives it.</summary>
    public static IEnumerable<TableColumn<AcledRow>> Bare => All.Select(static c => c with { Tag = null });
}
