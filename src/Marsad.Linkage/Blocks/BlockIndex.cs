using Marsad.Domain.Accounts;

namespace Marsad.Linkage.Blocks;

/// <summary>Accounts by the keys they are stored under: which of them share a block with another.</summary>
internal sealed class BlockIndex
{
    private readonly int[] stamps;
    private int stamp;
    private readonly Dictionary<long, List<int>> byKey = [];
    private readonly Dictionary<Domain.Reports.ContentHash, List<Domain.Reports.ContentHash>> related = [];

    public BlockIndex(IReadOnlyList<Account> accounts, IEnumerable<ReportHead> heads)
    {
        stamps = new int[accounts.Count];
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var key in accounts[i].Keys.IsEmpty ? BlockKeys.Stored(accounts[i]) : accounts[i].Keys)
                (byKey.TryGetValue(key, out var list) ? list : byKey[key] = []).Add(i);
        }

        foreach (var head in heads)
        {
            foreach (var other in head.Copies.Concat(head.Versions))
            {
                (related.TryGetValue(head.Document, out var own) ? own : related[head.Document] = []).Add(other);
                (related.TryGetValue(other, out var theirs) ? theirs : related[other] = []).Add(head.Document);
            }
        }
    }

    /// <summary>The accounts, in rising order, that share a block with this one, or whose report is a copy or version of its report.</summary>
    public List<int> Meeting(Account account)
    {
        stamp++;
        var met = new List<int>();
        foreach (var key in BlockKeys.Wanted(account).Concat(related.TryGetValue(account.Document, out var others) ? others.Select(BlockKeys.OfDocument) : []))
        {
            foreach (var i in byKey.TryGetValue(key, out var list) ? list : [])
            {
                if (stamps[i] == stamp)
                    continue;
                stamps[i] = stamp;
                met.Add(i);
            }
        }

        met.Sort();
        return met;
    }
}
