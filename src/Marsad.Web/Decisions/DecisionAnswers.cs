using Marsad.Analysis.Decisions;
using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Web.Decisions;

/// <summary>A decision without the claims on which it hangs, and what became of it.</summary>
public sealed record DecisionEntry
{
    /// <summary>Its number.</summary>
    public required long Number { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public string? Recorded { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Of an edit, a grade or a status: the slot.</summary>
    public string? Slot { get; init; }

    /// <summary>The slot's value for people.</summary>
    public string? Value { get; init; }

    /// <summary>Of an undo: what it takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>What became of it.</summary>
    public required DecisionState State { get; init; }

    /// <summary>Why it does not stand.</summary>
    public string? Why { get; init; }

    /// <summary>The incidents in which its claims stand now.</summary>
    public ValueList<string> Incidents { get; init; }

    /// <summary>The agreements in which its claims stand now.</summary>
    public ValueList<string> Agreements { get; init; }

    /// <summary>The entry of a decision.</summary>
    internal static DecisionEntry Of(LoggedDecision logged) => new()
    {
        Number = logged.Decision.Number,
        Kind = logged.Decision.Kind,
        By = logged.Decision.By,
        Recorded = logged.Decision.Recorded,
        Reason = logged.Decision.Reason,
        Slot = logged.Decision.DecidedSlot,
        Value = logged.Decision.DecidedSlot is { } slot ? DecisionWords.Shown(slot, logged.Decision.Value) : null,
        Undoes = logged.Decision.Undoes,
        State = logged.State,
        Why = logged.Why,
        Incidents = logged.Incidents,
        Agreements = logged.Agreements,
    };
}

/// <summary>Decisions, the newest first.</summary>
/// <param name="Items">The decisions.</param>
/// <param name="Total">How many in all.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record DecisionPage(ValueList<DecisionEntry> Items, int Total, int? Next);

/// <summary>An incident that a decision changed.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Stands">False where it is no longer one of its own.</param>
/// <param name="Version">The version that stands.</param>
/// <param name="Differences">In what it differs from before; all that it says where it is new.</param>
public sealed record IncidentChange(string Incident, bool Stands, long? Version, ValueList<SlotDifference> Differences);

/// <summary>A decision that was recorded.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Changes">What it changed; empty where all was so already.</param>
/// <param name="NoLonger">Decisions that stood before and do not, or not wholly, since.</param>
public sealed record DecisionAnswer(DecisionEntry Decision, ValueList<IncidentChange> Changes, ValueList<DecisionEntry> NoLonger);
