using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Review;

/// <summary>What a person is asked to look at.</summary>
[JsonConverter(typeof(KebabCase<ReviewKind>))]
public enum ReviewKind
{
    /// <summary>Two incidents that may be one.</summary>
    NearMiss,

    /// <summary>Sources differ, on a figure or on who did it.</summary>
    Dispute,

    /// <summary>The machine is not sure that it is an incident, read right.</summary>
    Confidence,

    /// <summary>No place, or none finer than a country.</summary>
    Place,

    /// <summary>Something is odd: a flag.</summary>
    Flag,

    /// <summary>A decision whose sentence is no longer read as a claim, or that others contradict.</summary>
    Decision,
}

/// <summary>One thing to look at.</summary>
public sealed record ReviewItem
{
    /// <summary>What it is.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>The incidents.</summary>
    public required ValueList<string> Incidents { get; init; }

    /// <summary>How many reported deaths hang on it.</summary>
    public required long Deaths { get; init; }

    /// <summary>How doubtful it is, 0 to 1.</summary>
    public required double Doubt { get; init; }

    /// <summary>What is to be looked at, in a sentence.</summary>
    public required string What { get; init; }

    /// <summary>A command that settles it.</summary>
    public required string Settle { get; init; }

    /// <summary>What the sentence names, each by its code: the slots on which sources differ (the one to edit first), the flags, the reasons of a near miss.</summary>
    [JsonIgnore]
    public ValueList<string> Details { get; init; }

    /// <summary>Of a near miss: the sum of the weights.</summary>
    [JsonIgnore]
    public double? Score { get; init; }

    /// <summary>Of a decision: its number.</summary>
    [JsonIgnore]
    public long? Decision { get; init; }

    /// <summary>Deaths (at least one) times doubt: what is looked at first.</summary>
    public double Weight => Math.Round(Math.Max(1, Deaths) * Doubt, 2);
}
