namespace Marsad.Register.Sqlite;

/// <summary>Bands of the latest documents, in memory.</summary>
internal sealed class RecentBands
{
    private readonly Dictionary<long, int> last = [];
    private readonly List<(BandEntry Entry, int Before)> entries = [];

    /// <summary>How many documents are noted.</summary>
    public int Documents { get; private set; }

    /// <summary>Notes a document's bands.</summary>
    public void Add(long document, ReadOnlySpan<long> bands)
    {
        Documents++;
        foreach (var band in bands)
        {
            entries.Add((new BandEntry(band, document), last.GetValueOrDefault(band, -1)));
            last[band] = entries.Count - 1;
        }
    }

    /// <summary>Adds the documents that have a band.</summary>
    public void Find(long band, SortedSet<long> found)
    {
        for (var i = last.GetValueOrDefault(band, -1); i >= 0; i = entries[i].Before)
            found.Add(entries[i].Entry.Document);
    }

    /// <summary>All of it in the order of runs.</summary>
    public BandEntry[] Sorted()
    {
        var sorted = entries.ConvertAll(static e => e.Entry).ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
