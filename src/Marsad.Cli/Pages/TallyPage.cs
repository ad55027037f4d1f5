using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Domain.Values;

namespace Marsad.Cli.Pages;

/// <summary>A tally for people: the sum in words, what it is made of, what is not in it, and what the sources count themselves.</summary>
internal static class TallyPage
{
    /// <summary>Columns of the rows of a split tally.</summary>
    public static IReadOnlyList<Column<TallyRow>> RowColumns { get; } =
    [
        new("key", static r => r.Key) { Wraps = true },
        new("min", static r => Number(r.Min)) { AtRight = true },
        new("max", static r => Number(r.Max)) { AtRight = true },
        new("open", static r => r.Open ? "true" : "false"),
        new("incidents", static r => Number(r.Incidents.Count)) { AtRight = true },
    ];

    /// <summary>Columns of an answer.</summary>
    public static IReadOnlyList<Column<TallyAnswer>> AnswerColumns { get; } =
    [
        new("min", static a => Number(a.Min)),
        new("max", static a => Number(a.Max)),
        new("open", static a => a.Open ? "true" : "false"),
    ];

    /// <summary>The rows; of a tally that is not split, the sum as one row.</summary>
    public static IEnumerable<TallyRow> Rows(TallyAnswer answer) =>
        answer.Question.By == TallyGrouping.None ? [new TallyRow { Key = "all", Min = answer.Min, Max = answer.Max, Open = answer.Open, Incidents = answer.Incidents }] : answer.Rows;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, TallyAnswer answer)
    {
        page.Heading(Title(answer.Question));
        page.Say(answer.Words, indent: 2);
        page.Say(answer.Incidents.Count == 0 ? "no incident counts" : string.Create(CultureInfo.InvariantCulture, $"from {answer.Incidents.Count:#,0} incidents: {Some(answer.Incidents)}"), indent: 2, hanging: 4);
        if (answer.CategoryWords is { } category)
            page.Say(category, indent: 2, hanging: 4);
        foreach (var straddling in answer.Straddling.Take(10))
            page.Say($"{straddling.Incident} counts in the highest only: {string.Join(", ", straddling.Reasons)}", indent: 2, hanging: 4);
        if (answer.Straddling.Count > 10)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {answer.Straddling.Count - 10:#,0} more that count in the highest only"), indent: 2, hanging: 4);
        if (!answer.SetAside.IsEmpty)
            page.Say("left out by a reviewer: " + Some(answer.SetAside), indent: 2, hanging: 4);
        if (answer.PossibleDuplicates > 0)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{answer.PossibleDuplicates:#,0} pairs among them may be one incident and are undecided"), indent: 2, hanging: 4);
        Split(page, answer);
        Reported(page, answer);
    }

    /// <summary>The rows as bars.</summary>
    public static void Split(Page page, TallyAnswer answer)
    {
        if (answer.Rows.IsEmpty)
            return;
        page.Heading($"By {answer.Question.By.Word()} (the bar is the highest reported)");
        page.Bars([.. answer.Rows.Select(static r => (Short(r.Key), Range(r.Min, r.Max, r.Open), (double)r.Max))]);
    }

    /// <summary>What is asked, as a line.</summary>
    public static string Title(TallyQuestion question)
    {
        var period = (question.Since, question.Until) switch
        {
            ({ } since, { } until) => $"{Phrases.Day(since)} to {Phrases.Day(until)}",
            ({ } since, null) => "since " + Phrases.Day(since),
            (null, { } until) => "until " + Phrases.Day(until),
            _ => "all days",
        };
        var parts = new[]
        {
            Phrases.Words(question.Measure.Word()) + (question.Category is null ? "" : ", " + question.Category),
            question.Area is null ? "everywhere" : Phrases.Where(question.Area),
            period,
            question.Means is null ? null : "by " + Phrases.Words(question.Means),
            question.Perpetrator is null ? null : "caused by " + question.Perpetrator,
            question.Target is null ? null : "aimed at " + question.Target,
            question.Facility is null ? null : Phrases.Words(question.Facility) + " hit",
            question.Grade is { } grade ? "grade " + grade.Word() : null,
            question.Flow is { } flow ? flow.Word() : null,
            question.AsOf is { } asOf ? "published by " + Phrases.Day(asOf) : null,
            question.RecordedBy is { } recorded ? "recorded by " + Phrases.Day(recorded) : null,
        };
        var title = string.Join(" · ", parts.Where(static p => p is not null));
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    private static void Reported(Page page, TallyAnswer answer)
    {
        if (answer.Reported.IsEmpty)
            return;
        page.Heading("Totals that the sources give themselves (never added)");
        page.Table<ReportedTotal>(
            [.. answer.Reported.Take(20)],
            new("source", static r => r.Source) { Wraps = true },
            new("said", static r => r.Published is { } day ? Phrases.Day(day) : null),
            new("total", static r => Phrases.Count(r.Count)) { AtRight = true },
            new("beside the sum", static r => r.DiffersIn.IsEmpty ? More(r) : "differs in " + string.Join(", ", r.DiffersIn)) { Wraps = true });
        if (answer.Reported.Count > 20)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {answer.Reported.Count - 20:#,0} more (--format jsonl prints all)"), indent: 2);
    }

    private static string More(ReportedTotal total) => total switch
    {
        { MoreFrom: { } from, MoreTo: { } to } when from == to => string.Create(CultureInfo.InvariantCulture, $"{from:+#,0;-#,0;0} against the incidents"),
        { MoreFrom: { } from, MoreTo: { } to } => string.Create(CultureInfo.InvariantCulture, $"{from:+#,0;-#,0;0} to {to:+#,0;-#,0;0} against the incidents"),
        _ => "same scope",
    };

    private static string Range(long min, long max, bool open) => Phrases.Range(new Domain.Incidents.FigureRange(min, max, open))!;

    private static string Short(string key) => key.Length <= 34 ? key : key[..33] + "…";

    private static string Some(ValueList<string> ids) => string.Join(", ", ids.Take(6)) + (ids.Count > 6 ? ", …" : "");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
