namespace Marsad.Training.Confidence;

/// <summary>A claim as it is learnt from: its features, whether it is right, and how much it counts.</summary>
internal sealed record Sample(IReadOnlyList<string> Features, bool IsRight, double Weight);

/// <summary>Fits a logistic map by Newton-like coordinate steps: few features, so that it takes a second; the same samples give the same weights.</summary>
internal static class LogisticMap
{
    private const int Sweeps = 60;
    private const int LeastCount = 4;
    private const double BroadPenalty = 0.3;

    /// <summary>Weights of the features; rare ones are left out, and large weights cost (<paramref name="penalty"/>), those of broad features little.</summary>
    public static SortedDictionary<string, double> Fit(IReadOnlyList<Sample> samples, double penalty, Func<string, bool> isBroad)
    {
        var names = samples.SelectMany(static s => s.Features).GroupBy(static f => f, StringComparer.Ordinal).Where(static g => g.Count() >= LeastCount).Select(static g => g.Key).Order(StringComparer.Ordinal).ToList();
        var index = names.Select(static (n, i) => (n, i)).ToDictionary(static p => p.n, static p => p.i, StringComparer.Ordinal);
        var rows = samples.Select(s => s.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        var having = names.Select(static _ => new List<int>()).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var f in rows[i])
                having[f].Add(i);
        }

        var penalties = names.Select(n => isBroad(n) ? BroadPenalty : penalty).ToArray();
        var weights = new double[names.Count];
        var scores = new double[rows.Length];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var f = 0; f < names.Count; f++)
            {
                double slope = -penalties[f] * weights[f], curve = penalties[f];
                foreach (var i in having[f])
                {
                    var p = 1 / (1 + Math.Exp(-scores[i]));
                    slope += samples[i].Weight * ((samples[i].IsRight ? 1 : 0) - p);
                    curve += samples[i].Weight * Math.Max(0.02, p * (1 - p));
                }

                var step = Math.Clamp(slope / curve, -1, 1);
                weights[f] += step;
                foreach (var i in having[f])
                    scores[i] += step;
            }
        }

        return new SortedDictionary<string, double>(names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => weights[p.i], StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The expected calibration error over ten bins of equal width.</summary>
    public static double Error(IEnumerable<(double Given, bool IsRight)> answers)
    {
        var bins = answers.GroupBy(static a => Math.Min(9, (int)(a.Given * 10))).Select(static b => (Count: b.Count(), Gap: Math.Abs(b.Sum(static a => a.Given - (a.IsRight ? 1 : 0))))).ToList();
        return bins.Sum(static b => b.Gap) / Math.Max(1, bins.Sum(static b => b.Count));
    }

    /// <summary>The probability that weights give to features.</summary>
    public static double Of(IReadOnlyDictionary<string, double> weights, IReadOnlyList<string> features) => Math.Clamp(1 / (1 + Math.Exp(-features.Sum(f => weights.TryGetValue(f, out var w) ? w : 0))), 0.05, 0.98);
}
