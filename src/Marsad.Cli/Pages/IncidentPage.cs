using System.Globalization;
using Marsad.Cli.Output;
using Marsad.Desk.Decisions;
using Marsad.Desk.Words;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>An incident opened: what adds up to its figures, who says what in which words, and why the claims were joined.</summary>
internal sealed class IncidentPage(Page page, Incident incident, IReadOnlyList<StoredClaim> claims, int limit = int.MaxValue)
{
    // Copies say the same in the same words: one number, several reports.
    private readonly List<List<StoredClaim>> passages = [.. claims.GroupBy(static c => (ClaimList.Head(c.Claim), c.Claim.Quote.Text)).Select(static g => g.ToList())];

    private Dictionary<string, int> numbers = [];

    /// <summary>The version that stands; null where it is not told.</summary>
    public long? Version { get; init; }

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        numbers = passages.Index().SelectMany(static p => p.Item.Select(c => (c.Claim.Id, p.Index + 1))).ToDictionary(static p => p.Id, static p => p.Item2, StringComparer.Ordinal);
        page.Heading($"{incident.Id}  {Capital(Phrases.Words(incident.Type))}{(incident.Place is null ? "" : ", " + Phrases.Where(incident.Place))}, {Phrases.When(incident.Date)}");
        page.Say($"{Status()} · grade {incident.Grade.Word()} · {incident.Sources} source{(incident.Sources == 1 ? "" : "s")}, {incident.IndependentSources} independent · confidence {incident.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}" + (Version is null ? "" : string.Create(CultureInfo.InvariantCulture, $" · version {Version}")));
        Decided();
        Figures();
        Actors();
        Disputes();
        Words();
        Why();
    }

    private string Status() => incident.Status == ReviewStatus.Machine ? incident.Edits.IsEmpty ? "joined by machine, no person has looked at it" : "joined by machine; a person decided what is named below" : Phrases.Words(incident.Status.Word());

    private void Decided()
    {
        if (incident.Edits.IsEmpty)
            return;
        page.Heading("Decided by people (the machine's value beside it)");
        foreach (var edit in incident.Edits)
        {
            var (value, machine) = (DecisionWords.Shown(edit.Slot, edit.Value), DecisionWords.Shown(edit.Slot, edit.Machine) ?? "no value");
            page.Say(string.Create(CultureInfo.InvariantCulture, $"{edit.Slot.Replace('_', ' ')}: {value} (machine: {machine}), decision {edit.Decision} of {edit.By}") + (edit.Reason is null ? "" : ": " + edit.Reason), indent: 2, hanging: 4);
        }
    }

    private void Figures()
    {
        page.Heading(incident.Policy == FigurePolicy.Range ? "Figures over all sources (+: there may be more)" : $"Figures by the policy {incident.Policy.Word()} (+: there may be more)");
        var totals = new (string Name, FigureRange? Range)[]
        {
            ("killed", incident.Killed), ("  civilians", incident.KilledCivilians), ("  fighters and soldiers", incident.KilledCombatants),
            ("  status not said", incident.KilledStatusUnknown), ("injured", incident.Injured), ("strikes", incident.Strikes),
        };
        var shown = totals.Where(static t => t.Range is not null).ToList();
        if (shown.Count == 0)
            page.Say("no source gives a figure", indent: 2);
        foreach (var (name, range) in shown)
            page.Say(name.PadRight(24) + Phrases.Range(range), indent: 2);
        foreach (var figure in incident.Casualties.Where(static f => f.Category is not null && f.Category is not ("civilians" or "fighters" or "soldiers")))
            page.Say($"{figure.Category} {Phrases.Words(figure.Measure.Word())}".PadRight(24) + Phrases.Range(figure.Range), indent: 2);
        if (!incident.SourceFigures.IsEmpty)
        {
            page.Heading("Each source's figures");
            page.Table<SourceFigure>(
                incident.SourceFigures,
                new("source", static f => f.Source) { Wraps = true },
                new("figure", static f => Phrases.Figure(f.Figure)) { Wraps = true },
                new("said", static f => f.Said is { } day ? Phrases.Day(day) : null),
                new("", static f => f.Current ? "" : "replaced"),
                new("words", f => numbers.TryGetValue(f.Claim, out var number) ? Reference(number) : null));
        }

        foreach (var flag in incident.Flags)
            page.Say("flagged: " + Phrases.Words(flag), indent: 2);
    }

    private void Actors()
    {
        if (incident.Perpetrator.IsEmpty && incident.Target.IsEmpty && incident.Facilities.IsEmpty)
            return;
        page.Heading("Who and what");
        foreach (var alleged in incident.Perpetrator)
            page.Say($"alleged perpetrator: {alleged.Name} (according to {string.Join(", ", alleged.AllegedBy)})", indent: 2, hanging: 4);
        if (!incident.Target.IsEmpty)
            page.Say("aimed at: " + string.Join(", ", incident.Target), indent: 2, hanging: 4);
        foreach (var facility in incident.Facilities)
            page.Say($"{Phrases.Words(facility.Type)}{(facility.Name is null ? "" : " " + facility.Name)}: {Phrases.Words(facility.Effect ?? "affected")}", indent: 2, hanging: 4);
    }

    private void Disputes()
    {
        if (incident.Disputes.IsEmpty)
            return;
        page.Heading("Where the sources differ");
        foreach (var dispute in incident.Disputes)
            page.Say($"{Phrases.Words(dispute.Slot)}: " + string.Join(" | ", dispute.Values.Select(static v => $"{v.Value} ({string.Join(", ", v.Sources)})")), indent: 2, hanging: 4);
    }

    private void Words()
    {
        page.Heading("The words");
        foreach (var (index, passage) in passages.Take(limit).Index())
            ClaimPage.Words(page, passage, Reference(index + 1));
        if (passages.Count > limit)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {passages.Count - limit} more: marsad show {incident.Id}"), indent: 2);
    }

    private void Why()
    {
        if (incident.Why.IsEmpty)
            return;
        page.Heading("Why these claims are one incident");
        foreach (var why in incident.Why.Take(limit))
        {
            var references = why.Claims.Select(c => numbers.TryGetValue(c, out var number) ? Reference(number) : c).Distinct(StringComparer.Ordinal).ToList();
            var pair = references.Count == 1 ? references[0] + " in both reports" : string.Join(" and ", references);
            page.Say($"{pair}: score {why.Score.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)} ({string.Join(", ", why.Reasons)})", indent: 2, hanging: 4);
        }
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
