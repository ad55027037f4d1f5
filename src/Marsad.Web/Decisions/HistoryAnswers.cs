using Marsad.Domain.Decisions;
using Marsad.Domain.Values;

namespace Marsad.Web.Decisions;

/// <summary>Every version of an incident.</summary>
public sealed record HistoryAnswer
{
    /// <summary>The incident.</summary>
    public required string Incident { get; init; }

    /// <summary>The version that stands; null where it is no longer an incident of its own.</summary>
    public long? Version { get; init; }

    /// <summary>Where its claims stand now, where it is no longer an incident of its own.</summary>
    public ValueList<string> NowIn { get; init; }

    /// <summary>The versions, the newest first.</summary>
    public required ValueList<HistoryStep> Steps { get; init; }

    /// <summary>The decisions that hang on its claims, the newest first.</summary>
    public required ValueList<DecisionEntry> Decisions { get; init; }
}

/// <summary>One version.</summary>
public sealed record HistoryStep
{
    /// <summary>Its number.</summary>
    public required long Version { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }

    /// <summary>The command that wrote it.</summary>
    public required string Command { get; init; }

    /// <summary>The decision for which it was written.</summary>
    public DecisionEntry? Decision { get; init; }

    /// <summary>True where this version withdraws it.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>True for the first version: the changes are all that it says.</summary>
    public required bool First { get; init; }

    /// <summary>In what it differs from the version before.</summary>
    public required ValueList<SlotDifference> Changes { get; init; }
}

/// <summary>Incidents that may be the same as one.</summary>
/// <param name="Items">The likeliest first.</param>
public sealed record NearAnswer(ValueList<NearIncident> Items);

/// <summary>An incident that may be the same as another.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Version">Its version.</param>
/// <param name="Score">The sum of the weights.</param>
/// <param name="Chance">The machine's chance that they are one, 0 to 1.</param>
/// <param name="Reasons">Each level with its weight.</param>
public sealed record NearIncident(Domain.Incidents.Incident Incident, long Version, double Score, double Chance, ValueList<string> Reasons);
