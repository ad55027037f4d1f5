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

    /// <summary>True for a report of war: its main event is an act of war (bombs, ground won and lost), or some event of it is a strike from the air or with shells and rockets.</summary>
    public static bool IsOfWar(EventClaims main, IEnumerable<EventClaims> events) => main.Types.Exists(static t => TypeTree.Family(t) is "explosive" or "territory")
        || events.Any(static e => e.Types.Exists(static t => TypeTree.Family(t) is "aerial" or "missile"));
}
