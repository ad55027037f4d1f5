using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Comparison;

/// <summary>The weights of the levels (vocab/linkage-weights.tsv): log2(m/u), Fellegi and Sunter 1969.</summary>
internal static class LinkageWeights
{
    private static readonly FrozenDictionary<(string Comparison, string Level), (double Weight, string Words)> Rows = VocabularyTable.Load("linkage-weights").Rows
        .ToFrozenDictionary(static r => (r["comparison"], r["level"]), static r => (Math.Log2(Number(r["m"]) / Number(r["u"])), r["words"]));

    /// <summary>The score from which two accounts are linked: where the evidence outweighs how rare true pairs are.</summary>
    public static double Threshold { get; } = -Rows[("prior", "block")].Weight;

    /// <summary>The score from which a pair is kept as a near miss.</summary>
    public static double NearFrom { get; } = Threshold - Rows[("near", "miss")].Weight;

    /// <summary>The weight of a level and its words.</summary>
    public static (double Weight, string Words) Of(string comparison, string level) => Rows[(comparison, level)];

    /// <summary>The chance that two accounts of this score are one incident.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Pow(2, Threshold - score));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
