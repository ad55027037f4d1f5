using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>How the figures of two accounts stand to each other: the best agreement of any two totals of one measure, the deaths first.</summary>
internal static class FigureLevels
{
    private const long Large = 5;
    private static readonly HarmMeasure[] Measures = [HarmMeasure.Killed, HarmMeasure.Injured, HarmMeasure.Detained, HarmMeasure.Abducted, HarmMeasure.Displaced, HarmMeasure.Missing, HarmMeasure.DiedIndirect];
    private static readonly string[] FromBest = ["same-large", "same-small", "close", "compatible", "different", "far"];

    /// <summary>The levels, one for the deaths and one for the best other measure; empty where nothing can be compared.</summary>
    public static IEnumerable<(HarmMeasure Measure, string Level)> Of(Account first, Account second)
    {
        (HarmMeasure, string)? other = null;
        foreach (var measure in Measures)
        {
            if (Best(first, second, measure) is not { } level)
                continue;
            if (measure == HarmMeasure.Killed)
                yield return (measure, level);
            else if (other is null)
                other = (measure, level);
        }

        if (other is { } found)
            yield return found;
    }

    /// <summary>True when one source gives both accounts one figure above a handful.</summary>
    public static bool ShareSourceAndFigure(Account first, Account second)
    {
        foreach (var a in first.Figures)
        {
            foreach (var b in second.Figures)
            {
                if (a.Measure == b.Measure && a.Source.Length > 0 && (a.Count.Min ?? a.Count.Max) > 1 && SourceNames.AreOne(a.Source, b.Source) && Level(a.Count, b.Count) is "same-large" or "same-small")
                    return true;
            }
        }

        return false;
    }

    private static string? Best(Account first, Account second, HarmMeasure measure)
    {
        var best = FromBest.Length;
        foreach (var a in first.Figures)
        {
            foreach (var b in second.Figures)
            {
                if (a.Measure == measure && b.Measure == measure)
                    best = Math.Min(best, Array.IndexOf(FromBest, Level(a.Count, b.Count)));
            }
        }

        return best < FromBest.Length ? FromBest[best] : null;
    }

    private static string Level(CountRange first, CountRange second)
    {
        var (a, b) = (first.Min ?? first.Max ?? 0, second.Min ?? second.Max ?? 0);
        if (a == b && (first.Max ?? a) == (second.Max ?? b))
            return a >= Large ? "same-large" : "same-small";
        if (Meet(first, second))
            return a >= Large && a == b ? "same-large" : "compatible";
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        return high - low <= 2 || high <= low * 3 / 2 ? "close" : high <= low * 3 ? "different" : "far";
    }

    // Only a given end binds; "at least 3" does not meet 300 in any telling way.
    private static bool Meet(CountRange first, CountRange second)
    {
        var (low, high) = (Math.Max(first.Min ?? 0, second.Min ?? 0), Math.Min(Top(first), Top(second)));
        return low <= high;
    }

    private static long Top(CountRange count) => count.Max ?? checked(count.Min ?? 0) * 2;
}
