using Marsad.Domain.Accounts;

namespace Marsad.Linkage.Comparison;

/// <summary>The weights in use, in bits: one for each level, and one for each level where two whole reports of crime are compared. Does not change.</summary>
internal sealed class WeightTable
{
    private readonly double[] plain;
    private readonly double[] whole;

    /// <summary>Makes one.</summary>
    /// <param name="weight">The weight of a level, and whether whole reports are compared; rounded to six digits, so that sums do not depend on the order of their parts.</param>
    public WeightTable(Func<LevelWeight, bool, double> weight)
    {
        plain = Array.ConvertAll(LinkageWeights.All, l => Math.Round(weight(l, false), 6));
        whole = Array.ConvertAll(LinkageWeights.All, l => Math.Round(weight(l, true), 6));
    }

    /// <summary>The table of a register: its own weights, for the rest those shipped.</summary>
    public static WeightTable Of(JoinWeights? own)
    {
        if (own is null)
            return LinkageWeights.Shipped;
        var levels = own.Levels.ToDictionary(static l => (l.Comparison, l.Level));
        return new WeightTable((level, whole) => !levels.TryGetValue((level.Comparison, level.Level), out var set) ? LinkageWeights.Shipped.Of(level, whole) : whole ? set.Crime : set.Weight);
    }

    /// <summary>The weight of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="ofWhole">True where two whole reports are compared.</param>
    public double Of(LevelWeight level, bool ofWhole) => ofWhole ? whole[level.Index] : plain[level.Index];
}
