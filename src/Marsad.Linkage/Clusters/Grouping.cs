using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Parts a set of accounts into groups (connected by links above the threshold, or by a decision) and each group into clusters.</summary>
internal sealed class Grouping
{
    private readonly IReadOnlyList<Account> accounts;
    private readonly IReadOnlyList<Decision> decisions;
    private readonly PairScores scores;
    private readonly DisjointSets sets;
    private readonly List<List<Cluster>> groups = [];
    private readonly List<(int First, int Second)> met = [];

    public Grouping(IReadOnlyList<Account> accounts, IReadOnlyDictionary<ContentHash, ReportHead> heads, IReadOnlyList<Decision> decisions)
    {
        (this.accounts, this.decisions) = (accounts, decisions);
        var known = accounts.Select(static a => a.Document).Distinct().Where(heads.ContainsKey).Select(d => heads[d]).ToList();
        scores = new PairScores(known);
        sets = new DisjointSets(accounts.Count);
        Connect(new BlockIndex(accounts, known));
        foreach (var set in sets.Sets())
        {
            List<Account> group = [.. set.Select(i => this.accounts[i])];
            groups.Add([.. Clustering.Of(group, scores, decisions)]);
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

        foreach (var (i, j) in met)
        {
            if (!ReferenceEquals(home[accounts[i].Id], home[accounts[j].Id]) && NearMissOf(accounts[i], accounts[j], scores.Of(accounts[i], accounts[j])) is { } miss)
                yield return miss;
        }
    }

    /// <summary>The near miss of a pair; null where it is far from one.</summary>
    public static NearMiss? NearMissOf(Account first, Account second, PairComparison pair)
    {
        if (pair.Excluded || pair.Score < LinkageWeights.NearFrom)
            return null;
        var inOrder = string.CompareOrdinal(first.Id, second.Id) < 0;
        return new NearMiss(inOrder ? first.Id : second.Id, inOrder ? second.Id : first.Id, Math.Round(pair.Score, 1), pair.Reasons);
    }

    private void Connect(BlockIndex index)
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var j in index.Meeting(accounts[i]))
            {
                if (j == i)
                    continue;
                if (i < j)
                    met.Add((i, j));
                if (sets.Find(i) == sets.Find(j))
                    continue;
                var pair = scores.Of(accounts[i], accounts[j]);
                if (!pair.Excluded && pair.Score >= LinkageWeights.Threshold)
                    sets.Union(i, j);
            }
        }

        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var claim in accounts[i].Claims)
                owner.TryAdd(claim, i);
        }

        foreach (var decision in decisions)
        {
            if (decision.Kind == DecisionKind.Same && owner.TryGetValue(decision.First, out var a) && owner.TryGetValue(decision.Second, out var b))
                sets.Union(a, b);
        }
    }
}
