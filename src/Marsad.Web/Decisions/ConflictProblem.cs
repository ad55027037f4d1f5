using Marsad.Desk.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Decisions;

/// <summary>Another person (or an ingest) was first: nothing was recorded, and this is the difference (RFC 9457 with members of its own).</summary>
public sealed record ConflictProblem
{
    /// <summary>A short title.</summary>
    public required string Title { get; init; }

    /// <summary>409.</summary>
    public int Status { get; init; } = 409;

    /// <summary>A sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>Each incident that changed.</summary>
    public ValueList<ConflictEntry> Conflicts { get; init; }

    /// <summary>Of an undo: the number of the undo that was first.</summary>
    public long? UndoneBy { get; init; }
}

/// <summary>An incident that changed since it was seen.</summary>
public sealed record ConflictEntry
{
    /// <summary>The incident.</summary>
    public required string Incident { get; init; }

    /// <summary>The version that was seen; null where none was named.</summary>
    public long? Seen { get; init; }

    /// <summary>The version that stands; null where it is no longer an incident of its own.</summary>
    public long? Version { get; init; }

    /// <summary>Who changed it; null where it was no person.</summary>
    public string? By { get; init; }

    /// <summary>By what: the decision's kind, or the command.</summary>
    public required string What { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public required string When { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the decision that changed it.</summary>
    public long? Decision { get; init; }

    /// <summary>In what the two versions differ.</summary>
    public ValueList<SlotDifference> Differences { get; init; }

    /// <summary>Where its claims stand now, where it is no longer an incident of its own.</summary>
    public ValueList<string> NowIn { get; init; }

    /// <summary>The entry of a conflict.</summary>
    internal static ConflictEntry Of(IRegisterReader register, VersionConflict conflict) => new()
    {
        Incident = conflict.Incident,
        Seen = conflict.Seen > 0 ? conflict.Seen : null,
        Version = conflict.Now.Incident is null ? null : conflict.Now.Seq,
        By = conflict.Decision?.By,
        What = conflict.Decision is { } decision ? DecisionWords.What(decision) : conflict.Now.Command,
        When = conflict.Now.Recorded,
        Reason = conflict.Decision?.Reason,
        Decision = conflict.Decision?.Number,
        Differences = conflict.Differences.ToValueList(),
        NowIn = conflict.Now.Incident is not null ? [] : Successors.Of(register, register.Versions(conflict.Incident).Last(static v => v.Incident is not null)).ToValueList(),
    };
}
