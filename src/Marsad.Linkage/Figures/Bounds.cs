using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>Draws a range over counts (the policy <c>range</c>): from the smallest lower bound to the largest upper bound; "at least N" has N for its upper bound and leaves the range open.</summary>
internal static class Bounds
{
    /// <summary>The counts of facilities or teams may add up, as no source gives a count of all.</summary>
    public const string MayAdd = "may-add";

    /// <summary>The range over counts of the same people; null where there is none.</summary>
    public static FigureRange? Over(IEnumerable<CountRange> counts)
    {
        long? min = null, max = null;
        var open = false;
        foreach (var count in counts)
        {
            if ((count.Max ?? count.Min) is not { } high)
                continue;
            max = Math.Max(max ?? 0, high);
            open |= count.Max is null;
            if (count.Min is { } low)
                min = Math.Min(min ?? long.MaxValue, low);
        }

        // Harm is said to have happened, and nobody gives a lower bound: at least one, unless every figure is zero.
        return max is { } top ? new FigureRange(Math.Min(min ?? 1, top), top, open) : null;
    }

    /// <summary>The range over totals, counts of facilities or teams, and sums of parts.</summary>
    /// <param name="totals">The sources' current totals.</param>
    /// <param name="scoped">Counts of a facility or a team, with its name.</param>
    /// <param name="parts">For each source that gives no total, the largest sum of parts that are disjoint.</param>
    /// <param name="flags">Where oddities are noted.</param>
    public static FigureRange? Over(IReadOnlyList<CountRange> totals, IReadOnlyList<(string Scope, CountRange Count)> scoped, IReadOnlyList<CountRange> parts, ISet<string> flags)
    {
        if (totals.Count > 0)
            return Raise(Raise(Over(totals)!, scoped.Select(static s => s.Count), lowers: true), parts, lowers: false);
        if (scoped.Count == 0)
            return parts.Count == 0 || Over(parts) is not { } summed ? null : new FigureRange(summed.Min, summed.Max, open: true);
        flags.Add(MayAdd);
        var scopes = Disjoint(scoped);
        var sum = scopes.Sum(static s => s.Count.Max ?? s.Count.Min ?? 0);
        var largest = Math.Min(sum, scopes.Max(static s => s.Count.Min ?? Math.Min(1, s.Count.Max ?? 0)));
        return Raise(new FigureRange(largest, sum, open: true), parts, lowers: false);
    }

    // A facility's count is part of the whole. It lowers the range where it comes near a count of all (half of the lowest or more): then it is one more count of the same people. A smaller one says nothing of the rest.
    private static FigureRange Raise(FigureRange range, IEnumerable<CountRange> others, bool lowers)
    {
        var (min, max, open) = (range.Min, range.Max, range.Open);
        foreach (var other in others)
        {
            var high = other.Max ?? other.Min ?? 0;
            if (high > max)
                (max, open) = (high, true);
            if (lowers && other.Min is { } low && low < min && low * 2 >= range.Min)
                min = low;
        }

        return new FigureRange(min, max, open);
    }

    // One scope under two names, or counted by two sources, is one: its largest count.
    private static List<(string Scope, CountRange Count)> Disjoint(IReadOnlyList<(string Scope, CountRange Count)> scoped)
    {
        var kept = new List<(string Scope, CountRange Count)>();
        foreach (var one in scoped.OrderByDescending(static s => s.Count.Min ?? s.Count.Max ?? 0).ThenBy(static s => s.Scope, StringComparer.Ordinal))
        {
            if (!kept.Exists(k => SourceNames.AreOne(SourceNames.Key(k.Scope), SourceNames.Key(one.Scope))))
                kept.Add(one);
        }

        return kept;
    }
}
