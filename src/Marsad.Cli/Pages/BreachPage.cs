using System.Globalization;
using Marsad.Analysis.Breaches;
using Marsad.Cli.Output;
using Marsad.Desk.Words;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>The incidents in an agreement's scope, and the tolls laid to each party.</summary>
internal static class BreachPage
{
    private const int MostNotCounted = 8;

    /// <summary>Writes the part of the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="answer">The incidents in scope.</param>
    /// <param name="alsoIn">Other agreements in whose scope an incident lies.</param>
    /// <param name="reader">The register.</param>
    public static void Write(Page page, BreachAnswer answer, IReadOnlyDictionary<string, List<string>> alsoIn, IRegisterReader reader)
    {
        var (inText, byReading) = (answer.Breaches.Where(static b => b.ScopeBy.IsEmpty).ToList(), answer.Breaches.Where(static b => !b.ScopeBy.IsEmpty).ToList());
        if (answer.Since is null)
            page.Say(WhyNever(reader.Agreement(answer.Agreement)), indent: 2, hanging: 4);
        else if (inText.Count == 0)
            page.Say("no incident in its area and time involves a party", indent: 2);
        else
            Table(page, inText, "incidents in its area and time that involve a party (an allegation is no finding):", reader);
        if (byReading.Count > 0)
            Table(page, byReading, "outside the areas of its text, but in scope by the reading of those named; in none of the sums:", reader);
        foreach (var toll in answer.Tolls.Where(static t => t.Incidents > 0))
            page.Say($"laid to {toll.Party}: {Sum(toll)}", indent: 2, hanging: 4);
        if (answer.All is { Incidents: > 0 } all)
            page.Say($"since {Phrases.Day(answer.Since!.Value)}, whoever they are laid to: {Sum(all)}", indent: 2, hanging: 4);
        foreach (var (incident, others) in alsoIn)
            page.Say($"{incident} lies also in the scope of {string.Join(", ", others)}", indent: 2, hanging: 4);
        foreach (var left in answer.NotCounted.Take(MostNotCounted))
            page.Say($"not counted: {left.Incident}, {left.Reason}", indent: 2, hanging: 4);
        if (answer.NotCounted.Count > MostNotCounted)
            page.Say(string.Create(CultureInfo.InvariantCulture, $"and {answer.NotCounted.Count - MostNotCounted} more not counted (--format json lists all)"), indent: 2);
    }

    private static void Table(Page page, List<Breach> breaches, string words, IRegisterReader reader)
    {
        page.Say(words, indent: 2);
        page.Table<Breach>(
            breaches,
            new("incident", static b => b.Incident),
            new("what", b => reader.Incident(b.Incident) is { } i ? $"{Phrases.Words(i.Type)}, {i.Place?.Name}" : null) { Wraps = true },
            new("laid to", static b => b.Party) { Wraps = true },
            new("status", static b => Phrases.Words(b.Status.Word())),
            new("according to", static b => According(b)) { Wraps = true });
    }

    private static string According(Breach breach)
    {
        // Who calls it a breach reads the agreement so that it covers the place; said once.
        var readers = breach.ScopeBy.Except(breach.AllegedBy, StringComparer.Ordinal).ToList();
        return string.Join("; ", new[] { string.Join(", ", breach.AllegedBy), readers.Count == 0 ? "" : "in scope by " + string.Join(", ", readers), breach.DeniedBy.IsEmpty ? "" : "denied by " + string.Join(", ", breach.DeniedBy) }.Where(static p => p.Length > 0));
    }

    private static string Sum(PartyToll toll) => string.Create(CultureInfo.InvariantCulture, $"{toll.Incidents} {(toll.Incidents == 1 ? "incident" : "incidents")}, killed {Phrases.Range(toll.Killed) ?? "not said"}, injured {Phrases.Range(toll.Injured) ?? "not said"}");

    private static string WhyNever(Agreement? agreement) =>
        agreement?.Review == ReviewStatus.Rejected ? "a person rejected it: no incident is in its scope"
        : agreement?.Edits.FirstOrDefault(static e => e.Slot == "status") is { } edit ? $"{edit.By} decided what became of it: it held on no day, and no incident is in its scope"
        : "no source tells a day from which it held: no incident is in its scope";
}
