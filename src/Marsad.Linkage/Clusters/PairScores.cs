using Marsad.Domain.Accounts;
using Marsad.Domain.Reports;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Clusters;

/// <summary>Compares accounts, each pair at most once, knowing which reports are copies or versions of each other.</summary>
internal sealed class PairScores
{
    private readonly Dictionary<(string First, string Second), PairComparison> known = [];
    private readonly HashSet<(ContentHash First, ContentHash Second)> related = [];

    public PairScores(IEnumerable<ReportHead> heads)
    {
        foreach (var head in heads)
        {
            foreach (var other in head.Copies.Concat(head.Versions))
                related.Add(Ordered(head.Document, other));
        }
    }

    /// <summary>The comparison of two accounts; the order does not matter.</summary>
    public PairComparison Of(Account first, Account second)
    {
        var (a, b) = string.CompareOrdinal(first.Id, second.Id) < 0 ? (first, second) : (second, first);
        if (!known.TryGetValue((a.Id, b.Id), out var pair))
            known[(a.Id, b.Id)] = pair = PairComparison.Of(a, b, related.Contains(Ordered(a.Document, b.Document)));
        return pair;
    }

    private static (ContentHash First, ContentHash Second) Ordered(ContentHash first, ContentHash second) => first < second ? (first, second) : (second, first);
}
