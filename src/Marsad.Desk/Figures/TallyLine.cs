using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Desk.Figures;

/// <summary>A line of a tally in CSV: the sum, a row of it, a total that a source gives, or a figure of a series; each with the whole question.</summary>
public sealed record TallyLine
{
    /// <summary>Columns.</summary>
    public static IReadOnlyList<(string Name, Func<TallyLine, string?> Value)> Columns { get; } =
    [
        ("kind", static l => l.Kind),
        ("key", static l => l.Key),
        ("across", static l => l.Across),
        ("min", static l => Number(l.Min)),
        ("max", static l => Number(l.Max)),
        ("best", static l => Number(l.Best)),
        ("open", static l => l.Open ? "true" : "false"),
        ("incidents", static l => Number(l.Incidents)),
        ("in_max_only", static l => Number(l.InMaxOnly)),
        ("day", static l => l.Day is { } day ? Phrases.Day(day) : null),
        ("rebased", static l => Number(l.Rebased)),
        ("added", static l => Number(l.Added)),
        ("said_added", static l => l.SaidAdded is { } said ? Phrases.Count(said) : null),
        ("note", static l => l.Note),
        ("claim", static l => l.Claim),
        ("measure", static l => l.Question.Measure.Word()),
        ("category", static l => l.Category is "" ? null : l.Category ?? l.Question.Category),
        ("area", static l => l.Question.Area is { } area ? Phrases.Where(area) : null),
        ("since", static l => l.Question.Since is { } day ? Phrases.Day(day) : null),
        ("until", static l => l.Question.Until is { } day ? Phrases.Day(day) : null),
        ("means", static l => l.Question.Means),
        ("perpetrator", static l => l.Question.Perpetrator),
        ("target", static l => l.Question.Target),
        ("facility", static l => l.Question.Facility),
        ("grade", static l => l.Question.Grade?.Word()),
        ("flow", static l => l.Question.Flow?.Word()),
        ("policy", static l => l.Question.Policy.Word() + (l.Question.SourceOrder.IsEmpty ? "" : ": " + string.Join("; ", l.Question.SourceOrder))),
        ("as_of", static l => l.Question.AsOf is { } day ? Phrases.Day(day) : null),
        ("recorded_by", static l => l.Question.RecordedBy is { } day ? Phrases.Day(day) : null),
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

    /// <summary>A whole answer as CSV (RFC 4180), a line after the other, the names of the columns first.</summary>
    public static IEnumerable<string> Csv(TallyAnswer answer) =>
        Of(answer).Select(static line => Words.Csv.Line(Columns.Select(c => c.Value(line)))).Prepend(Words.Csv.Line(Columns.Select(static c => c.Name)));

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
