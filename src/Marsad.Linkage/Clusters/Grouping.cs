using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Parts a set of accounts into groups (connected by links above the threshold, or by a decision) and each group into clusters.</summary>
internal sealed class Grouping
{
    private const int MostKept = 2000;
    private readonly IReadOnlyList<Compared> accounts;
    private readonly IReadOnlyList<Decision> decisions;
    private readonly PairScores scores;
    private readonly BlockIndex index;
    private readonly DisjointSets sets;
    private readonly List<List<Cluster>> groups = [];
    private readonly List<int>?[] meetings;

    /// <summary>Parts accounts.</summary>
    /// <param name="accounts">The accounts, by id.</param>
    /// <param name="scores">Compares them.</param>
    /// <param name="decisions">The decisions in force about their claims.</param>
    /// <param name="known">For accounts that are connected to those of their group as they were before, the group: what comes in can connect groups and never part one.</param>
    public Grouping(IReadOnlyList<Compared> accounts, PairScores scores, IReadOnlyList<Decision> decisions, IReadOnlyDictionary<string, string> known)
    {
        meetings = new List<int>?[accounts.Count <= MostKept ? accounts.Count : 0];
        (this.accounts, this.decisions, this.scores) = (accounts, decisions, scores);
        index = new BlockIndex(accounts);
        sets = new DisjointSets(accounts.Count);
        Connect(known);
        foreach (var set in sets.Sets())
        {
            List<Compared> group = [.. set.Select(i => this.accounts[i])];
            groups.Add([.. Clustering.Of(group, i => Within(set, i), scores, decisions)]);
        }
    }

    /// <summary>The groups, each as its clusters.</summary>
    public IEnumerable<IReadOnlyList<Cluster>> All() => groups;

    /// <summary>Pairs that share a block and are nearly, or by score, one, and are not in one cluster.</summary>
    public IEnumerable<NearMiss> NearMisses()
    {
        var home = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var cluster in groups.SelectMany(static g => g))
        {
            foreach (var account in cluster.Accounts)
                home[account.Id] = cluster;
        }

        var homes = accounts.Select(a => home[a.Account.Id]).ToList();
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var j in Meeting(i))
            {
                if (i < j && !ReferenceEquals(homes[i], homes[j]) && scores.NearMissOf(accounts[i], accounts[j], scores.Of(accounts[i], accounts[j])) is { } miss)
                    yield return miss;
            }
        }
    }

    // Those of a group that share a block with one of its accounts, by their places in it.
    private IEnumerable<int> Within(List<int> group, int account) => Meeting(group[account]).Select(j => group.BinarySearch(j)).Where(j => j >= 0 && j != account);

    // Of few accounts, what each meets is kept: it is asked for up to three times.
    private List<int> Meeting(int account) => meetings.Length == 0 ? index.Meeting(accounts[account]) : meetings[account] ??= index.Meeting(accounts[account]);

    private void Connect(IReadOnlyDictionary<string, string> known)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            if (known.TryGetValue(accounts[i].Account.Id, out var group) && !first.TryAdd(group, i))
                sets.Union(first[group], i);
        }

        for (var i = 0; i < accounts.Count; i++)
        {
            if (known.ContainsKey(accounts[i].Account.Id))
                continue;
            foreach (var j in Meeting(i))
            {
                if (j != i && sets.Find(i) != sets.Find(j) && PairScores.IsLink(accounts[i], accounts[j], scores.Of(accounts[i], accounts[j])))
                    sets.Union(i, j);
            }
        }

        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var claim in accounts[i].Account.Claims)
                owner.TryAdd(claim, i);
        }

        // Also what a contradiction sets aside, so that both sides of it are seen together.
        foreach (var decision in decisions.Where(static d => d.Kind == DecisionKind.Same))
        {
            var named = decision.Anchors.Select(a => owner.TryGetValue(a.Claim, out var i) ? i : (int?)null).OfType<int>().ToList();
            foreach (var other in named.Skip(1))
                sets.Union(named[0], other);
        }
    }
}
