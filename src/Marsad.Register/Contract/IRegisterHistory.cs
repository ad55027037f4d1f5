using Marsad.Domain.Agreements;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;

namespace Marsad.Register.Contract;

/// <summary>What people decided and how records came to stand as they do.</summary>
public interface IRegisterHistory
{
    /// <summary>Decisions in force, by number, with their claims as they are read now.</summary>
    IEnumerable<Decision> Decisions();

    /// <summary>Every decision ever made, undone ones and undos too, by number, as it was recorded.</summary>
    IEnumerable<Decision> DecisionsEver();

    /// <summary>The number of the version of an incident or agreement that stands, each kind counted by itself; null where none of this id stands.</summary>
    long? VersionOf(string id);

    /// <summary>Every version of an incident, the first first; the last may be its withdrawal.</summary>
    IEnumerable<IncidentVersion> Versions(string incident);

    /// <summary>Every version of an agreement, the first first; the last may be its withdrawal.</summary>
    IEnumerable<AgreementVersion> AgreementVersions(string agreement);

    /// <summary>The agreements in force of these groups of accounts, by id.</summary>
    IEnumerable<Agreement> AgreementsIn(IReadOnlyCollection<string> groups);

    /// <summary>The incidents in force of these groups of accounts, by id.</summary>
    IEnumerable<Incident> IncidentsIn(IReadOnlyCollection<string> groups);

    /// <summary>Reports whose reading in force is not by this reader, behind <paramref name="after"/> in the order in which they came; erased ones are left out.</summary>
    IReadOnlyList<StaleReading> ReadByOthers(string reader, long after, int limit);
}

/// <summary>One version of an incident.</summary>
public sealed record IncidentVersion
{
    /// <summary>Its number in the register; a later version has a higher one.</summary>
    public required long Seq { get; init; }

    /// <summary>The version that it replaces.</summary>
    public long? Replaces { get; init; }

    /// <summary>The incident; null where this version withdraws it.</summary>
    public Incident? Incident { get; init; }

    /// <summary>The run that wrote it.</summary>
    public required long Run { get; init; }

    /// <summary>What that run was.</summary>
    public required string Command { get; init; }

    /// <summary>The number of the decision for which it was written; null where it was no decision.</summary>
    public long? Decision { get; init; }

    /// <summary>When (UTC, ISO 8601).</summary>
    public required string Recorded { get; init; }
}

/// <summary>A report that another reader read.</summary>
/// <param name="Row">Its place in the order in which reports came.</param>
/// <param name="Document">The document.</param>
/// <param name="Reader">Who read it.</param>
public sealed record StaleReading(long Row, ContentHash Document, string Reader);
