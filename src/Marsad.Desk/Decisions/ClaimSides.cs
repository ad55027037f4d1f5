using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Desk.Decisions;

/// <summary>The claims on which a decision hangs: those of an incident or an agreement, and of a split those of either side.</summary>
internal sealed class ClaimSides(IRegisterReader register)
{
    /// <summary>The claims of a record, the first told first.</summary>
    public ValueList<ClaimAnchor> Of(ValueList<string> claims) => claims.Select(register.Claim).OfType<StoredClaim>().Select(static c => ClaimAnchor.Of(c.Claim)).ToValueList();

    /// <summary>The two sides of a split; what one report tells as one event stays together, as it is the unit of joining.</summary>
    /// <param name="id">The record.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="names">What does not belong to it: claims, or reports.</param>
    /// <param name="rejected">What to do instead where nothing would be left, as the end of a sentence.</param>
    public Parsed<(ValueList<ClaimAnchor> Apart, ValueList<ClaimAnchor> Left)> Split(string id, ValueList<string> claims, ValueList<string> names, string rejected)
    {
        static Parsed<(ValueList<ClaimAnchor> Apart, ValueList<ClaimAnchor> Left)> No(string reason) => Parsed<(ValueList<ClaimAnchor> Apart, ValueList<ClaimAnchor> Left)>.Failed(reason);
        var anchors = Of(claims);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var found = Named(anchors, name);
            if (found.Count == 0)
                return No($"'{name}' is no claim and no report of {id}: 'marsad show {id}' lists them");
            named.UnionWith(found);
        }

        if (named.Count == 0)
            return No($"name the claims or reports that do not belong to {id}");
        var accounts = register.Shelf.Saying([.. named]).SelectMany(static a => a.Account.Claims).ToHashSet(StringComparer.Ordinal);
        var (apart, rest) = (anchors.Where(a => accounts.Contains(a.Claim)).ToValueList(), anchors.Where(a => !accounts.Contains(a.Claim)).ToValueList());
        return rest.IsEmpty ? No($"nothing of {id} would be left: these are all of its accounts. {rejected}") : Parsed<(ValueList<ClaimAnchor> Apart, ValueList<ClaimAnchor> Left)>.Of((apart, rest));
    }

    private List<string> Named(ValueList<ClaimAnchor> anchors, string name)
    {
        if (anchors.Any(a => a.Claim == name))
            return [name];
        var documents = register.Documents(name);
        return [.. anchors.Where(a => documents.Contains(a.Document)).Select(static a => a.Claim)];
    }
}
