using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Overview;

namespace Marsad.Web.Incidents;

/// <summary>A page of incidents.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Total">How many answer the question in all.</param>
/// <param name="Next">How many are skipped for the next page; null on the last, and where the page was asked for by <c>after</c>.</param>
/// <param name="After">Behind which incident the next page starts, whatever comes or goes meanwhile; null on the last.</param>
public sealed record IncidentPage(ValueList<Incident> Items, int Total, int? Next, string? After);

/// <summary>A page of incidents, a line each.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Total">How many answer the question in all.</param>
/// <param name="Next">As of a page of incidents.</param>
/// <param name="After">As of a page of incidents.</param>
public sealed record MarkPage(ValueList<IncidentMark> Items, int Total, int? Next, string? After);

/// <summary>An incident opened down to the words.</summary>
public sealed record IncidentDetail
{
    /// <summary>The incident.</summary>
    public required Incident Incident { get; init; }

    /// <summary>The number of this version: a decision names it, and is refused where another stands by then.</summary>
    public required long Version { get; init; }

    /// <summary>Its claims, each with the report it stands in.</summary>
    public required ValueList<StoredClaim> Claims { get; init; }

    /// <summary>Agreements in whose scope it lies, with what is alleged.</summary>
    public required ValueList<AgreementConcerned> Agreements { get; init; }
}

/// <summary>An agreement that an incident concerns.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Parties">Its parties.</param>
/// <param name="Breach">How the incident stands to it.</param>
public sealed record AgreementConcerned(string Id, string Type, ValueList<string> Parties, Breach Breach);
