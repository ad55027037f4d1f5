using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>Adds up the levels that two accounts show. The levels themselves are kept only where somebody will read them: most pairs are no pair.</summary>
internal struct LevelSum(WeightTable weights, List<(LevelWeight Level, HarmMeasure? Measure)>? levels)
{
    /// <summary>True where two whole reports of crime are compared: there each level has a weight of its own.</summary>
    public bool OfWhole { get; set; }

    /// <summary>The sum of the weights.</summary>
    public double Score { get; private set; }

    /// <summary>True when the two cannot be one, whatever else speaks for it.</summary>
    public bool Excluded { get; private set; }

    /// <summary>Adds a level.</summary>
    public void Add(LevelWeight level)
    {
        levels?.Add((level, null));
        Score = Math.Round(Score + weights.Of(level, OfWhole), 6);
    }

    /// <summary>Adds a level of a measure.</summary>
    public void Add(LevelWeight level, HarmMeasure measure)
    {
        levels?.Add((level, measure));
        Score = Math.Round(Score + weights.Of(level, OfWhole), 6);
    }

    /// <summary>The two cannot be one.</summary>
    public void Exclude() => Excluded = true;

    /// <summary>Levels in words, the weightiest first: "same place +2.8".</summary>
    public static ValueList<string> Reasons(IEnumerable<(LevelWeight Level, HarmMeasure? Measure)> levels, WeightTable weights, bool ofWhole) => levels
        .Select(l => (Words: l.Measure is { } measure ? measure.Word() + " " + l.Level.Words : l.Level.Words, Weight: weights.Of(l.Level, ofWhole))).OrderByDescending(static l => Math.Abs(l.Weight)).ThenBy(static l => l.Words, StringComparer.Ordinal)
        .Select(static l => l.Words + " " + l.Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)).ToValueList();
}
