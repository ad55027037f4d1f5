using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Accounts;
using Marsad.Linkage.Agreements;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Clusters;
using Marsad.Linkage.Copies;
using Marsad.Linkage.Incidents;

namespace Marsad.Linkage;

/// <summary>What is made of a report while it is read, before it meets the register.</summary>
/// <param name="Accounts">Its accounts, with their keys.</param>
/// <param name="Sketch">The sketch by which its copies are found.</param>
public sealed record Prepared(ValueList<Account> Accounts, ReportSketch Sketch);

/// <summary>Joins accounts into incidents and agreements. Pure: what it returns follows from the accounts, the claims and the decisions alone, whatever the order in which reports arrived, and one by one gives what a batch gives.</summary>
public static class Joiner
{
    /// <summary>Boils a report down; safe on any thread.</summary>
    public static Prepared Prepare(Report report, ValueList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Prepared(AccountMaker.Of(report, [.. claims]).ToValueList(), ReportSketch.Of(report.Text));
    }

    /// <summary>Joins what comes in, goes or is touched, with the groups of the register that it meets; nothing else of the register is looked at.</summary>
    public static JoinChange Apply(JoinRequest request, IAccountShelf shelf)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(shelf);
        var gone = new SortedSet<string>(StringComparer.Ordinal);
        var removed = shelf.OfDocuments([.. request.Remove.Distinct()]).ToDictionary(static a => a.Account.Id, StringComparer.Ordinal);
        gone.UnionWith(removed.Values.Select(static a => a.Group));
        var added = request.Add.SelectMany(static r => r.Accounts).DistinctBy(static a => a.Id, StringComparer.Ordinal).OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        var heads = request.Add.DistinctBy(static r => r.Head.Document).ToDictionary(static r => r.Head.Document, static r => r.Head);

        var (wanted, hints) = (Wanted(added, heads.Values), added.ConvertAll(static a => BlockKeys.Hints(a)));
        var candidates = (added.Count == 0 ? [] : shelf.Sharing(wanted, hints)).Where(c => !removed.ContainsKey(c.Account.Id)).ToList();
        Know(heads, candidates.Select(static c => c.Account), shelf);
        var memory = JoinMemory.Of(shelf);
        var scores = new PairScores(heads, memory.Weights, memory);
        foreach (var some in hints)
            wanted.UnionWith(some);
        var (touchedGroups, nearMisses) = Meet(added, candidates, wanted, scores);
        gone.UnionWith(Decided([.. request.Touch, .. added.SelectMany(static a => a.Claims)], shelf));

        // A group that loses an account, or of which people decided, may fall apart; the others are connected and stay so.
        var connected = touchedGroups.Except(gone, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        gone.UnionWith(touchedGroups);
        var standing = shelf.InGroups(gone).Where(a => !removed.ContainsKey(a.Account.Id)).ToList();
        var known = standing.Where(a => connected.Contains(a.Group)).ToDictionary(static a => a.Account.Id, static a => a.Group, StringComparer.Ordinal);
        var universe = standing.Select(static a => a.Account).Concat(added)
            .DistinctBy(static a => a.Id, StringComparer.Ordinal).OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        Know(heads, universe, shelf);
        var decisions = shelf.DecisionsOn([.. universe.SelectMany(static a => a.Claims)]);
        var (decided, agreed) = (new DecidedIncidents(decisions, memory), new DecidedAgreements(decisions));
        var groups = new Grouping([.. universe.Select(scores.Ready)], scores, decisions, known);
        var parted = groups.All().ToList();
        var claims = Claims(request, parted, shelf);
        return new JoinChange
        {
            Numbers = FigurePolicies.Numbers,
            Gone = gone.ToValueList(),
            New = added.ToValueList(),
            Removed = removed.Keys.Order(StringComparer.Ordinal).ToValueList(),
            Groups = parted.Select(g => Build(g, claims, heads, decided, agreed)).ToValueList(),
            NearMisses = nearMisses.Concat(groups.NearMisses()).DistinctBy(static n => (n.First, n.Second)).OrderBy(static n => n.First, StringComparer.Ordinal).ThenBy(static n => n.Second, StringComparer.Ordinal).ToValueList(),
        };
    }

    private static HashSet<long> Wanted(List<Account> added, IEnumerable<ReportHead> heads)
    {
        var keys = added.SelectMany(static a => BlockKeys.Wanted(a)).ToHashSet();
        foreach (var head in heads)
            keys.UnionWith(head.Copies.Concat(head.Versions).Select(BlockKeys.OfDocument));
        return keys;
    }

    private static void Know(Dictionary<ContentHash, ReportHead> heads, IEnumerable<Account> accounts, IAccountShelf shelf)
    {
        var unknown = accounts.Select(static a => a.Document).Where(d => !heads.ContainsKey(d)).Distinct().ToList();
        foreach (var head in unknown.Count == 0 ? [] : shelf.Heads(unknown))
            heads[head.Document] = head;
    }

    // The groups that a new account is linked to, and the pairs that it nearly is.
    private static (SortedSet<string> Groups, List<NearMiss> Near) Meet(List<Account> added, List<ShelvedAccount> candidates, HashSet<long> wanted, PairScores scores)
    {
        var compared = candidates.ConvertAll(c => scores.Ready(c.Account));
        var index = new BlockIndex(compared, wanted);
        var (groups, near) = (new SortedSet<string>(StringComparer.Ordinal), new List<NearMiss>());
        foreach (var account in added)
        {
            var own = scores.Ready(account);
            foreach (var i in index.Meeting(own))
            {
                // What the account has in common with the rest of a group that it is linked to is looked at when the group is parted.
                if (groups.Contains(candidates[i].Group))
                    continue;
                var score = scores.Once(own, compared[i]);
                if (PairScores.IsLink(own, compared[i], score))
                    groups.Add(candidates[i].Group);
                else if (scores.NearMissOf(own, compared[i], score) is { } miss)
                    near.Add(miss);
            }
        }

        return (groups, near);
    }

    private static IEnumerable<string> Decided(IReadOnlyCollection<string> claims, IAccountShelf shelf)
    {
        if (claims.Count == 0)
            return [];
        var named = shelf.DecisionsOn(claims).SelectMany(static d => d.Anchors).Select(static a => a.Claim).Concat(claims).Distinct(StringComparer.Ordinal).ToList();
        return shelf.Saying(named).Select(static a => a.Group);
    }

    // Those that came with the request are at hand; the rest is looked up once for all groups.
    private static Dictionary<string, Claim> Claims(JoinRequest request, IEnumerable<IReadOnlyList<Cluster>> groups, IAccountShelf shelf)
    {
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var claim in request.Add.SelectMany(static r => r.Claims))
            claims.TryAdd(claim.Id, claim);
        var named = groups.SelectMany(static g => g).SelectMany(static c => c.Accounts).SelectMany(static a => a.Claims.Concat(a.Denials));
        foreach (var claim in shelf.Claims([.. named.Where(id => !claims.ContainsKey(id)).Distinct(StringComparer.Ordinal)]))
            claims.TryAdd(claim.Id, claim);
        return claims;
    }

    private static JoinedGroup Build(IReadOnlyList<Cluster> group, Dictionary<string, Claim> claims, Dictionary<ContentHash, ReportHead> heads, DecidedIncidents decided, DecidedAgreements agreed)
    {
        var accounts = group.SelectMany(static c => c.Accounts).OrderBy(static a => a.Id, StringComparer.Ordinal).ToList();
        return new JoinedGroup
        {
            Id = accounts[0].Id,
            Accounts = accounts.Select(static a => a.Id).ToValueList(),
            Parts = group.Select(static c => c.Accounts.Select(static a => a.Id).Order(StringComparer.Ordinal).ToValueList()).ToValueList(),
            Incidents = group.Where(static c => c.Accounts[0].Kind == AccountKind.Incident).Select(c => decided.Build(c, claims, heads)).OfType<Incident>().ToValueList(),
            Agreements = group.Where(static c => c.Accounts[0].Kind == AccountKind.Agreement).Select(c => agreed.Build(c, claims, heads)).OfType<Domain.Agreements.Agreement>().ToValueList(),
        };
    }
}
