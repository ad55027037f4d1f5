using Marsad.Domain.Decisions;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>An incident that changed since a person looked at it.</summary>
public sealed record VersionConflict
{
    /// <summary>The incident.</summary>
    public required string Incident { get; init; }

    /// <summary>The version that the person saw.</summary>
    public required long Seen { get; init; }

    /// <summary>The version that stands, or the withdrawal.</summary>
    public required IncidentVersion Now { get; init; }

    /// <summary>The decision that changed it; null where it was no decision (an ingest).</summary>
    public Decision? Decision { get; init; }

    /// <summary>In what the two versions differ; empty where it no longer stands.</summary>
    public IReadOnlyList<SlotDifference> Differences { get; init; } = [];
}
