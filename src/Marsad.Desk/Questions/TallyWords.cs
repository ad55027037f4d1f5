using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Desk.Words;

namespace Marsad.Desk.Questions;

/// <summary>Reads a tally's question from names and words: the names are those of the options of <c>marsad tally</c> without the dashes, so that an address asks as a command line does.</summary>
public static class TallyWords
{
    internal const string SeriesName = "series";

    /// <summary>The names.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["measure", "category", "area", "since", "until", "means", "perpetrator", "target", "facility", "grade", "flow", "by", "policy", "source-order", SeriesName, "as-of", "recorded-by"];

    /// <summary>The splits of a question. Airwars gives its totals by grade: so does the policy that is named after its grades.</summary>
    public static (TallyGrouping By, TallyGrouping Across) Splits(IReadOnlyList<TallyGrouping> given, FigurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(given);
        return (given.Count > 0 ? given[0] : policy == FigurePolicy.Grades ? TallyGrouping.Grade : TallyGrouping.None, given.Count > 1 ? given[1] : TallyGrouping.None);
    }

    /// <summary>The question; what is wrong is named with its parameter.</summary>
    /// <param name="given">The words of a name; null where none are given.</param>
    public static Parsed<AskedTally> Read(Func<string, string?> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var words = Names.Select(n => (Name: n, Value: given(n)?.Trim())).Where(static w => !string.IsNullOrEmpty(w.Value)).ToDictionary(static w => w.Name, static w => w.Value!, StringComparer.Ordinal);
        var wrong = new List<string>();
        string? Text(string name) => words.GetValueOrDefault(name);
        T? Word<T>(string name)
            where T : struct, Enum
        {
            if (Text(name) is not { } text)
                return null;
            if (KebabCase.TryParse<T>(text, out var value))
                return value;
            wrong.Add($"{name}: '{text}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(static v => v.Word()))}");
            return null;
        }

        PartialDate? Date(string name, bool whole = false)
        {
            if (Text(name) is not { } text)
                return null;
            if (PartialDate.Parse(text) is { Success: true } date && (!whole || date.Value.Day is not null))
                return date.Value;
            wrong.Add($"{name}: '{text}' is not a {(whole ? "day such as 2019-08-31" : "day, month or year such as 2019-08-31, 2019-08, 2019")}");
            return null;
        }

        var area = AskedArea.Of(Text("area"));
        if (!area.Success)
            wrong.Add("area: " + area.Reason);
        if (Text("means") is { } means && !TypeTree.IsType(means))
            wrong.Add($"means: '{means}' is not a type of incident of the vocabulary, such as air-strike");
        if (Text(SeriesName) is { } series && series is not ("true" or "1"))
            wrong.Add($"{SeriesName}: '{series}' is not true");
        var policy = Word<FigurePolicy>("policy") ?? FigurePolicy.Range;
        var order = (Text("source-order") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList();
        if (policy == FigurePolicy.Hierarchy == order.IsEmpty)
            wrong.Add("source-order: the policy hierarchy needs names of sources, the most trusted first, between semicolons; no other policy takes them");
        var (by, across) = Splits(Groupings(Text("by"), wrong), policy);
        if (by.SplitsFigures() && across.SplitsFigures())
            wrong.Add($"by: a table cannot be split by {by.Word()} and by {across.Word()}: each splits the figures themselves");
        var question = new TallyQuestion
        {
            Measure = Word<TallyMeasure>("measure") ?? TallyMeasure.Killed,
            Category = Text("category"),
            Area = area.Success ? area.Value.Place : null,
            Since = Date("since")?.First,
            Until = Date("until")?.Last,
            Means = Text("means"),
            Perpetrator = Text("perpetrator"),
            Target = Text("target"),
            Facility = Text("facility"),
            Grade = Word<Grade>("grade"),
            Flow = Word<DisplacementFlow>("flow"),
            By = by,
            Across = across,
            Policy = policy,
            SourceOrder = order,
            Series = words.ContainsKey(SeriesName),
            AsOf = Date("as-of", whole: true)?.First,
            RecordedBy = Date("recorded-by", whole: true)?.First,
        };
        if (question is { Since: { } first, Until: { } last } && last < first)
            wrong.Add($"until ({Phrases.Day(last)}) lies before since ({Phrases.Day(first)})");
        return wrong.Count > 0 ? Parsed<AskedTally>.Failed(string.Join("; ", wrong))
            : Parsed<AskedTally>.Of(new AskedTally(question, area.Value.Judge, [.. Names.Where(words.ContainsKey).Select(n => (n, words[n]))]));
    }

    private static List<TallyGrouping> Groupings(string? words, List<string> wrong)
    {
        var splits = new List<TallyGrouping>();
        foreach (var word in (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (KebabCase.TryParse<TallyGrouping>(word, out var split))
                splits.Add(split);
            else
                wrong.Add($"by: '{word}' is not one of {string.Join(", ", Enum.GetValues<TallyGrouping>().Select(static v => v.Word()))}");
        }

        if (splits.Count > 2)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"by: a tally is split once or twice, not {splits.Count} times"));
        return splits;
    }
}
