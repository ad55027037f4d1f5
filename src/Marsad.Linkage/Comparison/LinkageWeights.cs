using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>The weights of the levels (vocab/linkage-weights.tsv): log2(m/u), Fellegi and Sunter 1969; for pairs of whole reports of crime fitted together, as levels depend on each other.</summary>
internal static class LinkageWeights
{
    private static readonly VocabularyRow[] Table = [.. VocabularyTable.Load("linkage-weights").Rows.OrderBy(static r => r["comparison"], StringComparer.Ordinal).ThenBy(static r => r["level"], StringComparer.Ordinal)];

    /// <summary>Every level, by comparison and level.</summary>
    internal static readonly LevelWeight[] All = [.. Table.Select(static (r, i) => new LevelWeight(i, r["comparison"], r["level"], Math.Log2(Number(r["m"]) / Number(r["u"])), r["words"]))];

    private static readonly FrozenDictionary<(string Comparison, string Level), LevelWeight> Rows = All.ToFrozenDictionary(static l => (l.Comparison, l.Level));

    /// <summary>The weights as shipped: by hand, and for two whole reports of crime as fitted.</summary>
    public static WeightTable Shipped { get; } = new(static (level, whole) => whole && Table[level.Index]["crime"] is { Length: > 0 } fitted ? Number(fitted) : level.ByHand);

    /// <summary>The score from which two accounts are linked: where the evidence outweighs how rare true pairs are.</summary>
    public static double Threshold { get; } = -Rows[("prior", "block")].ByHand;

    /// <summary>The score from which a pair is kept as a near miss.</summary>
    public static double NearFrom { get; } = Threshold - Rows[("near", "miss")].ByHand;

    /// <summary>A level.</summary>
    public static LevelWeight Of(string comparison, string level) => Rows[(comparison, level)];

    /// <summary>The rows of a comparison by the levels of an enumeration; null where a level has no row, as it says nothing.</summary>
    public static LevelWeight?[] Of<TLevel>(string comparison)
        where TLevel : struct, Enum => [.. Enum.GetValues<TLevel>().Select(level => Rows.GetValueOrDefault((comparison, level.Word())))];

    /// <summary>The chance that two accounts of this score are one incident.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Pow(2, Threshold - score));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
