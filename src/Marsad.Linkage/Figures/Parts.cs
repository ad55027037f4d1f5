using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>Adds parts where they are explicitly disjoint: civilians and fighters; the two sides of a clash; women and children said as a list. Never across axes otherwise: a dead medic may be one of the dead women.</summary>
internal static class Parts
{
    /// <summary>Categories of which nobody is in two: status as a source says it.</summary>
    private static readonly string[] Statuses = ["civilians", "fighters", "soldiers", "police", "peacekeepers"];

    /// <summary>Categories that make a list when they are said in one breath without a total.</summary>
    private static readonly string[] Listed = ["women", "men", "children", "elderly"];

    /// <summary>Age and sex: a source that speaks of dead children alone may leave out the rest.</summary>
    private static readonly FrozenSet<string> Traits = VocabularyTable.Load("categories").Rows.Where(static r => r["axis"] is "age" or "sex").Select(static r => r["code"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The count of a source that gives one number in all, of people named by what they are ("killed 13 civilians, seven of them children"; "six soldiers died"): all the dead it knows of. Null where it gives several such numbers, or only of an age or a sex.</summary>
    /// <param name="lines">The source's current figures of one measure.</param>
    public static CountRange? Whole(IReadOnlyList<FigureLine> lines)
    {
        var kinds = lines.Where(static l => IsPart(l) && !l.WithoutBase && (l.Figure.Category is null || !Traits.Contains(l.Figure.Category))).ToList();
        var disjoint = kinds.Where(static l => l.Figure.Category is null || Array.IndexOf(Statuses, l.Figure.Category) >= 0).DistinctBy(static l => (l.Figure.Category, l.Figure.Side)).Count();
        return kinds.Count == 0 || disjoint > 1 ? null : kinds.MaxBy(static l => l.High)!.Count;
    }

    /// <summary>The largest sum of disjoint parts of one source, of one measure; null where it gives no part.</summary>
    /// <param name="lines">The source's current figures of one measure.</param>
    public static CountRange? Sum(IReadOnlyList<FigureLine> lines)
    {
        var parts = lines.Where(static l => IsPart(l)).ToList();
        if (parts.Count == 0)
            return null;
        var sums = parts.Select(static p => p.Count).ToList();
        sums.AddRange(Added(parts.Where(static p => Array.IndexOf(Statuses, p.Figure.Category) >= 0)));
        sums.AddRange(Added(parts.Where(static p => p.Figure.Side is not null).GroupBy(static p => p.Figure.Side, StringComparer.Ordinal).Select(static g => g.MaxBy(static p => p.High)!)));
        foreach (var list in parts.Where(static p => Array.IndexOf(Listed, p.Figure.Category) >= 0).GroupBy(static p => p.Claim, StringComparer.Ordinal))
            sums.AddRange(Added(list));
        return sums.OrderByDescending(static s => s.Min ?? 0).ThenByDescending(static s => s.Max ?? s.Min ?? 0).First();
    }

    /// <summary>True for a figure of some of the harmed: a category, one side of a clash, or "three more" without a figure before.</summary>
    public static bool IsPart(FigureLine line) => line.Figure.Category is not null || line.Figure.Side is not null || line.WithoutBase;

    private static IEnumerable<CountRange> Added(IEnumerable<FigureLine> disjoint)
    {
        CountRange? sum = null;
        foreach (var line in disjoint)
            sum = sum is null ? line.Count : sum.Plus(line.Count);
        return sum is null ? [] : [sum];
    }
}
