using System.Collections.Frozen;
using Marsad.Analysis.Areas;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Analysis.Breaches;

/// <summary>Another agreement, of which an accusation may speak.</summary>
internal sealed class OtherTruce(Agreement agreement, IAreaJudge judge)
{
    private readonly FrozenSet<string> claims = agreement.Claims.ToFrozenSet(StringComparer.Ordinal);
    private readonly TrucePeriods periods = new(agreement);
    private readonly TruceScope scope = new(agreement, judge);

    /// <summary>True where the claim was joined to this agreement, and it held where and when the incident was: a breach of it can be meant.</summary>
    public bool IsMeant(Claim claim, Incident incident) => claims.Contains(claim.Id) && periods.Hold(incident) && scope.Judge(incident) == Containment.Inside;
}
