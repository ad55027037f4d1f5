using Marsad.Domain.Values;

namespace Marsad.Register.Sqlite;

/// <summary>Which documents share a band. Bands of the latest reports are held in memory and noted a row a report; some thousands of reports at a time become sorted runs, which are merged into those of some ten thousands, and these into one over all
/// (a log-structured merge tree of two levels, O'Neil and others 1996): what a report costs does not grow with the register, and a band is looked for in two parts of a page each.</summary>
/// <param name="sql">The connection.</param>
/// <param name="mostRecent">How many reports become runs at a time.</param>
/// <param name="mostMiddle">From how many entries the lower level is merged into the upper.</param>
internal sealed class BandRuns(Sql sql, int mostRecent = 4096, long mostMiddle = 1 << 20)
{
    // Nobody who adds a few reports waits for a merge, unless nobody else ever does it.
    private const int Patience = 8;
    private readonly RunLevel middle = new(sql, level: 0, bits: 12);
    private readonly RunLevel all = new(sql, level: 1, bits: 16);
    private RecentBands? recent;
    private int added;

    /// <summary>Notes the bands of a document.</summary>
    public void Add(long document, ValueList<long> bands)
    {
        if (bands.IsEmpty)
            return;
        Recent().Add(document, bands.AsSpan());
        sql.Run("INSERT INTO band_recent (document, bands) VALUES ($1, $2)", document, KeyRows.Packed(bands.AsSpan()));
        added++;
    }

    /// <summary>The documents that have one of these bands.</summary>
    public SortedSet<long> Sharing(IReadOnlyCollection<long> bands)
    {
        var found = new SortedSet<long>();
        foreach (var band in bands)
        {
            Recent().Find(band, found);
            middle.Find(band, found);
            all.Find(band, found);
        }

        return found;
    }

    /// <summary>Merges what has come together; to be called once for each batch.</summary>
    public void Tidy()
    {
        var (few, waiting) = (added < mostRecent / 40, recent?.Documents ?? 0);
        added = 0;
        if (waiting < mostRecent || (few && waiting < Patience * mostRecent))
            return;
        middle.Merge(recent!.Sorted());
        sql.Run("DELETE FROM band_recent");
        recent = new RecentBands();
        if (middle.Count() <= mostMiddle)
            return;
        foreach (var entries in middle.Parts())
            all.Merge(entries);
        middle.Clear();
    }

    /// <summary>Takes a document out; reads everything.</summary>
    public void Remove(long document)
    {
        sql.Run("DELETE FROM band_recent WHERE document = $1", document);
        middle.Remove(document);
        all.Remove(document);
        Forget();
    }

    /// <summary>Forgets what is held in memory, after a transaction was rolled back.</summary>
    public void Forget()
    {
        (recent, added) = (null, 0);
        middle.Forget();
        all.Forget();
    }

    private RecentBands Recent()
    {
        if (recent is not null)
            return recent;
        var read = new RecentBands();
        sql.Each("SELECT document, bands FROM band_recent ORDER BY number", r => read.Add(r.Number(0), KeyRows.Unpacked(r.Bytes(1))));
        return recent = read;
    }
}
