using System.Globalization;
using Marsad.Analysis.Control;
using Marsad.Cli.Commands;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>Who was said to hold what, for people: a table, and under it the sentences that it comes from.</summary>
internal sealed class ControlPage(Page page, IRegisterReader reader)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Writes the states.</summary>
    public void Write(IReadOnlyList<ControlState> states, ControlGrouping by, DateOnly? day)
    {
        page.Heading($"Who was said to hold what{(day is { } until ? ", by what was said of days until " + Phrases.Day(until) : "")}");
        if (states.Count == 0)
        {
            page.Say("No source says who holds anything here.", indent: 2);
            return;
        }

        page.Say("Each source's last words on a place. They tell of the day on which they were said, and of none after it; presence alone is no control.", indent: 2);
        var rows = ControlColumns.Rows(states, by).ToList();
        Column<ControlRow> place = new("place", r => First(rows, r, static x => x.State) ? Standing(r.State) : "") { Wraps = true };
        Column<ControlRow> actor = new("who", static r => r.View.Actor) { Wraps = true };
        Column<ControlRow> source = new("according to", r => $"{r.View.Source} {References(r.View.Claims)}") { Wraps = true };
        Column<ControlRow> what = new("is said to", static r => ControlWords.Of(r.View) + (r.View.Overtaken ? " (overtaken)" : "")) { Wraps = true };
        Column<ControlRow> said = new("last said", static r => r.View.LastSaid is { } last ? Phrases.Day(last) : null);
        page.Table(rows, by switch
        {
            ControlGrouping.Actor => [actor, what, place with { Value = static r => Standing(r.State) }, source, said],
            ControlGrouping.Source => [source, actor, what, place with { Value = static r => Standing(r.State) }, said],
            _ => [place, actor, what, source, said],
        });
        Words();
    }

    /// <summary>Writes everything that was said over time.</summary>
    public void History(IReadOnlyList<ControlSaying> sayings)
    {
        page.Heading("What was said over time");
        if (sayings.Count == 0)
        {
            page.Say("No source says who holds anything here.", indent: 2);
            return;
        }

        page.Table<ControlSaying>(
            sayings,
            new("place", static s => Where(s.Shown, s.Place)) { Wraps = true },
            new("said", static s => s.Said is { } day ? Phrases.Day(day) : null),
            new("who", static s => s.Actor) { Wraps = true },
            new("is said to", static s => ControlWords.Of(s)) { Wraps = true },
            new("according to", s => $"{s.Source} {References([s.Claim])}") { Wraps = true });
        Words();
    }

    private static string Where(string area, Place? place) => place?.Admin1 is { } province && !string.Equals(province, area, StringComparison.Ordinal) ? $"{area}, {province}" : area;

    private static string Standing(ControlState state) => Where(state.Area, state.Place) + (ControlWords.Of(state.Standing) is { Length: > 0 } words ? $" ({words})" : "");

    private static bool First(List<ControlRow> rows, ControlRow row, Func<ControlRow, ControlState> of) => ReferenceEquals(rows.Find(r => ReferenceEquals(of(r), of(row))), row);

    private string References(ValueList<string> claims) => string.Join(' ', claims.Select(c =>
    {
        if (!numbers.TryGetValue(c, out var number))
            numbers[c] = number = numbers.Count + 1;
        return string.Create(CultureInfo.InvariantCulture, $"[{number}]");
    }));

    private void Words()
    {
        page.Heading("The words");
        foreach (var (claim, number) in numbers.OrderBy(static n => n.Value))
        {
            if (reader.Claim(claim) is { } stored)
                ClaimPage.Words(page, [stored], string.Create(CultureInfo.InvariantCulture, $"[{number}]"));
        }
    }
}
