using Marsad.Linkage.Comparison;

namespace Marsad.Training.Joining;

/// <summary>The ways in which weights are made from pairs.</summary>
/// <param name="Held">How strongly the levels that wars and shootings share are held to the values by hand, in pairs.</param>
/// <param name="Free">How strongly the levels of whole reports are.</param>
/// <param name="Lean">Bits added to the levels of whole reports: a link only begins a cluster, whose pairs are then averaged, so that linking too much is mended and linking too little is not.</param>
internal sealed record LinkageFit(double Held, double Free, double Lean)
{
    /// <summary>From here on the shared levels stay as they are set by hand.</summary>
    public const double Fixed = 1e6;

    private static readonly string[] Whole = ["story", "rare-names", "ages", "published"];

    /// <summary>True for a level of whole reports, which wars do not show: acts of war are not compared so.</summary>
    public static bool IsWhole(LevelWeight level) => Array.IndexOf(Whole, level.Comparison) >= 0;

    /// <summary>All levels together, held to the values by hand.</summary>
    public Dictionary<LevelWeight, double> Joint(IReadOnlyList<LabelledPair> pairs) => JointWeights.Fit(pairs, level => IsWhole(level) ? Free : Held)
        .Where(w => Held < Fixed || IsWhole(w.Key))
        .ToDictionary(static w => w.Key, w => w.Value + (w.Key.Comparison == "story" ? Lean : 0));

    /// <summary>Those set by hand.</summary>
    public static Dictionary<LevelWeight, double> ByHand(IReadOnlyList<LabelledPair> pairs) => LinkageWeights.All.ToDictionary(static l => l, static l => l.ByHand);

    /// <summary>Expectation–maximisation that is told nothing, as from the pairs of a register.</summary>
    public static Dictionary<LevelWeight, double> Unlabelled(IReadOnlyList<LabelledPair> pairs) => Weights(WeightEstimate.Of([.. pairs.Select(static p => (p.Levels, (bool?)null))]));

    /// <summary>m and u as the pairs of known truth show them.</summary>
    public static Dictionary<LevelWeight, double> Counted(IReadOnlyList<LabelledPair> pairs) => Weights(WeightEstimate.Of([.. pairs.Select(static p => (p.Levels, (bool?)p.Same))]));

    /// <summary>Puts weights to use.</summary>
    public static void Use(IReadOnlyDictionary<LevelWeight, double> weights)
    {
        foreach (var level in LinkageWeights.All)
            level.Weight = weights.TryGetValue(level, out var weight) ? weight : level.ByHand;
    }

    private static Dictionary<LevelWeight, double> Weights((IReadOnlyDictionary<LevelWeight, LevelEstimate> Levels, double Prior) estimate)
    {
        var weights = estimate.Levels.ToDictionary(static l => l.Key, static l => l.Value.Weight);
        weights[LinkageWeights.All.Single(static l => l.Comparison == "prior")] = estimate.Prior;
        return weights;
    }
}
