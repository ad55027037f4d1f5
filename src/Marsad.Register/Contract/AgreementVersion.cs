using Marsad.Domain.Agreements;

namespace Marsad.Register.Contract;

/// <summary>One version of an agreement.</summary>
public sealed record AgreementVersion
{
    /// <summary>Its number among the versions of agreements; a later version has a higher one.</summary>
    public required long Seq { get; init; }

    /// <summary>The version that it replaces.</summary>
    public long? Replaces { get; init; }

    /// <summary>The agreement; null where this version withdraws it.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>The run that wrote it.</summary>
    public required long Run { get; init; }

    /// <summary>What that run was.</summary>
    public required string Command { get; init; }

    /// <summary>The number of the decision for which it was written; null where it was no decision.</summary>
    public long? Decision { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }
}
