using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Release.Public;

namespace Marsad.Exchange.Release.Rules;

/// <summary>Reads a file of rules; every key and every word of it is checked, and what is not given holds by default.</summary>
public static class RulesReader
{
    private static readonly string[] Formats = ["csv", "geojson", "xlsx", "parquet", "geoparquet", "ged", "hxl", "hxl-ucdp", "kml"];

    /// <summary>The rules of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="RulesException">It cannot be followed; the message names the line and what is allowed.</exception>
    public static ReleaseRules Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var top = new RuleSection(file, "", RulesText.Read(text, file), RuleKey.Below(""));
        var rules = ReleaseRules.Default;
        rules = rules with
        {
            Title = top.Words("title") ?? rules.Title,
            Publisher = top.Words("publisher") ?? rules.Publisher,
            Contact = top.Words("contact"),
            Licence = top.Words("licence") ?? rules.Licence,
            Embargo = top.Parts("embargo", [.. RuleKey.Below("place.areas[]").Where(static k => k != "point")])?.Select(Area).ToValueList() ?? rules.Embargo,
            Sensitive = top.Parts("sensitive")?.Select(Sensitive).ToValueList() ?? rules.Sensitive,
            Formats = top.List("formats", static f => Formats.Contains(f, StringComparer.Ordinal), "format of a release; they are " + string.Join(", ", Formats)) ?? rules.Formats,
            Withheld = top.Part("fields")?.List("withhold", PublicFields.CanBeWithheld, "field that can be withheld; they are " + string.Join(", ", PublicFields.Names)) ?? rules.Withheld,
            PageRows = top.Part("page")?.Whole("rows", 0, 200_000) ?? rules.PageRows,
        };
        if (top.Part("only") is { } only)
        {
            rules = rules with
            {
                Status = only.WordList<Domain.Incidents.ReviewStatus>("status") ?? rules.Status,
                Grades = only.WordList<Domain.Incidents.Grade>("grades") ?? rules.Grades,
                LeastConfidence = only.Number("confidence", 0, 1) ?? 0,
            };
        }

        if (top.Part("delay") is { } delay)
            rules = rules with { DelayDays = delay.Whole("days", 0, 36_500) ?? rules.DelayDays, DelayByType = delay.Map("types", TypeTree.IsType, "type of incident", static (s, key) => s.Whole(key, 0, 36_500)!.Value) ?? rules.DelayByType };
        if (top.Part("place") is { } place)
        {
            rules = rules with
            {
                Point = place.Word<PointLevel>("point") ?? rules.Point,
                GridDegrees = place.Number("grid", 0.01, 10) ?? rules.GridDegrees,
                PlaceNames = place.Word<NameLevel>("names") ?? rules.PlaceNames,
                PointByType = place.Map("types", TypeTree.IsType, "type of incident", static (s, key) => s.Word<PointLevel>(key)!.Value) ?? rules.PointByType,
                Areas = place.Parts("areas")?.Select(Area).ToValueList() ?? rules.Areas,
            };
        }

        if (top.Part("counts") is { } counts)
            rules = rules with { Small = counts.Word<SmallCounts>("small") ?? rules.Small, LeastCount = counts.Whole("least", 2, 50) ?? rules.LeastCount };
        if (top.Part("date") is { } date)
            rules = rules with { Dates = date.Word<DateLevel>("level") ?? rules.Dates };
        if (top.Part("names") is { } names)
        {
            rules = rules with
            {
                Sources = names.Word<NameChoice>("sources") ?? rules.Sources, Actors = names.Word<NameChoice>("actors") ?? rules.Actors,
                PublicNames = names.List("public") ?? [], PrivateNames = names.List("private") ?? [], SensitiveSources = names.List("sensitive") ?? [],
            };
        }

        return rules;
    }

    private static AreaRule Area(RuleSection section) => new()
    {
        Country = section.Words("country")?.ToUpperInvariant(), Admin1 = section.Words("admin1"), Admin2 = section.Words("admin2"), Place = section.Words("place"),
        Lat = section.Number("lat", -90, 90), Lon = section.Number("lon", -180, 180), Km = section.Number("km", 0, 5000), From = section.Day("from"), To = section.Day("to"), Point = section.Word<PointLevel>("point") ?? PointLevel.Admin1,
    };

    private static SensitiveRule Sensitive(RuleSection section) => new()
    {
        Types = section.List("types", TypeTree.IsType, "type of incident") ?? [],
        Categories = section.List("categories", Codes("categories", "code").Contains, "category of people") ?? [],
        Facilities = section.List("facilities", Codes("facilities", "type").Contains, "type of facility") ?? [],
        Action = section.Word<SensitiveAction>("action") ?? SensitiveAction.Coarsen,
        Point = section.Word<PointLevel>("point") ?? PointLevel.Admin1,
        Dates = section.Word<DateLevel>("dates") ?? DateLevel.Quarter,
        Small = section.Word<SmallCounts>("small") ?? SmallCounts.Withhold,
    };

    private static HashSet<string> Codes(string table, string column) => VocabularyTable.Load(table).Rows.Select(r => r[column]).ToHashSet(StringComparer.Ordinal);
}
