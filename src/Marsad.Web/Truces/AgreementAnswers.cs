using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Truces;

/// <summary>Every agreement.</summary>
/// <param name="Items">The agreements, by id.</param>
/// <param name="Total">How many in all.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record AgreementList(ValueList<Agreement> Items, int Total, int? Next);

/// <summary>An agreement opened: its words, and what lies in its scope.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Claims">Its claims with their reports.</param>
/// <param name="Scope">The incidents in its area and time, by the same rules for every party.</param>
/// <param name="Incidents">What a list and a timeline need of those incidents.</param>
/// <param name="Overlapping">Other agreements that cover some of the same incidents.</param>
public sealed record AgreementDetail(Agreement Agreement, ValueList<StoredClaim> Claims, BreachAnswer Scope, ValueList<ScopedIncident> Incidents, ValueList<OverlappingTruce> Overlapping);

/// <summary>An incident in or near the scope of an agreement.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Type">Its type.</param>
/// <param name="Date">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Killed">Deaths.</param>
/// <param name="Injured">Injured.</param>
public sealed record ScopedIncident(string Id, string Type, DateWindow Date, Place? Place, FigureRange? Killed, FigureRange? Injured)
{
    /// <summary>What a list needs of an incident.</summary>
    public static ScopedIncident Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new(incident.Id, incident.Type, incident.Date, incident.Place, incident.Killed, incident.Injured);
    }
}

/// <summary>Another agreement whose text covers some of the same incidents.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Type">Its type.</param>
/// <param name="Area">Where it holds, in words.</param>
/// <param name="Parties">Between whom.</param>
/// <param name="Incidents">The incidents that both cover.</param>
public sealed record OverlappingTruce(string Id, string Type, string? Area, ValueList<string> Parties, ValueList<string> Incidents);
