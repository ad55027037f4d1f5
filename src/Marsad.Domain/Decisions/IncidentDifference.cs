using System.Globalization;
using Marsad.Domain.Incidents;

namespace Marsad.Domain.Decisions;

/// <summary>A slot in which two versions of an incident differ; null where a version has no value.</summary>
/// <param name="Slot">The slot's interchange name.</param>
/// <param name="Before">The earlier value in words.</param>
/// <param name="After">The later.</param>
public sealed record SlotDifference(string Slot, string? Before, string? After);

/// <summary>In what two versions of an incident differ, as far as it matters to a person: its slots, its sources, its flags; not its claims' ids.</summary>
public static class IncidentDifference
{
    private static readonly (string Slot, Func<Incident, string?> Of)[] Further =
    [
        ("confidence", static i => i.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
        ("claims", static i => i.Claims.Count.ToString(CultureInfo.InvariantCulture)),
        ("reports", static i => i.Reports.Count.ToString(CultureInfo.InvariantCulture)),
        ("independent_sources", static i => i.IndependentSources.ToString(CultureInfo.InvariantCulture)),
        ("disputes", static i => string.Join(", ", i.Disputes.Select(static d => d.Slot)) is { Length: > 0 } slots ? slots : null),
        ("flags", static i => string.Join(", ", i.Flags) is { Length: > 0 } flags ? flags : null),
    ];

    /// <summary>The slots that differ; all that have a value where one version is none.</summary>
    public static IEnumerable<SlotDifference> Of(Incident? before, Incident? after)
    {
        foreach (var (slot, of) in DecidedSlot.All.Select(static s => (s.Name, (Func<Incident, string?>)(i => Shown(s, i)))).Concat(Further))
        {
            var (was, now) = (before is null ? null : of(before), after is null ? null : of(after));
            if (!string.Equals(was, now, StringComparison.Ordinal))
                yield return new SlotDifference(slot, was, now);
        }
    }

    private static string? Shown(DecidedSlot slot, Incident incident) => slot.Name == "place" ? incident.Place is { } p ? string.Join(", ", new[] { p.Relation is null ? p.Name : p.Relation + " " + p.Name, p.Admin1, p.Country }.Where(static w => w is not null)) : null : slot.Of(incident);
}
