using Marsad.Linkage.Comparison;

namespace Marsad.Linkage;

/// <summary>What a score of two accounts means.</summary>
public static class JoinChance
{
    /// <summary>The chance, 0 to 1, that two accounts of this score tell of one incident.</summary>
    public static double Of(double score) => LinkageWeights.Probability(score);
}
