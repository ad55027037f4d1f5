using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>The weights of the levels (vocab/linkage-weights.tsv): log2(m/u), Fellegi and Sunter 1969, or fitted together where levels depend on each other.</summary>
internal static class LinkageWeights
{
    private static readonly FrozenDictionary<(string Comparison, string Level), LevelWeight> Rows = VocabularyTable.Load("linkage-weights").Rows
        .ToFrozenDictionary(static r => (r["comparison"], r["level"]), Level);

    private static readonly LevelWeight Prior = Rows[("prior", "block")];
    private static readonly LevelWeight Near = Rows[("near", "miss")];

    /// <summary>The score from which two accounts are linked: where the evidence outweighs how rare true pairs are.</summary>
    public static double Threshold => -Prior.Weight;

    /// <summary>The score from which a pair is kept as a near miss.</summary>
    public static double NearFrom => Threshold - Near.Weight;

    /// <summary>Every row.</summary>
    internal static IEnumerable<LevelWeight> All => Rows.Values.OrderBy(static r => r.Comparison, StringComparer.Ordinal).ThenBy(static r => r.Level, StringComparer.Ordinal);

    /// <summary>The weight of a level and its words.</summary>
    public static LevelWeight Of(string comparison, string level) => Rows[(comparison, level)];

    /// <summary>The weights of a comparison by the levels of an enumeration; null where a level has no row, as it says nothing.</summary>
    public static LevelWeight?[] Of<TLevel>(string comparison)
        where TLevel : struct, Enum => [.. Enum.GetValues<TLevel>().Select(level => Rows.GetValueOrDefault((comparison, level.Word())))];

    /// <summary>The chance that two accounts of this score are one incident.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Pow(2, Threshold - score));

    private static LevelWeight Level(VocabularyRow row)
    {
        var byHand = Math.Log2(Number(row["m"]) / Number(row["u"]));
        return new LevelWeight(row["comparison"], row["level"], byHand, row["words"]) { Weight = row["weight"] is { Length: > 0 } fitted ? Number(fitted) : byHand };
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
