using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>What a person decided.</summary>
[JsonConverter(typeof(KebabCase<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>All claims of both sides speak of one incident.</summary>
    Same,

    /// <summary>No claim of the one side speaks of the incident of a claim of the other.</summary>
    NotSame,

    /// <summary>A slot of the incident has this value; the machine's stays beside it.</summary>
    Edit,

    /// <summary>The incident's grade.</summary>
    Grade,

    /// <summary>How far the incident was looked at.</summary>
    Status,

    /// <summary>The zero that an accused party gives counts as a figure.</summary>
    AcceptZero,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
}

/// <summary>A person's decision: a row of its own that outlives every re-run and re-read. It hangs on claims, never on an incident's number, and nothing overwrites it; an undo is a decision too.</summary>
public sealed record Decision
{
    /// <summary>A decision.</summary>
    /// <exception cref="ArgumentException">It lacks what its kind needs, or has what its kind has not; the message says what.</exception>
    [JsonConstructor]
    public Decision(DecisionKind kind, string by, ValueList<ClaimAnchor> first = default, ValueList<ClaimAnchor> second = default, string? slot = null, string? value = null, long? undoes = null)
    {
        (Kind, By, First, Second, Slot, Value, Undoes) = (kind, Guard.Text(by, "Who decides"), first, second, slot, value, undoes);
        if (Kind == DecisionKind.Undo ? Undoes is null or < 1 || !First.IsEmpty : Undoes is not null || First.IsEmpty)
            throw new ArgumentException("An undo names the decision that it undoes, every other decision the claims that it is about.", nameof(undoes));
        if (IsPair == Second.IsEmpty)
            throw new ArgumentException("Same and not-same have two sides, other decisions one.", nameof(second));
        if ((Value is null) != (Kind is not (DecisionKind.Edit or DecisionKind.Grade or DecisionKind.Status)) || (Slot is null) != (Kind != DecisionKind.Edit))
            throw new ArgumentException("An edit has a slot and a value, a grade and a status have a value, other decisions none.", nameof(value));
    }

    /// <summary>Its number in the register, from 1; a later decision has a higher one. 0 before it is stored.</summary>
    public long Number { get; init; }

    /// <summary>What was decided.</summary>
    public DecisionKind Kind { get; }

    /// <summary>Who decided.</summary>
    public string By { get; }

    /// <summary>The claims it is about: the one side of a pair, or those of the incident, the one on which it hangs first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ClaimAnchor> First { get; init; }

    /// <summary>The other side; only of <see cref="DecisionKind.Same"/> and <see cref="DecisionKind.NotSame"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ClaimAnchor> Second { get; init; }

    /// <summary>The slot that is edited, by its interchange name.</summary>
    public string? Slot { get; }

    /// <summary>The slot's value as <see cref="DecidedSlot"/> writes it; the grade's or status's word.</summary>
    public string? Value { get; }

    /// <summary>The number of the decision that no longer holds.</summary>
    public long? Undoes { get; }

    /// <summary>True where it was taken in the role of a reviewer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AsReviewer { get; init; }

    /// <summary>The versions of the incidents on which it was made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<long> On { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was recorded (UTC, ISO 8601); null before it is stored.</summary>
    public string? Recorded { get; init; }

    /// <summary>True for decisions about two sides.</summary>
    [JsonIgnore]
    public bool IsPair => Kind is DecisionKind.Same or DecisionKind.NotSame;

    /// <summary>The slot on which it decides: of an edit its own, of a grade or status that; null for others.</summary>
    [JsonIgnore]
    public string? DecidedSlot => Kind switch { DecisionKind.Edit => Slot, DecisionKind.Grade => "grade", DecisionKind.Status => "status", _ => null };

    /// <summary>All its claims.</summary>
    [JsonIgnore]
    public IEnumerable<ClaimAnchor> Anchors => First.Concat(Second);

    /// <summary>"decided by Sample Reviewer: the same raid".</summary>
    [JsonIgnore]
    public string Words => $"decided by {By}" + (Reason is null ? "" : ": " + Reason);
}
