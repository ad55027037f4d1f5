namespace Marsad.Exchange.Release.Rules;

/// <summary>A key of a file of rules.</summary>
/// <param name="Path">Its place: <c>delay.days</c>; below a list with <c>[]</c>.</param>
/// <param name="Takes">What it takes.</param>
/// <param name="Otherwise">What holds where it is not given.</param>
/// <param name="Means">What it does.</param>
public sealed record RuleKey(string Path, string Takes, string Otherwise, string Means)
{
    private const string Points = "grid, admin2, admin1 or country";
    private const string AreaKeys = "the whole area above it";

    /// <summary>All keys, in the order of the reference page.</summary>
    public static IReadOnlyList<RuleKey> All { get; } =
    [
        new("title", "words", "Incidents of armed conflict", "The release's title"),
        new("publisher", "words", "the makers of this register", "Who publishes it"),
        new("contact", "words", "nothing", "Where to write about it"),
        new("licence", "an SPDX identifier", "CC-BY-4.0", "The licence, with the address of its words"),
        new("only.status", "a list of machine, in-review, reviewed", "[reviewed]", "How far a person must have looked at an incident; rejected ones are never published"),
        new("only.grades", "a list of weak, fair, confirmed, contested", "[weak, fair, confirmed, contested]", "Which grades are published; discounted ones never are"),
        new("only.confidence", "a number from 0 to 1", "0", "The least confidence of an incident that no person has looked at"),
        new("delay.days", "a number of days", "7", "So long after an incident's last day nothing is published of it"),
        new("delay.types", "types of incident, each with a number of days", "capture, withdrawal, offensive, siege: 30", "The delay of a type; replaces the list"),
        new("place.point", Points, "grid", "How coarsely points are published: the middle of a grid's cell, of the district, of the province, or none"),
        new("place.grid", "degrees, 0.01 to 10", "0.1", "The side of a cell of the grid"),
        new("place.names", "town, district, province or country", "district", "The finest name of a place that is published"),
        new("place.types", "types of incident, each with " + Points, "none", "A coarser point for a type"),
        new("place.areas[].country", "an ISO code", AreaKeys, "An area with points of its own coarseness"),
        new("place.areas[].admin1", "a name", AreaKeys, "First-level area"),
        new("place.areas[].admin2", "a name", AreaKeys, "Second-level area"),
        new("place.areas[].place", "a name", AreaKeys, "A place"),
        new("place.areas[].lat", "degrees north", "no circle", "The middle of a circle"),
        new("place.areas[].lon", "degrees east", "no circle", "The middle of a circle"),
        new("place.areas[].km", "kilometres", "no circle", "The circle's radius"),
        new("place.areas[].from", "a day", "always", "From this day on"),
        new("place.areas[].to", "a day", "always", "To this day"),
        new("place.areas[].point", Points, "admin1", "How coarsely points in it are published"),
        new("embargo[]", "the keys of place.areas but point", "none", "Areas of which nothing is published; the release does not name them"),
        new("date.level", "day, week, month, quarter or year", "day", "How coarsely dates are published; an incident waits until that whole time is past the delay"),
        new("counts.small", "band, withhold or keep", "band", "What becomes of counts of few people: all of them as one range, or left out"),
        new("counts.least", "a number from 2 to 50", "5", "The least count that is not small"),
        new("names.sources", "known or none", "known", "Which sources are named: bodies that the vocabulary knows, or none; the others are given as a category"),
        new("names.actors", "known or none", "known", "Which actors are named"),
        new("names.public", "a list of names", "none", "Bodies that may be named although no table knows them"),
        new("names.private", "a list of names", "none", "Names that never appear, in any spelling; the leak check looks for them"),
        new("names.sensitive", "a list of names", "none", "Known bodies that are given as a category all the same"),
        new("sensitive[].types", "a list of types of incident", "none", "The types that the rule is for; a list of rules replaces the default ones"),
        new("sensitive[].categories", "a list of categories of people", "none", "Incidents that harmed or aimed at them"),
        new("sensitive[].facilities", "a list of types of facility", "none", "Incidents that hit one"),
        new("sensitive[].action", "withhold or coarsen", "coarsen", "Whether they are left out or published more coarsely"),
        new("sensitive[].point", Points, "admin1", "How coarsely their points are published"),
        new("sensitive[].dates", "day, week, month, quarter or year", "quarter", "How coarsely their dates are"),
        new("sensitive[].small", "band, withhold or keep", "withhold", "What becomes of their small counts"),
        new("fields.withhold", "a list of fields", "none", "Columns that stay empty"),
        new("formats", "a list of csv, geojson, xlsx, parquet, geoparquet, ged, hxl, hxl-ucdp, kml", "[csv, geojson, xlsx, geoparquet, ged, hxl, kml]", "The data files"),
        new("page.rows", "a number from 0 to 200000", "20000", "How many incidents the web page lists at most, the newest first; its map and totals take all"),
    ];

    /// <summary>The words of the keys below one, for a message.</summary>
    internal static IReadOnlyList<string> Below(string path) =>
        [.. All.Where(k => path.Length == 0 || k.Path.StartsWith(path + ".", StringComparison.Ordinal)).Select(k => path.Length == 0 ? k.Path : k.Path[(path.Length + 1)..]).Select(static k => k.Split('.')[0].Replace("[]", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
