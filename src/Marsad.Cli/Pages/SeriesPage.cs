using System.Globalization;
using Marsad.Analysis.Series;
using Marsad.Analysis.Tallies;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Cli.Pages;

/// <summary>The running totals of each source as series: as published, continuous, what each figure adds, and why it stands still or jumps.</summary>
internal static class SeriesPage
{
    private const int Shown = 30;

    /// <summary>Writes them.</summary>
    public static void Write(Page page, TallyAnswer answer)
    {
        if (!answer.Question.Series)
            return;
        page.Heading("Running totals of each source, figure by figure");
        if (answer.Series.IsEmpty)
            page.Say("no source gives a running total about this", indent: 2);
        if (answer.Series.Any(static s => s.Category is not null))
            page.Say("A category (children, medics) is part of the total of the same source where it gives one; it is never added to it.", indent: 2);
        foreach (var series in answer.Series)
            One(page, series, answer.Question);
    }

    private static void One(Page page, TollSeries series, TallyQuestion question)
    {
        page.Heading("  " + string.Join(" · ", new[] { series.Source, Phrases.Words(series.Measure.Word()) + (series.Category is null ? "" : ", " + series.Category), series.Area, series.Means is null ? null : "by " + Phrases.Words(series.Means), series.Since is { } since ? $"counted since {since}" : null }.Where(static p => p is not null)));
        if (question.Since is not null || question.Until is not null)
            page.Say(Within(series), indent: 4, hanging: 6);
        var points = series.Points.Where(p => (question.Since is null || p.Day >= question.Since) && (question.Until is null || p.Day <= question.Until)).ToList();
        if (points.Count > Shown)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"the last {Shown} of {points.Count:#,0} figures (--format csv or jsonl has all):"), indent: 4);
        page.Table<SeriesPoint>(
            points.TakeLast(Shown),
            [
                new("until", static p => Phrases.Day(p.Day)),
                new("published", static p => Phrases.Count(p.Published)) { AtRight = true },
                .. series.Phases > 1 ? new[] { new Column<SeriesPoint>("continuous", static p => Number(p.Rebased)) { AtRight = true } } : [],
                new("adds", static p => p.Added is { } added ? added.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture) : null) { AtRight = true },
                new("says it adds", static p => p.SaidAdded is { } said ? Phrases.Count(said) : null) { AtRight = true },
                new("", static p => string.Join("; ", p.Notes)) { Wraps = true },
            ]);
        foreach (var point in series.OutOfLine)
            page.Say($"{Phrases.Day(point.Day)}: {Phrases.Count(point.Published)} {string.Join("; ", point.Notes)}", indent: 4, hanging: 6);
    }

    private static string Within(TollSeries series) => series.Within is not { } within
        ? "what it adds in the period cannot be worked out: there is no figure in it, or none from before it"
        : string.Create(CultureInfo.InvariantCulture, $"in the period it adds {within.Count:#,0}: {within.To:#,0} by {within.ToDay:yyyy-MM-dd}")
            + (within.FromDay is { } from ? string.Create(CultureInfo.InvariantCulture, $" less {within.From:#,0} by {from:yyyy-MM-dd}") : "")
            + (within.Exact ? "" : "; figures do not stand on the very days of the period, so days around it are in it or missing");

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
