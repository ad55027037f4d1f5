namespace Marsad.Training.Tolls;

/// <summary>A choice among candidates of which some are right: what weights are fitted on.</summary>
/// <param name="Features">Keys of each candidate.</param>
/// <param name="Words">For each candidate, the keys that it shares with others of its kind; null where there are none.</param>
/// <param name="Right">Which are right.</param>
internal sealed record Choice(IReadOnlyList<IReadOnlyList<ulong>> Features, IReadOnlyList<IReadOnlyList<ulong>?> Words, bool[] Right)
{
    /// <summary>For each candidate, how many of its features, from the first on, learn fast; null: all.</summary>
    public IReadOnlyList<int>? General { get; init; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; init; } = 1;
}
