using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>A level with its weight and its words.</summary>
/// <param name="Weight">log2(m/u).</param>
/// <param name="Words">As printed in the reasons.</param>
internal sealed record LevelWeight(double Weight, string Words);

/// <summary>Adds up the levels that two accounts show. The levels themselves are kept only where somebody will read them: most pairs are no pair.</summary>
internal struct LevelSum(List<(string Words, double Weight)>? levels)
{
    /// <summary>The sum of the weights.</summary>
    public double Score { get; private set; }

    /// <summary>True when the two cannot be one, whatever else speaks for it.</summary>
    public bool Excluded { get; private set; }

    /// <summary>Adds a level.</summary>
    public void Add(LevelWeight level)
    {
        levels?.Add((level.Words, level.Weight));
        Score = Math.Round(Score + level.Weight, 6);
    }

    /// <summary>Adds a level of a measure.</summary>
    public void Add(LevelWeight level, HarmMeasure measure)
    {
        levels?.Add((measure.Word() + " " + level.Words, level.Weight));
        Score = Math.Round(Score + level.Weight, 6);
    }

    /// <summary>The two cannot be one.</summary>
    public void Exclude() => Excluded = true;

    /// <summary>Levels in words, the weightiest first: "same place +2.8".</summary>
    public static ValueList<string> Reasons(IEnumerable<(string Words, double Weight)> levels) => levels.OrderByDescending(static l => Math.Abs(l.Weight)).ThenBy(static l => l.Words, StringComparer.Ordinal)
        .Select(static l => l.Words + " " + l.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)).ToValueList();
}
