using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Splits the accounts of a group into clusters: the strongest links first; two clusters are put together only where no account of the one excludes an account of the other and all their accounts agree well enough on the whole. People's decisions come first and bind.</summary>
internal sealed class Clustering
{
    // A link may carry weaker ones (a remark without a place), but on average a pair of a cluster speaks for one incident at least at this share of the threshold.
    private const double MeanShare = 0.4;
    private const int MostPairwise = 150;
    private const int Leaders = 8;

    private readonly IReadOnlyList<Account> accounts;
    private readonly PairScores scores;
    private readonly DisjointSets sets;
    private readonly List<int>[] members;
    private readonly List<(int Account, JoinReason Reason)> why = [];
    private readonly HashSet<(int First, int Second)> apart = [];
    private readonly List<int> contradicted = [];

    private Clustering(IReadOnlyList<Account> accounts, PairScores scores)
    {
        (this.accounts, this.scores) = (accounts, scores);
        sets = new DisjointSets(accounts.Count);
        members = [.. Enumerable.Range(0, accounts.Count).Select(static i => new List<int> { i })];
    }

    /// <summary>The clusters of a group.</summary>
    /// <param name="accounts">The group's accounts, by id.</param>
    /// <param name="scores">Compares them.</param>
    /// <param name="decisions">The decisions in force about their claims.</param>
    public static IEnumerable<Cluster> Of(IReadOnlyList<Account> accounts, PairScores scores, IEnumerable<Decision> decisions)
    {
        var clustering = new Clustering(accounts, scores);
        clustering.Decide(decisions);
        clustering.Link();
        return clustering.Clusters();
    }

    private void Decide(IEnumerable<Decision> decisions)
    {
        var owner = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var claim in accounts[i].Claims)
                owner.TryAdd(claim, i);
        }

        var known = decisions.Where(d => owner.ContainsKey(d.First) && owner.ContainsKey(d.Second)).Distinct()
            .OrderByDescending(static d => d.Kind).ThenBy(static d => d.First, StringComparer.Ordinal).ThenBy(static d => d.Second, StringComparer.Ordinal).ThenBy(static d => d.By, StringComparer.Ordinal);
        foreach (var decision in known)
        {
            var (a, b) = (owner[decision.First], owner[decision.Second]);
            if (decision.Kind == DecisionKind.NotSame)
                apart.Add((Math.Min(a, b), Math.Max(a, b)));
            else if (sets.Find(a) != sets.Find(b))
                Together(a, b, new JoinReason([decision.First, decision.Second], 100, [$"decided by {decision.By}" + (decision.Reason is null ? "" : ": " + decision.Reason)]), decided: true);
        }
    }

    private void Link()
    {
        if (accounts.Count > MostPairwise)
            LinkToLeaders();
        else
            LinkPairwise();
    }

    // A large group: by publication, each account is compared with the first few of each cluster alone.
    private void LinkToLeaders()
    {
        var clusters = sets.Sets().Where(static s => s.Count > 1).Select(s => s[0]).ToList();
        var order = Enumerable.Range(0, accounts.Count).Where(i => members[sets.Find(i)].Count == 1)
            .OrderBy(i => accounts[i].Published ?? DateOnly.MaxValue).ThenBy(static i => i).ToList();
        foreach (var i in order)
        {
            var best = clusters.Select(c => (Cluster: c, Leaders: members[sets.Find(c)])).Where(c => FitsLeaders(i, c.Leaders))
                .Select(c => (c.Cluster, Leader: c.Leaders.Take(Leaders).MaxBy(l => scores.Of(accounts[i], accounts[l]).Score)))
                .Select(c => (c.Cluster, c.Leader, scores.Of(accounts[i], accounts[c.Leader]).Score)).Where(static c => c.Score >= LinkageWeights.Threshold)
                .OrderByDescending(static c => c.Score).ThenBy(static c => c.Cluster).Select(static c => ((int Cluster, int Leader, double Score)?)c).FirstOrDefault();
            if (best is not { } home)
            {
                clusters.Add(i);
                continue;
            }

            members[sets.Find(home.Cluster)].Add(i);
            var (root, list) = (sets.Find(home.Cluster), members[sets.Find(home.Cluster)]);
            sets.Union(root, i);
            members[sets.Find(i)] = list;
            why.Add((i, new JoinReason([accounts[home.Leader].Id, accounts[i].Id], Math.Round(home.Score, 1), scores.Of(accounts[i], accounts[home.Leader]).Reasons)));
        }
    }

    private bool FitsLeaders(int account, List<int> cluster)
    {
        if (cluster.Exists(m => accounts[m].Document == accounts[account].Document || apart.Contains((Math.Min(m, account), Math.Max(m, account)))))
            return false;
        var leaders = cluster.Take(Leaders).Select(l => scores.Of(accounts[account], accounts[l])).ToList();
        return leaders.TrueForAll(static p => !p.Excluded) && leaders.Average(static p => p.Score) >= MeanShare * LinkageWeights.Threshold;
    }

    private void LinkPairwise()
    {
        var links = new List<(double Score, int First, int Second)>();
        for (var i = 0; i < accounts.Count; i++)
        {
            for (var j = i + 1; j < accounts.Count; j++)
            {
                var pair = scores.Of(accounts[i], accounts[j]);
                if (!pair.Excluded && pair.Score >= LinkageWeights.Threshold)
                    links.Add((pair.Score, i, j));
            }
        }

        foreach (var (score, first, second) in links.OrderByDescending(static l => l.Score).ThenBy(static l => l.First).ThenBy(static l => l.Second))
        {
            if (sets.Find(first) != sets.Find(second) && Agree(members[sets.Find(first)], members[sets.Find(second)]))
                Together(first, second, new JoinReason([accounts[first].Id, accounts[second].Id], Math.Round(score, 1), scores.Of(accounts[first], accounts[second]).Reasons), decided: false);
        }
    }

    private bool Agree(List<int> first, List<int> second)
    {
        var sum = 0.0;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                var pair = scores.Of(accounts[a], accounts[b]);
                if (pair.Excluded || apart.Contains((Math.Min(a, b), Math.Max(a, b))))
                    return false;
                sum += pair.Score;
            }
        }

        return sum / (first.Count * second.Count) >= MeanShare * LinkageWeights.Threshold;
    }

    private void Together(int first, int second, JoinReason reason, bool decided)
    {
        var (a, b) = (sets.Find(first), sets.Find(second));
        if (decided && members[a].Exists(x => members[b].Exists(y => apart.Contains((Math.Min(x, y), Math.Max(x, y))))))
        {
            contradicted.AddRange([first, second]);
            return;
        }

        sets.Union(a, b);
        var root = sets.Find(a);
        members[root].AddRange(members[root == a ? b : a]);
        why.Add((first, reason));
    }

    private IEnumerable<Cluster> Clusters() => sets.Sets().Select(set => new Cluster(
        [.. set.Select(i => accounts[i])],
        [.. why.Where(w => sets.Find(w.Account) == set[0]).Select(static w => w.Reason)],
        contradicted.Exists(set.Contains) ? ["contradictory-decisions"] : []));
}
