using Marsad.Linkage.Comparison;

namespace Marsad.Training.Joining;

/// <summary>Fits all weights together by the chance they give to pairs of known truth (logistic regression in bits), held to the weights set by hand by a quadratic penalty: levels that say the same thing twice share their weight, and a level with few pairs keeps its own.</summary>
internal static class JointWeights
{
    private const int Rounds = 400;
    private const double Damping = 0.15;

    /// <summary>The weights; that of the prior stays, so that what a block of main events has more of true pairs goes to the levels of their stories.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="penalty">How strongly a level is held, in pairs.</param>
    public static Dictionary<LevelWeight, double> Fit(IReadOnlyList<LabelledPair> pairs, Func<LevelWeight, double> penalty)
    {
        var levels = pairs.SelectMany(static p => p.Levels).Distinct().OrderBy(static l => l.Comparison, StringComparer.Ordinal).ThenBy(static l => l.Level, StringComparer.Ordinal).ToList();
        var place = levels.Select(static (l, i) => (l, i)).ToDictionary(static p => p.l, static p => p.i);
        var shown = pairs.Select(p => p.Levels.Select(l => place[l]).ToArray()).ToArray();
        var start = levels.Select(static l => l.ByHand).ToArray();
        var weights = start.ToArray();
        var prior = -LinkageWeights.Threshold;
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = (new double[weights.Length], new double[weights.Length]);
            for (var i = 0; i < shown.Length; i++)
            {
                var score = prior;
                foreach (var l in shown[i])
                    score += weights[l];
                var chance = 1 / (1 + Math.Pow(2, -score));
                var (error, spread) = (Math.Log(2) * ((pairs[i].Same ? 1 : 0) - chance), Math.Log(2) * Math.Log(2) * chance * (1 - chance));
                foreach (var l in shown[i])
                {
                    slope[l] += error;
                    curve[l] += spread;
                }
            }

            for (var l = 0; l < weights.Length; l++)
            {
                var held = penalty(levels[l]);
                weights[l] += Damping * (slope[l] - (held * (weights[l] - start[l]))) / (curve[l] + held + 1e-6);
            }
        }

        return levels.Zip(weights).ToDictionary(static p => p.First, static p => p.Second);
    }
}
