using System.Text.Json.Serialization;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Decisions;

/// <summary>What became of a decision.</summary>
[JsonConverter(typeof(KebabCase<DecisionState>))]
public enum DecisionState
{
    /// <summary>It holds.</summary>
    Stands,

    /// <summary>Its sentence is no longer read as a claim (a newer reader, an erasure); it holds again when it is.</summary>
    Waiting,

    /// <summary>Others contradict it, wholly or in part.</summary>
    SetAside,

    /// <summary>A later one about the same slot of the same incident stands.</summary>
    Replaced,

    /// <summary>An undo names it.</summary>
    Undone,
}

/// <summary>A decision and what became of it.</summary>
/// <param name="Decision">As it was recorded.</param>
/// <param name="State">What became of it.</param>
/// <param name="Why">Why it does not stand; null where it does.</param>
/// <param name="Incidents">The incidents in which its claims stand now.</param>
/// <param name="Agreements">The agreements in which its claims stand now.</param>
public sealed record LoggedDecision(Decision Decision, DecisionState State, string? Why, ValueList<string> Incidents, ValueList<string> Agreements);
