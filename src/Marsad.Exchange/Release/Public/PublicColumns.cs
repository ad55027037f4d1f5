using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Release.Public;

/// <summary>The columns of a release's own table (csv, xlsx, parquet, geojson): the data dictionary is made from them.</summary>
internal static class PublicColumns
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<TableColumn<PublicRow>> All { get; } =
    [
        new("id", static r => r.Incident.Id) { Means = "Public id, the same in every release" },
        new("type", static r => r.Incident.Type) { Means = "What happened: a code such as air-strike" },
        new("date_from", CellKind.Day, static r => (DateOnly?)r.Incident.From) { Means = "First day on which it can have happened, inclusive" },
        new("date_to", CellKind.Day, static r => (DateOnly?)r.Incident.To) { Means = "Last day, inclusive" },
        new("date_lasted", CellKind.Truth, static r => r.Incident.Lasted) { Means = "true: it lasted from the first to the last day; false: it happened once between them; empty: the date was made coarser or it is not known" },
        new("date_precision", static r => r.Incident.DatePrecision.Word()) { Means = "How finely the date is given: hour, day, week, month, season (also a quarter), year, unknown" },
        new("country", static r => r.Incident.Country) { Means = "ISO 3166-1 alpha-2 code" },
        new("admin1", static r => r.Incident.Admin1) { Means = "First-level area" },
        new("admin2", static r => r.Incident.Admin2) { Means = "Second-level area" },
        new("place", static r => r.Incident.Place) { Means = "The finest name that is published" },
        new("lat", CellKind.Fraction, static r => r.Incident.Lat) { Means = "Degrees north of the middle of the grid's cell or of the area: never the place itself" },
        new("lon", CellKind.Fraction, static r => r.Incident.Lon) { Means = "Degrees east of that middle" },
        new("radius_km", CellKind.Fraction, static r => r.Incident.RadiusKm) { Means = "Within how many kilometres of that middle the place lies" },
        new("place_precision", static r => r.Incident.PlacePrecision?.Word()) { Means = "How finely the place is given: district, province, region, country; empty: the name was not found" },
        new("perpetrators", static r => Join(r.Incident.Perpetrators.Select(static p => p.Name))) { Means = "Alleged perpetrators, | between them; 'name withheld' where the rules leave a name out" },
        new("alleged_by", static r => Join(r.Incident.Perpetrators.Select(static p => string.Join("; ", p.AllegedBy)))) { Means = "Who names each perpetrator: sources with ; between them, in the order of perpetrators with | between them" },
        new("targets", static r => Join(r.Incident.Targets)) { Means = "What the sources say was aimed at" },
        new("weapon", static r => r.Incident.Weapon) { Means = "With what, where a source says" },
        .. Range("killed", static i => i.Killed, "Deaths"),
        .. Range("killed_civilians", static i => i.KilledCivilians, "Deaths of people whom a source calls civilians"),
        .. Range("killed_combatants", static i => i.KilledCombatants, "Deaths of people whom a source calls fighters or soldiers"),
        .. Range("injured", static i => i.Injured, "Injured"),
        new("parts", static r => Join(r.Incident.Parts.Select(Part))) { Means = "Further measures and categories: 'killed children 6-8', | between them; + where there may be more" },
        .. Range("strikes", static i => i.Strikes, "Strikes"),
        new("facilities", static r => Join(r.Incident.Facilities)) { Means = "What was hit: type and effect" },
        new("said_by", static r => Join(r.Incident.SaidBy)) { Means = "Who speaks of it: names of bodies, or a category of source" },
        new("sources", CellKind.Whole, static r => (long?)r.Incident.Sources) { Means = "How many different sources speak" },
        new("independent_sources", CellKind.Whole, static r => (long?)r.Incident.Independent) { Means = "How many of them are independent of each other" },
        new("grade", static r => r.Incident.Grade?.Word()) { Means = "How well it is sourced: weak, fair, confirmed, contested" },
        new("status", static r => r.Incident.Status?.Word()) { Means = "How far a person has looked at it: machine (nobody has), in-review, reviewed" },
        new("disputed", static r => Join(r.Incident.Disputed)) { Means = "On what sources differ" },
        new("coarsened", static r => Join(r.Incident.Coarsened)) { Means = "What is coarser here than in the register, or left out: " + string.Join("; ", Coarsened.All.Select(static c => $"{c.Word}: {c.Means}")) },
        new("marking", static r => r.Mark) { Means = "What the file is" },
    ];

    private static IEnumerable<TableColumn<PublicRow>> Range(string name, Func<PublicIncident, FigureRange?> range, string what) =>
    [
        new(name + "_min", CellKind.Whole, r => range(r.Incident)?.Min) { Means = what + ": the smallest lower bound of the sources; empty: no source speaks of it, or it is left out" },
        new(name + "_max", CellKind.Whole, r => range(r.Incident)?.Max) { Means = what + ": the highest reported, not an upper bound" },
        new(name + "_open", CellKind.Truth, r => range(r.Incident)?.Open) { Means = "true: there may be more than the highest reported" },
    ];

    private static string? Join(IEnumerable<string> items) => string.Join('|', items.Select(static i => i.Replace('|', '/'))) is { Length: > 0 } joined ? joined : null;

    private static string Part(IncidentFigure figure) =>
        figure.Measure.Word() + (figure.Category is null ? "" : " " + figure.Category) + " " + (figure.Range.Min == figure.Range.Max ? $"{figure.Range.Min}" : $"{figure.Range.Min}-{figure.Range.Max}") + (figure.Range.Open ? "+" : "");
}
