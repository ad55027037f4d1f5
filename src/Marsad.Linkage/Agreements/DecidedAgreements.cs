using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Clusters;

namespace Marsad.Linkage.Agreements;

/// <summary>Makes agreements and applies what people decided about them. A decision is about the agreement that holds the first of its claims that is still read; whether what comes of it is odd is looked at afterwards.</summary>
internal sealed class DecidedAgreements(IEnumerable<Decision> decisions)
{
    private readonly ILookup<string, Decision> byClaim = decisions.Where(static d => !d.IsPair && !d.First.IsEmpty).ToLookup(static d => d.First[0].Claim, StringComparer.Ordinal);

    /// <summary>The agreement of a cluster; null where no claim tells between whom, where or since when it is.</summary>
    public Agreement? Build(Cluster cluster, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<ContentHash, ReportHead> heads)
    {
        if (AgreementBuilder.Build(cluster, claims, heads) is not { } made)
            return null;
        var agreement = AgreementEdits.Apply(made.Agreement, cluster.Accounts.SelectMany(static a => a.Claims).SelectMany(c => byClaim[c]));
        return agreement with { Flags = AgreementFlags.Of(agreement, made.ToldAsHeld).Concat(agreement.Flags).Order(StringComparer.Ordinal).ToValueList() };
    }
}
