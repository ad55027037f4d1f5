using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Accounts;

/// <summary>Which of a report's events it is mainly about: the first that is told with people harmed or as an attack, else the first that is told.</summary>
internal static class MainEvent
{
    /// <summary>The event; null where the report tells none.</summary>
    public static EventClaims? Of(IReadOnlyList<EventClaims> events)
    {
        EventClaims? told = null;
        foreach (var one in events)
        {
            if (!one.Asserted || !one.HasSubstance)
                continue;
            if (one.Totals.Any() || one.Types.Exists(static t => TypeTree.IsWiderOrSame("attack", t)))
                return one;
            told ??= one;
        }

        return told ?? (events.Count > 0 ? events[0] : null);
    }

    /// <summary>The names that the claims hold: places, actors, speakers.</summary>
    public static IEnumerable<string> Known(IEnumerable<Claim> claims) => claims.SelectMany(static c => c.Sources.SelectMany(static s => new[] { s.Name, s.Organisation })
        .Concat(c is IncidentClaim one ? [one.Place?.Name, one.Place?.Admin1, one.Place?.Admin2, .. one.Perpetrator, .. one.Target] : [])).OfType<string>();
}
