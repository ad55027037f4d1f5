using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Cli.Pages;

/// <summary>A line of a tally in CSV: the sum, a row of it, a total that a source gives, or a figure of a series; each with the whole question.</summary>
internal sealed record TallyLine
{
    /// <summary>Columns.</summary>
    public static IReadOnlyList<Column<TallyLine>> Columns { get; } =
    [
        new("kind", static l => l.Kind),
        new("key", static l => l.Key),
        new("across", static l => l.Across),
        new("min", static l => Number(l.Min)),
        new("max", static l => Number(l.Max)),
        new("best", static l => Number(l.Best)),
        new("open", static l => l.Open ? "true" : "false"),
        new("incidents", static l => Number(l.Incidents)),
        new("in_max_only", static l => Number(l.InMaxOnly)),
        new("day", static l => l.Day is { } day ? Phrases.Day(day) : null),
        new("rebased", static l => Number(l.Rebased)),
        new("added", static l => Number(l.Added)),
        new("said_added", static l => l.SaidAdded is { } said ? Phrases.Count(said) : null),
        new("note", static l => l.Note),
        new("claim", static l => l.Claim),
        new("measure", static l => l.Question.Measure.Word()),
        new("category", static l => l.Category is "" ? null : l.Category ?? l.Question.Category),
        new("area", static l => l.Question.Area is { } area ? Phrases.Where(area) : null),
        new("since", static l => l.Question.Since is { } day ? Phrases.Day(day) : null),
        new("until", static l => l.Question.Until is { } day ? Phrases.Day(day) : null),
        new("means", static l => l.Question.Means),
        new("perpetrator", static l => l.Question.Perpetrator),
        new("target", static l => l.Question.Target),
        new("facility", static l => l.Question.Facility),
        new("grade", static l => l.Question.Grade?.Word()),
        new("flow", static l => l.Question.Flow?.Word()),
        new("policy", static l => l.Question.Policy.Word() + (l.Question.SourceOrder.IsEmpty ? "" : ": " + string.Join("; ", l.Question.SourceOrder))),
        new("as_of", static l => l.Question.AsOf is { } day ? Phrases.Day(day) : null),
        new("recorded_by", static l => l.Question.RecordedBy is { } day ? Phrases.Day(day) : null),
    ];

    /// <summary><c>sum</c>, <c>row</c>, <c>reported</c> (a source's own total, never added) or <c>series</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The row's key, or the source.</summary>
    public required string Key { get; init; }

    /// <summary>The column's key.</summary>
    public string? Across { get; init; }

    /// <summary>The lowest.</summary>
    public long? Min { get; init; }

    /// <summary>The highest reported.</summary>
    public long? Max { get; init; }

    /// <summary>The best estimate.</summary>
    public long? Best { get; init; }

    /// <summary>There may be more.</summary>
    public bool Open { get; init; }

    /// <summary>How many incidents.</summary>
    public long? Incidents { get; init; }

    /// <summary>How many of them count in the highest only.</summary>
    public long? InMaxOnly { get; init; }

    /// <summary>The day of a source's figure.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>A figure of a series, continuous.</summary>
    public long? Rebased { get; init; }

    /// <summary>What it adds.</summary>
    public long? Added { get; init; }

    /// <summary>What the source says that the period adds.</summary>
    public CountRange? SaidAdded { get; init; }

    /// <summary>In what a reported total differs, or what explains a figure of a series.</summary>
    public string? Note { get; init; }

    /// <summary>The claim of a source's figure.</summary>
    public string? Claim { get; init; }

    /// <summary>The category of a series.</summary>
    public string? Category { get; init; }

    /// <summary>The question.</summary>
    public required TallyQuestion Question { get; init; }

    /// <summary>Every line of an answer.</summary>
    public static IEnumerable<TallyLine> Of(TallyAnswer answer)
    {
        var question = answer.Question;
        var doubtful = answer.Straddling.Select(static s => s.Incident).ToHashSet(StringComparer.Ordinal);
        yield return new TallyLine { Kind = "sum", Key = "all", Min = answer.Min, Max = answer.Max, Best = answer.Best, Open = answer.Open, Incidents = answer.Incidents.Count + answer.Straddling.Count, InMaxOnly = answer.Straddling.Count, Note = answer.CategoryWords, Question = question };
        foreach (var row in answer.Rows)
            yield return new TallyLine { Kind = "row", Key = row.Key, Across = row.Across, Min = row.Min, Max = row.Max, Best = row.Best, Open = row.Open, Incidents = row.Incidents.Count, InMaxOnly = row.Incidents.Count(doubtful.Contains), Question = question };
        foreach (var total in answer.Reported)
        {
            yield return new TallyLine
            {
                Kind = "reported", Key = total.Source, Min = total.Count.Min, Max = total.Count.Max, Open = total.Count.IsOpen, Day = total.Published, Claim = total.Claim, Question = question,
                Category = total.Counts.Category ?? "", Note = total.DiffersIn.IsEmpty ? null : "another " + string.Join(", ", total.DiffersIn),
            };
        }

        foreach (var series in answer.Series)
        {
            foreach (var point in series.Points.Concat(series.OutOfLine).OrderBy(static p => p.Day))
            {
                yield return new TallyLine
                {
                    Kind = "series", Key = series.Source, Category = series.Category, Min = point.Published.Min, Max = point.Published.Max, Open = point.Published.IsOpen, Day = point.Day, Rebased = point.Rebased, Added = point.Added,
                    SaidAdded = point.SaidAdded, Note = point.Notes.IsEmpty ? null : string.Join("; ", point.Notes), Claim = point.Claim, Question = question,
                };
            }
        }
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
