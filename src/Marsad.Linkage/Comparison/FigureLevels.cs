using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>How two figures stand to each other, the best agreement first.</summary>
internal enum FigureLevel
{
    SameLarge,
    SameSmall,
    Close,
    Compatible,
    Different,
    Far,
}

/// <summary>How the figures of two accounts stand to each other: the best agreement of any two totals of one measure, the deaths first.</summary>
internal static class FigureLevels
{
    private const long Large = 5;

    // Figures are told apart up to this: beyond it nobody counts, and sums stay within bounds.
    private const long Most = 1L << 60;
    private static readonly HarmMeasure[] Others = [HarmMeasure.Injured, HarmMeasure.Detained, HarmMeasure.Abducted, HarmMeasure.Displaced, HarmMeasure.Missing, HarmMeasure.DiedIndirect];

    /// <summary>The level of the deaths; null where they cannot be compared.</summary>
    public static FigureLevel? Killed(Account first, Account second) => Best(first, second, HarmMeasure.Killed);

    /// <summary>The level of the first other measure that both give.</summary>
    public static (HarmMeasure Measure, FigureLevel Level)? Other(Account first, Account second)
    {
        if (first.Figures.IsEmpty || second.Figures.IsEmpty)
            return null;
        foreach (var measure in Others)
        {
            if (Best(first, second, measure) is { } level)
                return (measure, level);
        }

        return null;
    }

    /// <summary>True when one source gives both accounts one figure above a handful.</summary>
    public static bool ShareSourceAndFigure(Account first, Account second)
    {
        foreach (var a in first.Figures.AsSpan())
        {
            foreach (var b in second.Figures.AsSpan())
            {
                if (a.Measure == b.Measure && a.Source.Length > 0 && (a.Count.Min ?? a.Count.Max) > 1 && Level(a.Count, b.Count) <= FigureLevel.SameSmall && SourceNames.AreOne(a.Source, b.Source))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when one source gives the two accounts figures of one measure that cannot be the same, and none that can.</summary>
    public static bool OneSourceCountsApart(Account first, Account second)
    {
        var apart = false;
        foreach (var a in first.Figures.AsSpan())
        {
            foreach (var b in second.Figures.AsSpan())
            {
                if (a.Measure != b.Measure || a.Source.Length == 0 || !SourceNames.AreOne(a.Source, b.Source))
                    continue;
                if (Level(a.Count, b.Count) is FigureLevel.SameLarge or FigureLevel.SameSmall or FigureLevel.Compatible)
                    return false;
                apart = true;
            }
        }

        return apart;
    }

    private static FigureLevel? Best(Account first, Account second, HarmMeasure measure)
    {
        FigureLevel? best = null;
        foreach (var a in first.Figures.AsSpan())
        {
            if (a.Measure != measure)
                continue;
            foreach (var b in second.Figures.AsSpan())
            {
                if (b.Measure == measure && Level(a.Count, b.Count) is var level && !(best <= level))
                    best = level;
            }
        }

        return best;
    }

    private static FigureLevel Level(CountRange first, CountRange second)
    {
        var (a, b) = (first.Min ?? first.Max ?? 0, second.Min ?? second.Max ?? 0);
        if (a == b && (first.Max ?? a) == (second.Max ?? b))
            return a >= Large ? FigureLevel.SameLarge : FigureLevel.SameSmall;
        if (Meet(first, second))
            return a >= Large && a == b ? FigureLevel.SameLarge : FigureLevel.Compatible;
        var (low, high) = (Math.Min(Most, Math.Min(a, b)), Math.Min(Most, Math.Max(a, b)));
        return high - low <= 2 || high <= low * 3 / 2 ? FigureLevel.Close : high <= low * 3 ? FigureLevel.Different : FigureLevel.Far;
    }

    // Only a given end binds; "at least 3" does not meet 300 in any telling way.
    private static bool Meet(CountRange first, CountRange second)
    {
        var (low, high) = (Math.Max(first.Min ?? 0, second.Min ?? 0), Math.Min(Top(first), Top(second)));
        return low <= high;
    }

    private static long Top(CountRange count) => count.Max ?? Math.Min(Most, count.Min ?? 0) * 2;
}
