using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;

namespace Marsad.Linkage.Incidents;

/// <summary>A claim of an incident, told in a report, by a source.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Account">The account it belongs to.</param>
/// <param name="Head">The report.</param>
/// <param name="Source">The source from which it comes.</param>
internal sealed record Telling(IncidentClaim Claim, Account Account, ReportHead Head, Voice Source)
{
    /// <summary>When the report was published.</summary>
    public DateOnly? Said => Head.Published?.Day;

    /// <summary>True for claims that give figures and blame: asserted or alleged.</summary>
    public bool Counts => Claim.Modality is Modality.Asserted or Modality.Alleged;
}

/// <summary>A source of an incident, under one name in all its reports.</summary>
/// <param name="Key">What makes it one source.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="Root">The key of the command or owner it stands under: sources of one root are not independent of each other.</param>
/// <param name="IsNamed">False for people without a name ("residents") and for an outlet that says it in its own voice.</param>
internal sealed record Voice(string Key, string Name, string Root, bool IsNamed);
