using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Splits the accounts of a group into clusters: the strongest links first; two clusters are put together only where no account of the one excludes an account of the other and all their accounts agree well enough on the whole. People's decisions come first and bind.</summary>
internal sealed class Clustering
{
    // A link may carry weaker ones (a remark without a place), but on average a pair of a cluster speaks for one incident at least at this share of the threshold (average link with a floor).
    private const double MeanShare = 0.4;

    // Main events of whole reports, compared by all that they tell, are first put together by average link down to this share.
    private const double MainMeanShare = 0.8;
    private const int MostPairwise = 150;
    private const int Leaders = 8;

    // Above every sum of weights: a person said so.
    private const double DecidedScore = 100;

    private readonly IReadOnlyList<Compared> accounts;
    private readonly PairScores scores;
    private readonly DisjointSets sets;
    private readonly List<int>[] members;
    private readonly List<(int Account, JoinReason Reason)> why = [];
    private readonly HashSet<(int First, int Second)> apart = [];
    private readonly List<int> contradicted = [];

    private Clustering(IReadOnlyList<Compared> accounts, PairScores scores)
    {
        (this.accounts, this.scores) = (accounts, scores);
        sets = new DisjointSets(accounts.Count);
        members = [.. Enumerable.Range(0, accounts.Count).Select(static i => new List<int> { i })];
    }

    /// <summary>The clusters of a group.</summary>
    /// <param name="accounts">The group's accounts, by id.</param>
    /// <param name="meeting">For the place of an account in the group, the places of those that share a block with it.</param>
    /// <param name="scores">Compares them.</param>
    /// <param name="decisions">The decisions in force about their claims.</param>
    public static IEnumerable<Cluster> Of(IReadOnlyList<Compared> accounts, Func<int, IEnumerable<int>> meeting, PairScores scores, IEnumerable<Decision> decisions)
    {
        var clustering = new Clustering(accounts, scores);
        clustering.Decide(decisions);
        if (accounts.Count > MostPairwise)
            clustering.LinkToLeaders(meeting);
        else
            clustering.LinkPairwise();
        return clustering.Clusters();
    }

    private void Decide(IEnumerable<Decision> decisions)
    {
        var (owner, place) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < accounts.Count; i++)
        {
            place[accounts[i].Account.Id] = i;
            foreach (var claim in accounts[i].Account.Claims)
                owner.TryAdd(claim, accounts[i].Account.Id);
        }

        var settled = new Settlement(decisions, owner.GetValueOrDefault);
        foreach (var (first, second) in settled.Apart)
            apart.Add((Math.Min(place[first], place[second]), Math.Max(place[first], place[second])));
        foreach (var (first, second, decision) in settled.Together)
            Together(place[first], place[second], new JoinReason([first, second], DecidedScore, [decision.Words]));
        contradicted.AddRange(settled.SetAside.SelectMany(s => new[] { place[s.Nodes.First], place[s.Nodes.Second] }));
    }

    // A large group: by publication, each account is compared with the first few of each cluster alone, where it shares a block with one of them.
    private void LinkToLeaders(Func<int, IEnumerable<int>> meeting)
    {
        var clusterOf = new int?[accounts.Count];
        foreach (var cluster in sets.Sets().Where(static s => s.Count > 1))
        {
            foreach (var leader in members[sets.Find(cluster[0])].Take(Leaders))
                clusterOf[leader] = cluster[0];
        }

        var order = Enumerable.Range(0, accounts.Count).Where(i => members[sets.Find(i)].Count == 1)
            .OrderBy(i => accounts[i].Account.Published ?? DateOnly.MaxValue).ThenBy(static i => i).ToList();
        foreach (var i in order)
        {
            if (Best(i, meeting(i).Select(j => clusterOf[j]).OfType<int>().Distinct()) is not { } home)
            {
                clusterOf[i] = i;
                continue;
            }

            var (root, list) = (sets.Find(home.Cluster), members[sets.Find(home.Cluster)]);
            if (list.Count < Leaders)
                clusterOf[i] = home.Cluster;
            list.Add(i);
            sets.Union(root, i);
            members[sets.Find(i)] = list;
            why.Add((i, scores.Reason(accounts[home.Leader], accounts[i])));
        }
    }

    // The cluster with the account's best link; among equals the first.
    private (int Cluster, int Leader)? Best(int account, IEnumerable<int> clusters)
    {
        (int Cluster, int Leader, double Score)? best = null;
        foreach (var cluster in clusters)
        {
            if (LinkTo(account, members[sets.Find(cluster)]) is { } link && (best is not { } before || link.Score > before.Score || (link.Score == before.Score && cluster < before.Cluster)))
                best = (cluster, link.Leader, link.Score);
        }

        return best is { } found ? (found.Cluster, found.Leader) : null;
    }

    // The strongest link to a cluster's leaders; null where there is none, a leader excludes it, or they do not agree on the whole.
    private (int Leader, double Score)? LinkTo(int account, List<int> cluster)
    {
        var (leader, most, sum) = (-1, LinkageWeights.Threshold, 0.0);
        var count = Math.Min(cluster.Count, Leaders);
        for (var i = 0; i < count; i++)
        {
            var score = scores.Of(accounts[account], accounts[cluster[i]]);
            if (double.IsNaN(score))
                return null;
            sum += score;
            if (leader < 0 ? score >= most : score > most)
                (leader, most) = (cluster[i], score);
        }

        if (leader < 0 || sum / count < MeanShare * LinkageWeights.Threshold)
            return null;
        return cluster.Exists(m => accounts[m].Account.Document == accounts[account].Account.Document || accounts[m].Account.IsListedWith(accounts[account].Account) || apart.Contains((Math.Min(m, account), Math.Max(m, account)))) ? null : (leader, most);
    }

    private void LinkPairwise()
    {
        var links = new List<(double Score, int First, int Second)>();
        for (var i = 0; i < accounts.Count; i++)
        {
            for (var j = i + 1; j < accounts.Count; j++)
            {
                var score = scores.Of(accounts[i], accounts[j]);
                if (PairScores.IsLink(accounts[i], accounts[j], score))
                    links.Add((score, i, j));
            }
        }

        foreach (var (first, second) in AverageLink.Of([.. accounts.Index().Where(static a => a.Item.Account.Story is not null).Select(a => sets.Find(a.Index)).Distinct().Order().Select(root => members[root])], ScoreOf, MainMeanShare * LinkageWeights.Threshold))
            Together(first, second, scores.Reason(accounts[first], accounts[second]));

        // Two clusters that do not agree are asked again only when one of them has grown.
        var refused = new Dictionary<(int First, int Second), (int First, int Second)>();
        foreach (var (_, first, second) in links.OrderByDescending(l => IsMain(l.First) && IsMain(l.Second)).ThenByDescending(static l => l.Score).ThenBy(static l => l.First).ThenBy(static l => l.Second))
        {
            var (a, b) = (sets.Find(first), sets.Find(second));
            if (a == b)
                continue;
            var (pair, sizes) = a < b ? ((a, b), (members[a].Count, members[b].Count)) : ((b, a), (members[b].Count, members[a].Count));
            if (refused.TryGetValue(pair, out var before) && before == sizes)
                continue;
            if (Agree(members[a], members[b]))
                Together(first, second, scores.Reason(accounts[first], accounts[second]));
            else
                refused[pair] = sizes;
        }
    }

    // What reports are mainly about comes together before what they say in passing: a remark of a report must not keep its main event out.
    private bool IsMain(int account) => accounts[account].Account.Story is not null;

    private bool Agree(List<int> first, List<int> second)
    {
        var sum = 0.0;
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                var score = ScoreOf(a, b);
                if (double.IsNaN(score))
                    return false;
                sum += score;
            }
        }

        return sum / (first.Count * second.Count) >= MeanShare * LinkageWeights.Threshold;
    }

    // Not a number where the two cannot be one, or somebody said that they are not.
    private double ScoreOf(int first, int second) => apart.Contains((Math.Min(first, second), Math.Max(first, second))) ? double.NaN : scores.Of(accounts[first], accounts[second]);

    private void Together(int first, int second, JoinReason reason)
    {
        var (a, b) = (sets.Find(first), sets.Find(second));
        sets.Union(a, b);
        var root = sets.Find(a);
        members[root].AddRange(members[root == a ? b : a]);
        why.Add((first, reason));
    }

    private IEnumerable<Cluster> Clusters() => sets.Sets().Select(set => new Cluster(
        [.. set.Select(i => accounts[i].Account)],
        [.. why.Where(w => sets.Find(w.Account) == set[0]).Select(static w => w.Reason)],
        contradicted.Exists(set.Contains) ? ["contradictory-decisions"] : []));
}
