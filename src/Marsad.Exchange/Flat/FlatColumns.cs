using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Flat;

/// <summary>The columns of Marsad's own table of incidents (csv, xlsx, parquet, geoparquet).</summary>
internal static class FlatColumns
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<TableColumn<FlatRow>> All { get; } =
    [
        new("id", static r => r.Incident.Id) { Means = "Stable id of the incident" },
        new("type", static r => r.Incident.Type) { Means = "What happened: a code of the vocabulary, such as air-strike" },
        new("date_from", CellKind.Day, static r => (DateOnly?)r.Incident.Date.From) { Means = "First day on which it can have happened, inclusive" },
        new("date_to", CellKind.Day, static r => (DateOnly?)r.Incident.Date.To) { Means = "Last day, inclusive" },
        new("date_lasted", CellKind.Truth, static r => r.Incident.Date.Lasted) { Means = "true: it lasted from the first to the last day; false: it happened once between them" },
        new("date_precision", static r => r.Incident.Date.Precision.Word()) { Means = "How finely the date was given: hour, day, week, month, season, year, unknown" },
        new("date_basis", static r => r.Incident.Date.Basis.Word()) { Means = "Where the date came from: stated in the words, relative to another day, or only the day of publication" },
        new("place", static r => r.Incident.Place?.Name) { Means = "Name of the place" },
        new("place_relation", static r => r.Incident.Place?.Relation) { Means = "Words before the name, such as near" },
        new("country", static r => r.Incident.Place?.Country) { Means = "ISO 3166-1 alpha-2 code" },
        new("admin1", static r => r.Incident.Place?.Admin1) { Means = "First-level area" },
        new("admin2", static r => r.Incident.Place?.Admin2) { Means = "Second-level area" },
        new("lat", CellKind.Fraction, static r => r.Incident.Place?.Lat) { Means = "Degrees north of the place, not of the incident: see place_precision" },
        new("lon", CellKind.Fraction, static r => r.Incident.Place?.Lon) { Means = "Degrees east" },
        new("place_precision", static r => r.Incident.Place?.Precision?.Word()) { Means = "How finely the place is known: exact, town, district, province, region, country; empty: the name was not found" },
        new("radius_km", CellKind.Fraction, static r => r.Incident.Place?.RadiusKm) { Means = "Within how many kilometres of the point it lies" },
        new("geonames", CellKind.Whole, static r => r.Incident.Place?.Geonames) { Means = "GeoNames id of the place" },
        new("perpetrators", static r => Lists.Join(r.Incident.Perpetrator.Select(static p => p.Name), r.Losses, r.Incident.Id)) { Means = "Alleged perpetrators, | between them" },
        new("alleged_by", static r => Lists.Join(r.Incident.Perpetrator.Select(static p => string.Join("; ", p.AllegedBy)), r.Losses, r.Incident.Id)) { Means = "Who names each perpetrator: sources with ; between them, in the order of perpetrators with | between them" },
        new("targets", static r => Lists.Join(r.Incident.Target, r.Losses, r.Incident.Id)) { Means = "What the sources say was aimed at" },
        new("backers", static r => Lists.Join(r.Incident.Backer, r.Losses, r.Incident.Id)) { Means = "Who stands behind the perpetrators, according to sources" },
        new("weapon", static r => r.Incident.Weapon?.Name ?? (r.Incident.Weapon is { } w ? w.Status.Word() : null)) { Means = "With what, or that a source says it is withheld or unknown" },
        .. Range("killed", static i => i.Killed, "Deaths"),
        .. Range("killed_civilians", static i => i.KilledCivilians, "Deaths of people whom a source calls civilians"),
        .. Range("killed_combatants", static i => i.KilledCombatants, "Deaths of people whom a source calls fighters or soldiers"),
        .. Range("killed_status_unknown", static i => i.KilledStatusUnknown, "Deaths whose status no source gives"),
        .. Range("injured", static i => i.Injured, "Injured"),
        .. Range("strikes", static i => i.Strikes, "Strikes"),
        new("casualties", static r => Lists.Join(r.Incident.Casualties.Select(Figure), r.Losses, r.Incident.Id)) { Means = "Every measure and category over all sources: 'killed children 3-5+'" },
        new("facilities", static r => Lists.Join(r.Incident.Facilities.Select(static f => f.Type + (f.Effect is null ? "" : " " + f.Effect) + (f.Name is null ? "" : $" ({f.Name})")), r.Losses, r.Incident.Id)) { Means = "What was hit: type, effect, name" },
        new("outlets", static r => Lists.Join(IncidentWords.Publishers(r.Incident), r.Losses, r.Incident.Id)) { Means = "Who published the reports" },
        new("reports", CellKind.Whole, static r => r.Incident.Reports.Count) { Means = "How many reports speak of it" },
        new("sources", CellKind.Whole, static r => r.Incident.Sources) { Means = "How many different sources speak" },
        new("independent_sources", CellKind.Whole, static r => r.Incident.IndependentSources) { Means = "How many of them are independent of each other" },
        new("grade", static r => r.Incident.Grade.Word()) { Means = "How well it is sourced: weak, fair, confirmed, contested, discounted" },
        new("status", static r => r.Incident.Status.Word()) { Means = "How far a person has looked at it: machine, in-review, reviewed, rejected" },
        new("confidence", CellKind.Fraction, static r => (double?)r.Incident.Confidence) { Means = "0 to 1: the chance that it is one real incident, read right" },
        new("disputes", static r => Lists.Join(r.Incident.Disputes.Select(static d => d.Slot + ": " + string.Join("; ", d.Values.Select(static v => $"{v.Value} ({string.Join(", ", v.Sources)})"))), r.Losses, r.Incident.Id)) { Means = "What sources differ on, with who says what" },
        new("flags", static r => Lists.Join(r.Incident.Flags, r.Losses, r.Incident.Id)) { Means = "Oddities, kept and flagged" },
        new("marking", static r => r.Mark.Short) { Means = "INTERNAL: not for publication" },
    ];

    private static IEnumerable<TableColumn<FlatRow>> Range(string name, Func<Incident, FigureRange?> range, string what) =>
    [
        new(name + "_min", CellKind.Whole, r => range(r.Incident)?.Min) { Means = what + ": the smallest lower bound of the sources; empty: no source speaks of it" },
        new(name + "_max", CellKind.Whole, r => range(r.Incident)?.Max) { Means = what + ": the highest reported, not an upper bound" },
        new(name + "_open", CellKind.Truth, r => range(r.Incident)?.Open) { Means = "true: there may be more than the highest reported" },
    ];

    private static string Figure(IncidentFigure figure) =>
        figure.Measure.Word() + (figure.Category is null ? "" : " " + figure.Category) + (figure.By is null ? "" : $" by {figure.By}") + " "
        + (figure.Range.Min == figure.Range.Max ? $"{figure.Range.Min}" : $"{figure.Range.Min}-{figure.Range.Max}") + (figure.Range.Open ? "+" : "");
}
