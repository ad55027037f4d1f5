using System.Runtime.CompilerServices;
using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>What earlier joinings of one shelf worked out and a later one need not work out again: accounts made ready, scores of pairs, incidents of clusters that stayed as they were. All of it follows from what it was made of, so nothing depends on whether it is remembered. Bounded; for one joining at a time.</summary>
internal sealed class JoinMemory
{
    private const int MostScores = 180_000;
    private const int MostIncidents = 3_000;
    private const int MostMade = 9_000;
    private static readonly ConditionalWeakTable<IAccountShelf, JoinMemory> Memories = [];
    private Dictionary<Account, Compared> made = new(ReferenceEqualityComparer.Instance);
    private Dictionary<Account, Compared> madeBefore = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (Cluster Cluster, ReportHead[] Heads, Incident? Incident)> incidents = new(StringComparer.Ordinal);
    private int next;
    private JoinWeights? own;

    /// <summary>Scores by the numbers of the two; not a number: they cannot be one.</summary>
    public Dictionary<long, double> Scores { get; } = [];

    /// <summary>The weights by which the scores were made.</summary>
    public WeightTable Weights { get; private set; } = LinkageWeights.Shipped;

    /// <summary>The memory that goes with a shelf, tidied.</summary>
    public static JoinMemory Of(IAccountShelf shelf)
    {
        var memory = Memories.GetOrCreateValue(shelf);
        if (!Equals(memory.own, shelf.Weights))
        {
            memory.Scores.Clear();
            (memory.own, memory.Weights) = (shelf.Weights, WeightTable.Of(shelf.Weights));
        }

        if (memory.Scores.Count > MostScores || memory.next > int.MaxValue / 2)
        {
            memory.Scores.Clear();
            memory.made.Clear();
            memory.madeBefore.Clear();
            memory.next = 0;
        }

        if (memory.incidents.Count > MostIncidents)
            memory.incidents.Clear();
        return memory;
    }

    /// <summary>The key of a pair, whatever the order of the two. Scattered (one to one): a dictionary folds a number's halves upon each other, and the numbers of the two would meet there.</summary>
    public static long Pair(Compared first, Compared second)
    {
        var (low, high) = first.Number < second.Number ? (first.Number, second.Number) : (second.Number, first.Number);
        return unchecked((long)((((ulong)(uint)low << 32) | (uint)high) * 0x9e3779b97f4a7c15));
    }

    /// <summary>The account made ready; anew where its report has other copies than before.</summary>
    public Compared Ready(Account account, ReportHead? head)
    {
        if (made.TryGetValue(account, out var known) && known.IsOf(head))
            return known;
        if (!madeBefore.TryGetValue(account, out var ready) || !ready.IsOf(head))
            ready = new Compared(account, next++, head);

        // What is not asked for again goes with the older half.
        if (made.Count >= MostMade)
        {
            (made, madeBefore) = (madeBefore, made);
            made.Clear();
        }

        return made[account] = ready;
    }

    /// <summary>The incident of a cluster: as it was where the cluster is the same, else made.</summary>
    public Incident? IncidentOf(Cluster cluster, IReadOnlyDictionary<ContentHash, ReportHead> heads, Func<Incident?> make)
    {
        var of = new ReportHead[cluster.Accounts.Count];
        for (var i = 0; i < of.Length; i++)
        {
            if (!heads.TryGetValue(cluster.Accounts[i].Document, out of[i]!))
                return make();
        }

        if (incidents.TryGetValue(cluster.Accounts[0].Id, out var known) && IsSame(known.Cluster, cluster) && known.Heads.AsSpan().SequenceEqual(of, ReferenceEqualityComparer.Instance))
            return known.Incident;
        var incident = make();
        incidents[cluster.Accounts[0].Id] = (cluster, of, incident);
        return incident;
    }

    private static bool IsSame(Cluster first, Cluster second)
    {
        if (first.Accounts.Count != second.Accounts.Count || first.Why.Count != second.Why.Count || !first.Flags.SequenceEqual(second.Flags, StringComparer.Ordinal))
            return false;
        for (var i = 0; i < first.Accounts.Count; i++)
        {
            if (!ReferenceEquals(first.Accounts[i], second.Accounts[i]))
                return false;
        }

        return first.Why.SequenceEqual(second.Why);
    }
}
