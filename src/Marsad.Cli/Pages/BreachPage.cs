using System.Globalization;
using Marsad.Analysis.Breaches;
using Marsad.Cli.Output;
using Marsad.Domain.Agreements;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>The incidents in an agreement's scope, and the tolls laid to each party.</summary>
internal static class BreachPage
{
    /// <summary>Writes the part of the page.</summary>
    public static void Write(Page page, BreachAnswer answer, IRegisterReader reader)
    {
        if (answer.Breaches.IsEmpty)
        {
            page.Say("no incident in its area and time involves a party", indent: 2);
            return;
        }

        page.Say("incidents in its area and time that involve a party (an allegation is no finding):", indent: 2);
        page.Table<Breach>(
            answer.Breaches,
            new("incident", static b => b.Incident),
            new("what", b => reader.Incident(b.Incident) is { } i ? $"{Phrases.Words(i.Type)}, {i.Place?.Name}" : null) { Wraps = true },
            new("laid to", static b => b.Party) { Wraps = true },
            new("status", static b => Phrases.Words(b.Status.Word())),
            new("according to", static b => string.Join("; ", new[] { string.Join(", ", b.AllegedBy), b.DeniedBy.IsEmpty ? "" : "denied by " + string.Join(", ", b.DeniedBy) }.Where(static p => p.Length > 0))) { Wraps = true });
        foreach (var toll in answer.Tolls.Where(static t => t.Incidents > 0))
            page.Say(string.Create(CultureInfo.InvariantCulture, $"laid to {toll.Party}: {toll.Incidents} incidents, killed {Phrases.Range(toll.Killed) ?? "not said"}, injured {Phrases.Range(toll.Injured) ?? "not said"}"), indent: 2, hanging: 4);
    }
}
