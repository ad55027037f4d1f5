using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Linkage.Clusters;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Incidents;

/// <summary>Proposes the grade and the confidence of an incident.</summary>
internal static class Grading
{
    private const double Most = 0.99;

    /// <summary>The machine's proposal: contested, fair or weak. Confirmed and discounted are a reviewer's.</summary>
    public static Grade Of(IReadOnlyList<Telling> told, Blame blame, IReadOnlyList<Voice> sources)
    {
        // A bare denial by the accused is a dispute; that it did not happen, said by somebody else, is a contest.
        var disputed = told.Any(t => t.Claim.Modality == Modality.Negated && t.Claim.Casualties.IsEmpty && !blame.IsAccused(t.Source.Key)
            && !sources.Any(s => string.Equals(s.Key, t.Source.Key, StringComparison.Ordinal)));
        return blame.IsDivided || disputed ? Grade.Contested
            : Independence.Count([.. sources]) >= 2 ? Grade.Fair
            : Grade.Weak;
    }

    /// <summary>The chance that it is one real incident, read right: that at least one source's account is right, times that the links are.</summary>
    public static double Confidence(Cluster cluster, IReadOnlyList<Telling> counting)
    {
        var wrong = counting.GroupBy(static t => t.Source.Key, StringComparer.Ordinal).Aggregate(1.0, static (p, g) => p * (1 - g.Max(static t => t.Claim.Confidence)));
        var links = cluster.Why.Count == 0 ? 1.0 : cluster.Why.Average(static w => LinkageWeights.Probability(w.Score));
        return Math.Round(Math.Min(Most, (1 - wrong) * links), 2);
    }
}
