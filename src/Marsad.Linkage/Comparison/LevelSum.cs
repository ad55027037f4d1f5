using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>A level with its weight and its words.</summary>
/// <param name="comparison">The comparison, such as <c>place</c>.</param>
/// <param name="level">The level, such as <c>same-spot</c>.</param>
/// <param name="byHand">log2(m/u) of the m and u set by hand.</param>
/// <param name="words">As printed in the reasons.</param>
internal sealed class LevelWeight(string comparison, string level, double byHand, string words)
{
    /// <summary>The comparison, such as <c>place</c>.</summary>
    public string Comparison { get; } = comparison;

    /// <summary>The level, such as <c>same-spot</c>.</summary>
    public string Level { get; } = level;

    /// <summary>log2(m/u) as set by hand, from which estimates start and to which they are held.</summary>
    public double ByHand { get; } = byHand;

    /// <summary>The weight in use; set anew only where weights are being estimated.</summary>
    public double Weight { get; internal set; } = byHand;

    /// <summary>As printed in the reasons.</summary>
    public string Words { get; } = words;
}

/// <summary>Adds up the levels that two accounts show. The levels themselves are kept only where somebody will read them: most pairs are no pair.</summary>
internal struct LevelSum(List<(LevelWeight Level, HarmMeasure? Measure)>? levels)
{
    /// <summary>The sum of the weights.</summary>
    public double Score { get; private set; }

    /// <summary>True when the two cannot be one, whatever else speaks for it.</summary>
    public bool Excluded { get; private set; }

    /// <summary>Adds a level.</summary>
    public void Add(LevelWeight level)
    {
        levels?.Add((level, null));
        Score = Math.Round(Score + level.Weight, 6);
    }

    /// <summary>Adds a level of a measure.</summary>
    public void Add(LevelWeight level, HarmMeasure measure)
    {
        levels?.Add((level, measure));
        Score = Math.Round(Score + level.Weight, 6);
    }

    /// <summary>The two cannot be one.</summary>
    public void Exclude() => Excluded = true;

    /// <summary>Levels in words, the weightiest first: "same place +2.8".</summary>
    public static ValueList<string> Reasons(IEnumerable<(LevelWeight Level, HarmMeasure? Measure)> levels) => levels
        .Select(static l => (Words: l.Measure is { } measure ? measure.Word() + " " + l.Level.Words : l.Level.Words, l.Level.Weight)).OrderByDescending(static l => Math.Abs(l.Weight)).ThenBy(static l => l.Words, StringComparer.Ordinal)
        .Select(static l => l.Words + " " + l.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)).ToValueList();
}
