using System.Text.Json.Serialization;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Domain.Victims;

/// <summary>What a person decided about entries of lists.</summary>
[JsonConverter(typeof(KebabCase<VictimDecisionKind>))]
public enum VictimDecisionKind
{
    /// <summary>Two entries are one person.</summary>
    Same,

    /// <summary>Two entries are two persons.</summary>
    NotSame,

    /// <summary>The person of an entry died in an incident.</summary>
    Attach,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
}

/// <summary>A person's decision about entries of lists; never overwritten, undone by another.</summary>
public sealed record VictimDecision
{
    /// <summary>Its number, from 1; 0 before it is stored.</summary>
    public long Number { get; init; }

    /// <summary>What was decided.</summary>
    public required VictimDecisionKind Kind { get; init; }

    /// <summary>An entry (<c>list:row</c>); null of an undo.</summary>
    public string? First { get; init; }

    /// <summary>The other entry, of same and not-same.</summary>
    public string? Second { get; init; }

    /// <summary>The incident, of attach.</summary>
    public string? Incident { get; init; }

    /// <summary>Claims of the incident, by which it is found when it has another number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ClaimAnchor> Claims { get; init; }

    /// <summary>The number of the decision that no longer holds, of an undo.</summary>
    public long? Undoes { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init => field = Guard.Text(value, "Who decides"); }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When (UTC, ISO 8601); null before it is stored.</summary>
    public string? Recorded { get; init; }

    /// <summary>Those that hold: not undone, or with the undo undone; by number.</summary>
    public static IReadOnlyList<VictimDecision> InForce(IEnumerable<VictimDecision> ever)
    {
        var (all, undone) = (ever.OrderByDescending(static d => d.Number).ToList(), new HashSet<long>());
        foreach (var undo in all.Where(static d => d.Kind == VictimDecisionKind.Undo))
        {
            if (!undone.Contains(undo.Number))
                undone.Add(undo.Undoes ?? 0);
        }

        return [.. all.Where(d => d.Kind != VictimDecisionKind.Undo && !undone.Contains(d.Number)).Reverse()];
    }
}
