using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Accounts;

/// <summary>Puts together events of one report that can only be one: the reader may miss that "the blast" of a later paragraph is that of the first. What the report counts separately stays apart.</summary>
internal static class Fragments
{
    /// <summary>The events, those that can only be one put together; in the order of their first quotes.</summary>
    public static List<EventClaims> Join(IEnumerable<EventClaims> events)
    {
        var kept = new List<EventClaims>();
        foreach (var next in events.Where(static e => e.Said.Count > 0).OrderBy(static e => e.All[0].Quote.Start).ThenBy(static e => e.All[0].Id, StringComparer.Ordinal))
        {
            var home = IsDenial(next) ? -1 : kept.FindLastIndex(k => !IsDenial(k) && AreOne(k, next));
            if (home < 0)
                kept.Add(next);
            else
                kept[home] = kept[home].With(next);
        }

        return Denials(kept);
    }

    // A denial that names no act of its own denies what the report told last before it, or tells next.
    private static List<EventClaims> Denials(List<EventClaims> events)
    {
        foreach (var denial in events.Where(IsDenial).ToList())
        {
            var at = events.IndexOf(denial);
            var home = events.FindLastIndex(at, e => CanDeny(e, denial));
            if (home < 0)
                home = events.FindIndex(at, e => CanDeny(e, denial));
            if (home < 0)
                continue;
            events[home] = events[home].With(denial);
            events.RemoveAt(at);
        }

        return events;
    }

    private static bool IsDenial(EventClaims one) => one.Said.TrueForAll(static c => c.Modality == Modality.Denied);

    private static bool CanDeny(EventClaims act, EventClaims denial) => act.Asserted && !HasJoint(act) && act.Types.Exists(static t => TypeTree.IsWiderOrSame("attack", t))
        && denial.Types.TrueForAll(static t => TypeTree.IsWiderOrSame("attack", t)) && SameTime(act.Date, denial.Date)
        && (denial.OwnPlace is not { } place || act.Place is null || PlaceLevels.Of(place, act.Place) is not (PlaceLevel.Far or PlaceLevel.Elsewhere));

    private static bool AreOne(EventClaims first, EventClaims second) =>
        !HasJoint(first) && !HasJoint(second) && TypesAgree(first, second) && CountedOnce(first, second)
        && ((SamePlace(first.Place, second.Place) && SameTime(first.Date, second.Date)) || IsRemark(second, first));

    private static bool HasJoint(EventClaims one) => one.Said.Exists(static c => !c.Covers.IsEmpty);

    // A sentence that adds neither place, day nor figure of its own to an event of its type, or tells what it destroyed.
    private static bool IsRemark(EventClaims remark, EventClaims whole) => remark.Place is null && remark.Date is null or { Basis: DateBasis.Publication }
        && remark.Place is null && !remark.Totals.Any() && whole.Asserted && (IsConsequence(remark) || remark.Types.Exists(t => whole.Types.Exists(w => TypeTree.IsWiderOrSame(t, w))));

    // "Three houses were destroyed": what an attack of the same report did, where nothing else is said of it.
    private static bool IsConsequence(EventClaims one) => one.Types.Count > 0 && one.Types.TrueForAll(static t => t == "destruction");

    private static bool TypesAgree(EventClaims first, EventClaims second) => first.Types.Count == 0 || second.Types.Count == 0 || (IsConsequence(second) && first.Types.Exists(static t => TypeTree.IsWiderOrSame("attack", t)))
        || first.Types.Exists(a => second.Types.Exists(b => TypeTree.IsWiderOrSame(a, b) || TypeTree.IsWiderOrSame(b, a)));

    private static bool SamePlace(Place? first, Place? second) => first is not null && second is not null && PlaceLevels.Of(first, second) is PlaceLevel.SameSpot or PlaceLevel.SameDistrict;

    private static bool SameTime(DateWindow? first, DateWindow? second) => first is null || second is null || first.Overlaps(second);

    // Two figures of one measure by one source are two counts, unless they are equal or the words say that one follows the other.
    private static bool CountedOnce(EventClaims first, EventClaims second)
    {
        foreach (var (figure, claim) in second.Totals)
        {
            foreach (var (earlier, by) in first.Totals)
            {
                if (earlier.Measure == figure.Measure && !figure.Increment && !figure.Revision && !earlier.Revision && earlier.Count != figure.Count
                    && string.Equals(Speakers.Name(Speakers.Origin(claim)), Speakers.Name(Speakers.Origin(by)), StringComparison.Ordinal))
                    return false;
            }
        }

        return true;
    }
}
