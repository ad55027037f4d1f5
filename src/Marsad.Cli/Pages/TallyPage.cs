using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Cli.Pages;

/// <summary>A tally for people: the sum in words, what it is made of, what is not in it, and what the sources count themselves.</summary>
internal static class TallyPage
{
    private const int ColumnsAtMost = 8;

    /// <summary>Writes the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="again">The command line that asked, to which "--open ROW" can be added; null where there is none.</param>
    public static void Write(Page page, TallyAnswer answer, string? again = null)
    {
        page.Heading(Title(answer.Question));
        page.Say(answer.Words, indent: 2);
        if (Drawn(answer.Question) is { } drawn)
            page.Say(drawn, indent: 2, hanging: 4);
        page.Say(answer.Incidents.Count == 0 ? "no incident counts" : string.Create(CultureInfo.InvariantCulture, $"from {answer.Incidents.Count:#,0} {(answer.Incidents.Count == 1 ? "incident" : "incidents")}: {Some(answer.Incidents)}"), indent: 2, hanging: 4);
        if (answer.CategoryWords is { } category)
            page.Say(category, indent: 2, hanging: 4);
        foreach (var straddling in answer.Straddling.Take(10))
            page.Say($"{straddling.Incident} counts in the highest only: {string.Join(", ", straddling.Reasons)}", indent: 2, hanging: 4);
        if (answer.Straddling.Count > 10)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {answer.Straddling.Count - 10:#,0} more that count in the highest only"), indent: 2, hanging: 4);
        if (!answer.SetAside.IsEmpty)
            page.Say("left out by a reviewer: " + Some(answer.SetAside), indent: 2, hanging: 4);
        if (!answer.WithoutFigure.IsEmpty)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{answer.WithoutFigure.Count:#,0} more have figures, and none that this policy takes: {Some(answer.WithoutFigure)}"), indent: 2, hanging: 4);
        if (answer.PossibleDuplicates > 0)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{answer.PossibleDuplicates:#,0} {(answer.PossibleDuplicates == 1 ? "pair" : "pairs")} among them may be one incident and nobody has decided: if so, the sum is too high"), indent: 2, hanging: 4);
        Split(page, answer);
        if (again is not null && answer.Incidents.Count + answer.Straddling.Count > 0)
        {
            page.Say(answer.Rows.IsEmpty ? "open them, down to the sentences:" : "open a row, down to the sentences:", indent: 2);
            page.Line($"    {again} --open {Quoted(answer.Rows.IsEmpty ? "all" : Cell(answer.Rows[0]))}");
        }


        Reported(page, answer);
        SeriesPage.Write(page, answer);
    }

    /// <summary>The rows as bars.</summary>
    public static void Split(Page page, TallyAnswer answer)
    {
        if (answer.Rows.IsEmpty)
            return;
        if (answer.Question.Across != TallyGrouping.None)
        {
            Crossed(page, answer);
            return;
        }

        page.Heading($"By {answer.Question.By.Word()} ({(answer.Question.By == TallyGrouping.Category ? "parts of the total, which overlap; " : "")}the bar is the highest reported)");
        page.Bars([.. answer.Rows.Select(static r => (Short(r.Key), Range(r), (double)r.Max))]);
    }

    // A column for each value where the page is wide enough, else a line for each cell.
    private static void Crossed(Page page, TallyAnswer answer)
    {
        page.Heading($"By {answer.Question.By.Word()} and {answer.Question.Across.Word()}");
        var columns = answer.Rows.Select(static r => r.Across!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (columns.Count > ColumnsAtMost)
        {
            page.Bars([.. answer.Rows.Select(static r => (Short(r.Key) + " | " + Short(r.Across!), Range(r), (double)r.Max))]);
            return;
        }

        var cells = answer.Rows.ToDictionary(static r => (r.Key, r.Across!));
        page.Table<IGrouping<string, TallyRow>>(
            answer.Rows.GroupBy(static r => r.Key, StringComparer.Ordinal),
            [
                new(answer.Question.By.Word(), static g => g.Key) { Wraps = true },
                .. columns.Select(c => new Column<IGrouping<string, TallyRow>>(c, g => cells.TryGetValue((g.Key, c), out var cell) ? Range(cell) : "·") { AtRight = true, Wraps = true }),
                new("all", static g => Phrases.Range(new FigureRange(g.Sum(static r => r.Min), g.Sum(static r => r.Max), g.Any(static r => r.Open)))) { AtRight = true },
            ]);
    }

    private static string? Drawn(TallyQuestion question) => question.Policy switch
    {
        FigurePolicy.Conservative => "policy conservative: of each incident the lowest figure that a source gives",
        FigurePolicy.Best => "policy best: of each incident the lowest, the figure of most independent sources, and the highest",
        FigurePolicy.Grades => "policy grades: incidents graded weak or contested count in the highest only",
        FigurePolicy.Majority => "policy majority: of each incident the figure of more than half of its independent sources, else the lowest",
        FigurePolicy.Hierarchy => "policy hierarchy: of each incident the figure of the first of these that gives one: " + string.Join(", ", question.SourceOrder),
        _ => null,
    };

    private static string Cell(TallyRow row) => row.Across is null ? row.Key : row.Key + " | " + row.Across;

    private static string Quoted(string word) => word.Any(static c => !char.IsLetterOrDigit(c) && c is not '-') ? "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'" : word;

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
            new("of", static r => Of(r)) { Wraps = true },
            new("beside the sum", static r => r.DiffersIn.IsEmpty ? More(r) : "another " + string.Join(", ", r.DiffersIn)) { Wraps = true });
        if (answer.Reported.Count > 20)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {answer.Reported.Count - 20:#,0} more (--format jsonl prints all)"), indent: 2);
    }

    private static string Of(ReportedTotal total)
    {
        var what = total.Counts;
        var parts = new[]
        {
            what.Category, what.Area is null ? null : "in " + what.Area, what.Since is { } since ? $"since {since}" : null, what.Until is { } until ? $"until {until}" : null,
            what.Means is null ? null : "by " + Phrases.Words(what.Means), what.Perpetrator.IsEmpty ? null : "caused by " + string.Join(" and ", what.Perpetrator), what.Target.IsEmpty ? null : "aimed at " + string.Join(" and ", what.Target),
        };
        var said = string.Join(", ", parts.Where(static p => p is not null));
        return said.Length == 0 ? "not said of whom or since when" : said;
    }

    private static string More(ReportedTotal total) => total switch
    {
        { MoreFrom: { } from, MoreTo: { } to } when from == to => string.Create(CultureInfo.InvariantCulture, $"{from:+#,0;-#,0;0} against the incidents"),
        { MoreFrom: { } from, MoreTo: { } to } => string.Create(CultureInfo.InvariantCulture, $"{from:+#,0;-#,0;0} to {to:+#,0;-#,0;0} against the incidents"),
        _ => "same scope",
    };

    private static string Range(TallyRow row) => Phrases.Range(new FigureRange(row.Min, row.Max, row.Open) { Best = row.Best is { } best ? Math.Clamp(best, row.Min, row.Max) : null })!;

    private static string Short(string key) => key.Length <= 34 ? key : key[..33] + "…";

    private static string Some(IncidentIds ids) => string.Join(", ", ids.First(6)) + (ids.Count > 6 ? ", …" : "");

    internal static string Some(ValueList<string> ids) => string.Join(", ", ids.Take(6)) + (ids.Count > 6 ? ", …" : "");
}
