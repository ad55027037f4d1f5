using System.Text;

namespace Marsad.Places.File;

/// <summary>A name's key with the row that bears it.</summary>
internal readonly record struct KeyEntry(string Key, int Row, byte Fingerprint)
{
    public static readonly Comparer<KeyEntry> Order = Comparer<KeyEntry>.Create(static (a, b) =>
    {
        var order = string.CompareOrdinal(a.Key, b.Key);
        if (order == 0)
            order = a.Row.CompareTo(b.Row);
        return order == 0 ? a.Fingerprint.CompareTo(b.Fingerprint) : order;
    });
}

/// <summary>Sorts any number of keys in bounded memory: full runs are sorted and spilled to temporary files, then merged.</summary>
internal sealed class KeySorter(string folder, int runLength = 2_000_000) : IDisposable
{
    private readonly List<KeyEntry> current = [];
    private readonly List<string> runs = [];

    public void Add(string key, int row, byte fingerprint)
    {
        current.Add(new KeyEntry(key, row, fingerprint));
        if (current.Count >= runLength)
            Spill();
    }

    /// <summary>All entries, sorted, each once.</summary>
    public IEnumerable<KeyEntry> Sorted()
    {
        var sources = runs.Select(Read).ToList();
        current.Sort(KeyEntry.Order);
        sources.Add(current);
        KeyEntry? last = null;
        foreach (var entry in Merge(sources))
        {
            if (entry != last)
                yield return entry;
            last = entry;
        }
    }

    public void Dispose()
    {
        foreach (var run in runs)
            System.IO.File.Delete(run);
    }

    private void Spill()
    {
        current.Sort(KeyEntry.Order);
        var path = Path.Combine(folder, $"keys-{runs.Count}.run");
        runs.Add(path);
        using var writer = new BinaryWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16), Encoding.UTF8);
        foreach (var entry in current)
        {
            writer.Write(entry.Key);
            writer.Write(entry.Row);
            writer.Write(entry.Fingerprint);
        }

        writer.Write("");
        current.Clear();
    }

    private static IEnumerable<KeyEntry> Read(string path)
    {
        using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), Encoding.UTF8);
        while (reader.ReadString() is { Length: > 0 } key)
            yield return new KeyEntry(key, reader.ReadInt32(), reader.ReadByte());
    }

    private static IEnumerable<KeyEntry> Merge(List<IEnumerable<KeyEntry>> sources)
    {
        var heap = new PriorityQueue<IEnumerator<KeyEntry>, KeyEntry>(KeyEntry.Order);
        foreach (var source in sources)
        {
            var entries = source.GetEnumerator();
            if (entries.MoveNext())
                heap.Enqueue(entries, entries.Current);
            else
                entries.Dispose();
        }

        while (heap.TryDequeue(out var entries, out var entry))
        {
            yield return entry;
            if (entries.MoveNext())
                heap.Enqueue(entries, entries.Current);
            else
                entries.Dispose();
        }
    }
}
