using System.Globalization;
using Marsad.Analysis.Sources;
using Marsad.Cli.Commands;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Values;

namespace Marsad.Cli.Pages;

/// <summary>A source opened.</summary>
internal static class SourcePage
{
    private const int MostRows = 20;

    /// <summary>The columns of those with whom it speaks of the same incidents.</summary>
    public static IReadOnlyList<Column<SourceOverlap>> Overlaps { get; } =
    [
        new("source", static o => o.Other) { Wraps = true },
        new("incidents", static o => Number(o.Incidents)) { AtRight = true },
        new("both_killed", static o => Number(o.BothKilled)) { AtRight = true },
        new("same_killed", static o => Number(o.SameKilled)) { AtRight = true },
    ];

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, SourceHistory source)
    {
        var sum = source.Summary;
        page.Heading(sum.Name);
        if (sum.Unnamed)
            page.Say("a description, not a name: this page may be about many people", indent: 2);
        if (!source.Spellings.IsEmpty)
            page.Say("also written: " + string.Join(" · ", source.Spellings), indent: 2, hanging: 4);
        page.Say($"{Count(sum.Claims, "claim", "claims")} in {Count(sum.Reports, "report", "reports")}{(sum.Published > 0 ? $"; published {Count(sum.Published, "report", "reports")}" : "")}", indent: 2);
        page.Say($"speaks of {Count(sum.Incidents, "incident", "incidents")}, of {Number(sum.Alone)} alone", indent: 2);
        if (sum.Killed is { } killed)
            page.Say($"its own figures of dead add up to {Phrases.Range(killed)}, over {Count(sum.Deadly, "incident", "incidents")}", indent: 2);
        if (sum.Delay is { } delay)
            page.Say($"reports half of the incidents within {Days(delay.Median)}, a quarter within {Days(delay.LowerQuartile)}, three quarters within {Days(delay.UpperQuartile)} (over {Count(delay.Incidents, "incident", "incidents")} whose day is told)", indent: 2, hanging: 4);
        page.Say(sum.Corrections == 0 ? "replaced no figure of its own" : $"replaced {Count(sum.Corrections, "figure", "figures")} of its own", indent: 2);
        Words(page, "Claims", source.Kinds);
        Words(page, "Types of incident", source.Types);
        Words(page, "Countries", source.Countries);
        if (!source.Months.IsEmpty)
        {
            page.Heading("By month (reports published, incidents happened)");
            page.Bars([.. source.Months.TakeLast(MostRows).Select(static m => (m.Month, $"{Number(m.Reports)}, {Number(m.Incidents)}", (double)m.Incidents))]);
        }

        if (!source.Overlaps.IsEmpty)
        {
            page.Heading("Who speaks of the same incidents");
            page.Table(source.Overlaps.Take(MostRows), [.. Overlaps]);
        }

        if (!source.Corrections.IsEmpty)
        {
            page.Heading("Figures that it replaced");
            page.Table<SourceCorrection>(
                source.Corrections.Take(MostRows),
                new("incident", static c => c.Incident),
                new("figure", static c => c.Figure) { Wraps = true },
                new("said", static c => c.Said is { } day ? Phrases.Day(day) : null));
        }

        page.Say("latest: " + string.Join(", ", source.Latest.Take(6)), indent: 2, hanging: 4);
    }

    private static void Words(Page page, string title, ValueList<WordCount> words)
    {
        if (words.IsEmpty)
            return;
        page.Say($"{title.ToLowerInvariant()}: {string.Join(", ", words.Take(8).Select(static w => $"{Phrases.Words(w.Word)} {Number(w.Count)}"))}{(words.Count > 8 ? ", …" : "")}", indent: 2, hanging: 4);
    }

    private static string Count(int number, string one, string many) => Number(number) + " " + (number == 1 ? one : many);

    private static string Days(double days) => SourcesCommand.Days(days) + (days == 1 ? " day" : " days");

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
