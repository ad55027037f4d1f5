using Marsad.Domain.Reports;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Blocks;

/// <summary>Accounts by the keys they are stored under: which of them share a block with another.</summary>
internal sealed class BlockIndex
{
    private readonly int[] stamps;
    private int stamp;
    private readonly Dictionary<long, List<int>> byKey = [];
    private readonly Dictionary<ContentHash, List<ContentHash>> related = [];

    /// <summary>Makes one.</summary>
    /// <param name="accounts">The accounts that are found.</param>
    /// <param name="wanted">The keys under which anybody will look; null: all.</param>
    public BlockIndex(IReadOnlyList<Compared> accounts, IReadOnlySet<long>? wanted = null)
    {
        stamps = new int[accounts.Count];
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var key in accounts[i].Stored)
            {
                if (wanted is null || wanted.Contains(key))
                    (byKey.TryGetValue(key, out var list) ? list : byKey[key] = []).Add(i);
            }

            // Kin is looked up from either side.
            foreach (var other in accounts[i].Kin ?? [])
                (related.TryGetValue(other, out var theirs) ? theirs : related[other] = []).Add(accounts[i].Account.Document);
        }
    }

    /// <summary>The accounts, in rising order, that share a block with this one, or whose report is a copy or version of its report.</summary>
    public List<int> Meeting(Compared account)
    {
        stamp++;
        var met = new List<int>();
        foreach (var key in account.Wanted.AsSpan())
            Meet(key, met);
        foreach (var kin in account.Kin ?? [])
            Meet(BlockKeys.OfDocument(kin), met);
        foreach (var kin in related.TryGetValue(account.Account.Document, out var others) ? others : [])
            Meet(BlockKeys.OfDocument(kin), met);
        met.Sort();
        return met;
    }

    private void Meet(long key, List<int> met)
    {
        if (!byKey.TryGetValue(key, out var list))
            return;
        foreach (var i in list)
        {
            if (stamps[i] == stamp)
                continue;
            stamps[i] = stamp;
            met.Add(i);
        }
    }
}
