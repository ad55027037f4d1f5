using Marsad.Domain.Incidents;

namespace Marsad.Benchmarks.Made;

/// <summary>How well what was joined fits the truth: over all pairs of claims, which of those put into one incident truly are of one, and which of those that are were put together.</summary>
internal sealed class PairwiseCount
{
    private readonly Dictionary<long, int> truth = [];
    private readonly Dictionary<long, int> inside = [];
    private double together;
    private double right;

    /// <summary>The share of pairs put together that are of one incident.</summary>
    public double Precision => together == 0 ? 0 : right / together;

    /// <summary>The share of true pairs that were put together.</summary>
    public double Recall => right / Math.Max(1, truth.Values.Sum(static n => Pairs(n)));

    /// <summary>The harmonic mean of both.</summary>
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Takes the claims of one incident in.</summary>
    public void Take(Incident incident)
    {
        inside.Clear();
        foreach (var claim in incident.Claims)
        {
            var of = MadeIds.Incident(claim);
            inside[of] = inside.GetValueOrDefault(of) + 1;
        }

        together += Pairs(incident.Claims.Count);
        foreach (var (of, count) in inside)
        {
            right += Pairs(count);
            truth[of] = truth.GetValueOrDefault(of) + count;
        }
    }

    private static double Pairs(int n) => n * (n - 1.0) / 2;
}
