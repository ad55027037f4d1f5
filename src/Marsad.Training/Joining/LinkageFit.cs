using Marsad.Domain.Accounts;
using Marsad.Linkage.Comparison;

namespace Marsad.Training.Joining;

/// <summary>The ways in which the weights of whole reports of crime are made from pairs. The other weights stay as shipped, and so does the prior.</summary>
/// <param name="Held">How strongly the levels that wars and shootings share are held to the values by hand, in pairs.</param>
/// <param name="Free">How strongly the levels of whole reports alone are.</param>
/// <param name="Lean">Bits added to the levels of the words: a link only begins a cluster, whose pairs are then averaged, so that linking too much is mended and linking too little is not.</param>
internal sealed record LinkageFit(double Held, double Free, double Lean)
{
    private static readonly string[] Whole = ["story", "rare-names", "ages", "published"];

    /// <summary>True for a level that only whole reports show.</summary>
    public static bool IsWhole(LevelWeight level) => Array.IndexOf(Whole, level.Comparison) >= 0;

    /// <summary>All levels together, held to the values by hand.</summary>
    public Dictionary<LevelWeight, double> Joint(IReadOnlyList<LabelledPair> pairs) => JointWeights.Fit(pairs, level => IsWhole(level) ? Free : Held)
        .ToDictionary(static w => w.Key, w => w.Value + (w.Key.Comparison == "story" ? Lean : 0));

    /// <summary>Those set by hand.</summary>
    public static Dictionary<LevelWeight, double> ByHand(IReadOnlyList<LabelledPair> pairs) => LinkageWeights.All.ToDictionary(static l => l, static l => l.ByHand);

    /// <summary>Expectation–maximisation that is told nothing, as from the pairs of a register.</summary>
    public static Dictionary<LevelWeight, double> Unlabelled(IReadOnlyList<LabelledPair> pairs) => Weights(WeightEstimate.Of([.. pairs.Select(static p => (p.Levels, (bool?)null))]));

    /// <summary>m and u as the pairs of known truth show them.</summary>
    public static Dictionary<LevelWeight, double> Counted(IReadOnlyList<LabelledPair> pairs) => Weights(WeightEstimate.Of([.. pairs.Select(static p => (p.Levels, (bool?)p.Same))]));

    /// <summary>The weights with which a register is joined.</summary>
    public static JoinWeights Use(IReadOnlyDictionary<LevelWeight, double> weights) => new(LinkageWeights.All.Select(l => new JoinWeight(l.Comparison, l.Level, LinkageWeights.Shipped.Of(l, ofWhole: false), weights.GetValueOrDefault(l, l.ByHand))));

    // The prior of the pairs goes to the levels of the words, which every pair shows: the threshold stays.
    private static Dictionary<LevelWeight, double> Weights((IReadOnlyDictionary<LevelWeight, LevelEstimate> Levels, double Prior) estimate) =>
        estimate.Levels.ToDictionary(static l => l.Key, l => l.Value.Weight + (l.Key.Comparison == "story" ? estimate.Prior + LinkageWeights.Threshold : 0));
}
