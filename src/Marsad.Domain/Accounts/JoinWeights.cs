using Marsad.Domain.Values;

namespace Marsad.Domain.Accounts;

/// <summary>The weight of a level of agreement between two accounts, in bits.</summary>
/// <param name="Comparison">The comparison, such as <c>place</c>.</param>
/// <param name="Level">The level, such as <c>same-spot</c>.</param>
/// <param name="Weight">The weight between accounts of events.</param>
/// <param name="Crime">The weight between whole reports of crime.</param>
public sealed record JoinWeight(string Comparison, string Level, double Weight, double Crime);

/// <summary>Weights of joining that are used in place of those shipped: for the levels named, the others keep theirs.</summary>
public sealed record JoinWeights
{
    /// <summary>No weight is larger, in bits, in either direction.</summary>
    public const double Most = 50;

    /// <summary>Makes them, ordered by comparison and level.</summary>
    /// <param name="levels">The levels, each at most once, with finite weights of at most <see cref="Most"/> bits.</param>
    /// <exception cref="ArgumentException">A level stands twice, or a weight is out of range.</exception>
    public JoinWeights(IEnumerable<JoinWeight> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        Levels = levels.OrderBy(static l => l.Comparison, StringComparer.Ordinal).ThenBy(static l => l.Level, StringComparer.Ordinal).ToValueList();
        foreach (var level in Levels)
        {
            if (!(Math.Abs(level.Weight) <= Most) || !(Math.Abs(level.Crime) <= Most))
                throw new ArgumentException($"The weight of {level.Comparison} {level.Level} is not within {Most} bits.", nameof(levels));
        }

        if (Levels.DistinctBy(static l => (l.Comparison, l.Level)).Count() != Levels.Count)
            throw new ArgumentException("A level stands twice.", nameof(levels));
    }

    /// <summary>The levels.</summary>
    public ValueList<JoinWeight> Levels { get; }
}
