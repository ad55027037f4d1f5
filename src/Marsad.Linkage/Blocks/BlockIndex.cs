using System.Runtime.InteropServices;
using Marsad.Domain.Reports;
using Marsad.Linkage.Comparison;

namespace Marsad.Linkage.Blocks;

/// <summary>Accounts by the keys they are stored under: which of them share a block with another.</summary>
internal sealed class BlockIndex
{
    private const int FewestHints = 2;
    private readonly int[] met;
    private readonly (int Stamp, int Count)[] hinted;
    private int stamp;
    private readonly Dictionary<long, List<int>> byKey = [];
    private readonly Dictionary<ContentHash, List<ContentHash>> related = [];

    /// <summary>Makes one.</summary>
    /// <param name="accounts">The accounts that are found.</param>
    /// <param name="wanted">The keys under which anybody will look; null: all.</param>
    public BlockIndex(IReadOnlyList<Compared> accounts, IReadOnlySet<long>? wanted = null)
    {
        (met, hinted) = (new int[accounts.Count], new (int, int)[accounts.Count]);
        for (var i = 0; i < accounts.Count; i++)
        {
            foreach (var key in accounts[i].Stored.AsSpan())
            {
                if (wanted is null || wanted.Contains(key))
                    (CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _) ??= []).Add(i);
            }

            // Kin is looked up from either side.
            foreach (var other in accounts[i].Kin ?? [])
                (related.TryGetValue(other, out var theirs) ? theirs : related[other] = []).Add(accounts[i].Account.Document);
        }
    }

    /// <summary>The accounts, in rising order, that share a key or two hints with this one, or whose report is a copy or version of its report.</summary>
    public List<int> Meeting(Compared account)
    {
        stamp++;
        var found = new List<int>();
        foreach (var key in account.Wanted.AsSpan())
            Meet(key, found);
        foreach (var kin in account.Kin ?? [])
            Meet(BlockKeys.OfDocument(kin), found);
        foreach (var kin in related.TryGetValue(account.Account.Document, out var others) ? others : [])
            Meet(BlockKeys.OfDocument(kin), found);
        foreach (var key in account.Hints.AsSpan())
            Hint(key, found);
        found.Sort();
        return found;
    }

    private void Meet(long key, List<int> found)
    {
        if (!byKey.TryGetValue(key, out var list))
            return;
        foreach (var i in list)
        {
            if (met[i] == stamp)
                continue;
            met[i] = stamp;
            found.Add(i);
        }
    }

    private void Hint(long key, List<int> found)
    {
        if (!byKey.TryGetValue(key, out var list))
            return;
        foreach (var i in list)
        {
            if (met[i] == stamp)
                continue;
            var count = hinted[i].Stamp == stamp ? hinted[i].Count + 1 : 1;
            hinted[i] = (stamp, count);
            if (count < FewestHints)
                continue;
            met[i] = stamp;
            found.Add(i);
        }
    }
}
