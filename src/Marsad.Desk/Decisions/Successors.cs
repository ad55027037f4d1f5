using Marsad.Analysis.Decisions;
using Marsad.Domain.Decisions;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>Where the claims of an incident stand that no longer stands itself.</summary>
public static class Successors
{
    /// <summary>Why there is no incident of this id, and where to look instead.</summary>
    public static string WhyNot(IRegisterReader register, string id)
    {
        var versions = register.Versions(id).ToList();
        if (versions.Count == 0)
            return $"there is no incident '{id}' here: 'marsad incidents' lists them";
        var now = Of(register, versions.FindLast(static v => v.Incident is not null)!).ToList();
        return $"{id} is no longer an incident of its own ({DecisionWords.Cause(register, versions[^1])}); "
            + (now.Count == 0 ? "its sentences are no longer read as claims" : $"its claims stand in {string.Join(", ", now)}") + $". See 'marsad history {id}'";
    }

    /// <summary>The incidents that hold claims of a version now, also where a newer reader gave them other ids.</summary>
    public static IEnumerable<string> Of(IRegisterReader register, IncidentVersion version)
    {
        var anchors = version.Incident!.Claims.Select(register.Claim).OfType<StoredClaim>().Select(static c => (Anchor: ClaimAnchor.Of(c.Claim), Words: c.Claim.Quote.Text)).ToList();
        var claims = anchors.GroupBy(static a => a.Anchor.Document).SelectMany(report =>
        {
            var read = register.Claims(new ClaimFilter { Document = report.Key }).Select(static c => c.Claim).ToList();
            return report.Select(a => a.Anchor.Find(read, a.Words)?.Id).OfType<string>();
        }).Distinct(StringComparer.Ordinal).ToList();
        var places = new ClaimPlaces(register, claims);
        return claims.Select(places.IncidentOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
