using Marsad.Domain.Claims;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Accounts;

/// <summary>Which of a report's events it is mainly about: the first that is told with people harmed or as an attack, else the first that is told.</summary>
internal static class MainEvent
{
    private static readonly string[] OfWar = ["aerial", "missile", "explosive", "territory"];

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

    /// <summary>True for an event whose first type is an act of war: strikes, bombs, ground won and lost.</summary>
    public static bool IsOfWar(EventClaims one) => one.Types.Count > 0 && Array.IndexOf(OfWar, TypeTree.Family(one.Types[0])) >= 0;
}
