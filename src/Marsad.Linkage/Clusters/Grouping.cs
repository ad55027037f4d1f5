using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Parts a set of accounts into groups (connected by links above the threshold, or by a decision) and each group into clusters.</summary>
internal sealed class Grouping
{
    private readonly IReadOnlyList<Compared> accounts;
    private readonly IReadOnlyList<Decision> decisions;
    private readonly PairScores scores;
    private readonly BlockIndex index;
    private readonly DisjointSets sets;
    private readonly List<List<Cluster>> groups = [];

    public Grouping(IReadOnlyList<Compared> accounts, PairScores scores, IReadOnlyList<Decision> decisions)
    {
        (this.accounts, this.decisions, this.scores) = (accounts, decisions, scores);
        index = new BlockIndex(accounts);
        sets = new DisjointSets(accounts.Count);
        Connect();
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
            foreach (var j in index.Meeting(accounts[i]))
            {
                if (i < j && !ReferenceEquals(homes[i], homes[j]) && scores.NearMissOf(accounts[i], accounts[j], scores.Of(accounts[i], accounts[j])) is { } miss)
                    yield return miss;
            }
        }
    }

    // Those of a group that share a block with one of its accounts, by their places in it.
    private IEnumerable<int> Within(List<int> group, int account) => index.Meeting(accounts[group[account]]).Select(j => group.BinarySearch(j)).Where(j => j >= 0 && j != account);

    private void Connect()
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var j in index.Meeting(accounts[i]))
            {
                if (j != i && sets.Find(i) != sets.Find(j) && scores.Of(accounts[i], accounts[j]) >= LinkageWeights.Threshold)
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
