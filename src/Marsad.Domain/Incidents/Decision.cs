using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Incidents;

/// <summary>What a person decided about two claims.</summary>
[JsonConverter(typeof(KebabCase<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>They speak of one incident.</summary>
    Same,

    /// <summary>They do not.</summary>
    NotSame,
}

/// <summary>A person's decision about two claims; it outlives every re-run.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="First">A claim's id.</param>
/// <param name="Second">The other claim's id.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
public sealed record Decision(DecisionKind Kind, string First, string Second, string By, string? Reason = null);
