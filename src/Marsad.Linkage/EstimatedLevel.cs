namespace Marsad.Linkage;

/// <summary>What the pairs of a register say of a level of agreement.</summary>
/// <param name="Comparison">The comparison, such as <c>place</c>.</param>
/// <param name="Level">The level, such as <c>same-spot</c>.</param>
/// <param name="Words">As printed in the reasons of joins.</param>
/// <param name="Crime">True for the weight between whole reports of crime.</param>
/// <param name="Shipped">The weight as shipped, in bits.</param>
/// <param name="Estimated">log2(m/u) of the pairs alone, in bits.</param>
/// <param name="Weight">The weight to use, in bits: between the two, the nearer to the estimate the more pairs there are.</param>
/// <param name="TruePairs">How many true pairs show it; in part, as most pairs are known by their chance only.</param>
/// <param name="OtherPairs">How many other pairs show it.</param>
public sealed record EstimatedLevel(string Comparison, string Level, string Words, bool Crime, double Shipped, double Estimated, double Weight, double TruePairs, double OtherPairs);
