namespace Marsad.Linkage.Comparison;

/// <summary>What estimation made of a level.</summary>
/// <param name="M">How often true pairs that can be compared so show it.</param>
/// <param name="U">How often other pairs do.</param>
/// <param name="TruePairs">How many true pairs show it; in part, where pairs are known by their chance only.</param>
/// <param name="OtherPairs">How many other pairs show it.</param>
internal readonly record struct LevelEstimate(double M, double U, double TruePairs, double OtherPairs)
{
    /// <summary>log2(m/u).</summary>
    public double Weight => Math.Log2(M / U);
}

/// <summary>Estimates m and u by expectation–maximisation (Fellegi and Sunter 1969; Winkler 1988; Jaro 1989): pairs whose truth is known keep it, the others take the chance that the weights of the round before give them. Deterministic.</summary>
internal static class WeightEstimate
{
    private const int Rounds = 50;
    private const double Smoothing = 0.5;

    /// <summary>The estimate for each level that some pair shows, and the share of true pairs.</summary>
    /// <param name="pairs">The levels that each pair shows, with its truth where that is known.</param>
    /// <param name="start">The weights to start from; null: those by hand.</param>
    public static (IReadOnlyDictionary<LevelWeight, LevelEstimate> Levels, double Prior) Of(IReadOnlyList<(IReadOnlyList<LevelWeight> Levels, bool? Same)> pairs, Func<LevelWeight, double>? start = null)
    {
        var weights = pairs.SelectMany(static p => p.Levels).Distinct().ToDictionary(static l => l, start ?? (static l => l.ByHand));
        var prior = -LinkageWeights.Threshold;
        var estimates = new Dictionary<LevelWeight, LevelEstimate>();
        for (var round = 0; round < Rounds; round++)
        {
            var chances = pairs.Select(p => p.Same switch { true => 1.0, false => 0.0, null => 1 / (1 + Math.Pow(2, -prior - p.Levels.Sum(l => weights[l]))) }).ToList();
            estimates = Count(pairs, chances);
            var share = Math.Clamp(chances.Sum() / Math.Max(1, chances.Count), 1e-6, 1 - 1e-6);
            prior = Math.Log2(share / (1 - share));
            var moved = estimates.Max(e => Math.Abs(weights[e.Key] - e.Value.Weight));
            foreach (var (level, estimate) in estimates)
                weights[level] = estimate.Weight;
            if (moved < 1e-4)
                break;
        }

        return (estimates, prior);
    }

    private static Dictionary<LevelWeight, LevelEstimate> Count(IReadOnlyList<(IReadOnlyList<LevelWeight> Levels, bool? Same)> pairs, List<double> chances)
    {
        var (levels, comparisons) = (new Dictionary<LevelWeight, (double True, double Other)>(), new Dictionary<string, (double True, double Other)>(StringComparer.Ordinal));
        for (var i = 0; i < pairs.Count; i++)
        {
            foreach (var level in pairs[i].Levels)
            {
                var (yes, no) = levels.GetValueOrDefault(level);
                levels[level] = (yes + chances[i], no + 1 - chances[i]);
                (yes, no) = comparisons.GetValueOrDefault(level.Comparison);
                comparisons[level.Comparison] = (yes + chances[i], no + 1 - chances[i]);
            }
        }

        return levels.ToDictionary(static l => l.Key, l => new LevelEstimate(
            (l.Value.True + Smoothing) / (comparisons[l.Key.Comparison].True + (2 * Smoothing)),
            (l.Value.Other + Smoothing) / (comparisons[l.Key.Comparison].Other + (2 * Smoothing)),
            l.Value.True,
            l.Value.Other));
    }
}
