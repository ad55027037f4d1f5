using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>Rows that count, put in order when somebody looks at their ids.</summary>
internal sealed class RowEntries
{
    private const int Block = 8192;
    private readonly List<int> days = [];
    private readonly List<ulong> ids = [];
    private readonly List<(int Day, string Id)> whole = [];

    /// <summary>How many.</summary>
    public int Count => days.Count + whole.Count;

    /// <summary>Takes a row in.</summary>
    public void Add(int day, ulong id)
    {
        days.Add(day);
        ids.Add(id);
    }

    /// <summary>Takes in what was counted from whole incidents.</summary>
    public void Add(IEnumerable<(int Day, string Id)> incidents) => whole.AddRange(incidents);

    /// <summary>The first ids of the order.</summary>
    public IReadOnlyList<string> First(int most)
    {
        var first = new PriorityQueue<(int Day, ulong Id), (int Day, ulong Id)>(most + 1, Comparer<(int Day, ulong Id)>.Create(static (x, y) => y.CompareTo(x)));
        for (var i = 0; i < days.Count; i++)
        {
            var one = (days[i], ids[i]);
            if (first.Count < most || one.CompareTo(first.Peek()) < 0)
                first.Enqueue(one, one);
            if (first.Count > most)
                first.Dequeue();
        }

        return [.. first.UnorderedItems.Select(static i => (i.Element.Day, Id: PackedId.Text(i.Element.Id))).Concat(whole).OrderBy(static i => i.Day).ThenBy(static i => i.Id, StringComparer.Ordinal).Take(most).Select(static i => i.Id)];
    }

    /// <summary>The ids, by first day, then id.</summary>
    public IReadOnlyList<string> Write()
    {
        var (keys, packed) = (days.ToArray(), ids.ToArray());
        Array.Sort(keys, packed);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            Array.Sort(packed, start, end - start);
            start = end;
        }

        var written = new string[packed.Length];
        Parallel.For(0, (written.Length + Block - 1) / Block, block =>
        {
            for (var i = block * Block; i < Math.Min(written.Length, (block + 1) * Block); i++)
                written[i] = PackedId.Text(packed[i]);
        });
        return whole.Count == 0 ? written
            : [.. written.Zip(keys, static (id, day) => (Day: day, Id: id)).Concat(whole).OrderBy(static i => i.Day).ThenBy(static i => i.Id, StringComparer.Ordinal).Select(static i => i.Id)];
    }
}
