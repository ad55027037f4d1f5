using Marsad.Domain.Claims;

namespace Marsad.Extraction.English.Tolls;

/// <summary>What the ranker looks at.</summary>
/// <param name="Cues">The numbers of the report.</param>
/// <param name="Words">Its words, as keys.</param>
internal sealed record RankedReport(TollCues Cues, IReadOnlyList<ulong> Words);

/// <summary>Chooses the toll of a report: weights give every candidate a chance, trees correct the likely ones.</summary>
internal sealed class TollRanker(TollModel weights, TollForest? trees)
{
    private const int MostDead = 3;
    private const double LeastChance = 0.1;
    private const double LeastLikely = 0.01;
    private const int MostNumbers = 8;

    /// <summary>The likeliest number of killed with its chance, and all likely ones, the likeliest first. One number said in several forms ("two", "several") counts together.</summary>
    public (TollCandidate Toll, double Chance, IReadOnlyList<LikelyNumber> Numbers) Killed(RankedReport report)
    {
        var (candidates, chances, _) = KilledChances(report);
        var (toll, chance) = Likeliest(candidates.Select((c, i) => (c, chances[i])));
        var numbers = candidates.Select((c, i) => (Number: c.Low.Value, Chance: chances[i])).GroupBy(static c => c.Number, static (number, all) => new LikelyNumber(number, all.Sum(static a => a.Chance)))
            .Where(static n => n.Chance >= LeastLikely).OrderByDescending(static n => n.Chance).ThenBy(static n => n.Number).Take(MostNumbers).ToList();
        return (toll, chance, numbers);
    }

    /// <summary>The likeliest number of injured over all numbers of dead that are likely: who is not dead of those shot depends on them.</summary>
    public (TollCandidate Toll, double Chance) Injured(RankedReport report)
    {
        var (killed, chances, byWeights) = KilledChances(report);
        var dead = killed.Select((c, i) => (c.Low.Value, Chance: chances[i])).GroupBy(static c => c.Value, static (value, all) => (Value: value, Chance: all.Sum(static a => a.Chance)))
            .OrderByDescending(static c => c.Chance).ThenBy(static c => c.Value).Take(MostDead).Where(static (c, i) => i == 0 || c.Chance >= LeastChance).ToList();
        var total = dead.Sum(static d => d.Chance);
        var all = new List<(TollCandidate Candidate, double Chance)>();
        foreach (var (value, chance) in dead)
        {
            var injured = TollCandidates.Injured(report.Cues, value);
            var given = weights.Chances(HarmMeasure.Injured, injured, report.Words, report.Cues.Setting);
            if (Trees(report) is { } corrected)
                given = corrected.Chances(HarmMeasure.Injured, injured, given, value, byWeights, report.Cues.Frame);
            all.AddRange(injured.Select((c, i) => (c, given[i] * chance / total)));
        }

        return Likeliest(all);
    }

    /// <summary>The likeliest of candidates with chances.</summary>
    public static (TollCandidate Toll, double Chance) Likeliest(IEnumerable<(TollCandidate Candidate, double Chance)> all) =>
        all.GroupBy(static c => (c.Candidate.Low.Value, c.Candidate.High.Value, Dozens: c.Candidate.Low.Form == TollForm.Dozens))
            .Select(static g => (Best: g.MaxBy(static c => c.Chance).Candidate, Chance: g.Sum(static c => c.Chance))).MaxBy(static g => g.Chance);

    // The trees have seen little of war and do not help there.
    private TollForest? Trees(RankedReport report) => report.Cues.Setting == TollSetting.War ? null : trees;

    private (List<TollCandidate> Candidates, double[] Chances, double[] ByWeights) KilledChances(RankedReport report)
    {
        var candidates = TollCandidates.Killed(report.Cues);
        var chances = weights.Chances(HarmMeasure.Killed, candidates, report.Words, report.Cues.Setting);
        var killed = TollRow.Killed(candidates, chances);
        return (candidates, Trees(report)?.Chances(HarmMeasure.Killed, candidates, chances, 0, killed, report.Cues.Frame) ?? chances, killed);
    }
}
