using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Series;

/// <summary>Parts the totals of one source about one thing into running counts, and counts of short periods ("in the past 24 hours") that stand beside them.</summary>
internal static class Chains
{
    /// <summary>"In the past day", "over the past three days": never a running count.</summary>
    private const int FewDays = 3;

    /// <summary>"In May": a count of a period, unless the source goes on counting since that day.</summary>
    private const int LongestPeriod = 31;

    public static IEnumerable<TollSeries> Of(IReadOnlyList<RunningTotal> totals)
    {
        var goesOn = totals.Where(static t => t.Since is not null).GroupBy(static t => t.Since!.Value).Where(static g => g.Select(TollSeriesFinder.DayOf).Distinct().Count() > 1).Select(static g => g.Key).ToHashSet();
        var periods = totals.Where(t => IsPeriod(t, goesOn)).ToList();
        var running = totals.Where(t => !IsPeriod(t, goesOn)).ToList();
        // A source that once says "since" and then leaves it out goes on with the same count, where it has only one.
        var starts = running.Select(static t => t.Since).OfType<PartialDate>().Distinct().Order().ToList();
        var bySince = running.GroupBy(t => t.Since ?? (starts.Count == 1 ? starts[0] : null)).OrderBy(static g => g.Key is null ? 0 : 1).ThenBy(static g => g.Key).Select(static g => g.ToList()).ToList();
        var chains = new List<List<List<RunningTotal>>>();
        foreach (var own in bySince)
        {
            // Where a count since a later day begins when another ends, the source has started again; where both go on, they are two counts.
            var first = own.Min(TollSeriesFinder.DayOf);
            var ended = chains.Find(c => c[^1].Max(TollSeriesFinder.DayOf) < first && c[^1].Count > 1 && own.Count > 1);
            if (ended is null)
                chains.Add([own]);
            else
                ended.Add(own);
        }

        if (chains.Count == 0 && periods.Count > 0)
            yield break;
        foreach (var chain in chains)
            yield return SeriesMaker.Of(chain, periods);
    }

    private static bool IsPeriod(RunningTotal total, HashSet<PartialDate> goesOn) => total is { Since: { } since, Until: { } until }
        && until.Last.DayNumber - since.First.DayNumber is var days && (days < FewDays || (days < LongestPeriod && !goesOn.Contains(since)));
}
