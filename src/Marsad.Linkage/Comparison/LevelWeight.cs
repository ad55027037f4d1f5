namespace Marsad.Linkage.Comparison;

/// <summary>A level of agreement: what it is called, its words, and its weight by hand. The weights in use are those of a <see cref="WeightTable"/>.</summary>
/// <param name="index">Its place among all levels.</param>
/// <param name="comparison">The comparison, such as <c>place</c>.</param>
/// <param name="level">The level, such as <c>same-spot</c>.</param>
/// <param name="byHand">log2(m/u) of the m and u set by hand.</param>
/// <param name="words">As printed in the reasons.</param>
internal sealed class LevelWeight(int index, string comparison, string level, double byHand, string words)
{
    /// <summary>Its place among all levels, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>The comparison, such as <c>place</c>.</summary>
    public string Comparison { get; } = comparison;

    /// <summary>The level, such as <c>same-spot</c>.</summary>
    public string Level { get; } = level;

    /// <summary>log2(m/u) as set by hand, from which estimates start and to which they are held.</summary>
    public double ByHand { get; } = byHand;

    /// <summary>As printed in the reasons.</summary>
    public string Words { get; } = words;
}
