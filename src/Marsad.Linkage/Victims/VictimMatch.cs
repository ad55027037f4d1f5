using Marsad.Domain.Values;

namespace Marsad.Linkage.Victims;

/// <summary>Two entries of different lists that are, or may be, one person.</summary>
/// <param name="First">The entry that comes first by list and row.</param>
/// <param name="Second">The other.</param>
/// <param name="Score">The sum of the weights.</param>
/// <param name="Chance">The chance that they are one person, 0 to 1.</param>
/// <param name="Reasons">Each level with its weight, or whose decision it is.</param>
public sealed record VictimPair(string First, string Second, double Score, double Chance, ValueList<string> Reasons);

/// <summary>What a matching of lists came to.</summary>
public sealed record VictimMatch
{
    /// <summary>The persons: for each the ids of its entries; one entry alone is a person too. In the order of their first entries.</summary>
    public required ValueList<ValueList<string>> Persons { get; init; }

    /// <summary>The links that hold the persons together.</summary>
    public ValueList<VictimPair> Links { get; init; }

    /// <summary>Pairs that may be one person and are not linked: a person is to look at them.</summary>
    public ValueList<VictimPair> Near { get; init; }

    /// <summary>Decisions that contradict others, by number: kept, and not followed.</summary>
    public ValueList<long> SetAside { get; init; }

    /// <summary>How many keys were too common to be looked under (their entries meet under others).</summary>
    public int CommonKeys { get; init; }
}
