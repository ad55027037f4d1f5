namespace Marsad.Register.Sqlite;

/// <summary>One run of sorted entries, kept in parts by the first bits of their bands: as bands are spread evenly, so are the parts.</summary>
/// <param name="sql">The connection.</param>
/// <param name="level">Which run.</param>
/// <param name="bits">By how many bits it is parted.</param>
internal sealed class RunLevel(Sql sql, int level, int bits)
{
    private readonly long from = (long)level << 32;
    private readonly long to = (((long)level + 1) << 32) - 1;

    private bool? isEmpty;

    /// <summary>Adds the documents that have a band.</summary>
    public void Find(long band, SortedSet<long> found)
    {
        isEmpty ??= sql.Number("SELECT 1 FROM band_run WHERE part BETWEEN $1 AND $2 LIMIT 1", from, to) is null;
        if (isEmpty == false)
            sql.Each("SELECT entries FROM band_run WHERE part = $1", r => Find(r.Bytes(0), band, found), from + new BandEntry(band, 0).Beginning(bits));
    }

    /// <summary>Forgets what is held in memory, after a transaction was rolled back.</summary>
    public void Forget() => isEmpty = null;

    /// <summary>Puts sorted entries in.</summary>
    public void Merge(ReadOnlySpan<BandEntry> entries)
    {
        isEmpty = null;
        while (!entries.IsEmpty)
        {
            var (part, count) = (entries[0].Beginning(bits), 1);
            while (count < entries.Length && entries[count].Beginning(bits) == part)
                count++;
            var run = (byte[]?)sql.Value("SELECT entries FROM band_run WHERE part = $1", from + part);
            sql.Run("INSERT INTO band_run (part, entries) VALUES ($1, $2) ON CONFLICT (part) DO UPDATE SET entries = excluded.entries", from + part, Merged(run, entries[..count]));
            entries = entries[count..];
        }
    }

    /// <summary>How many entries it holds.</summary>
    public long Count() => (sql.Number("SELECT sum(length(entries)) FROM band_run WHERE part BETWEEN $1 AND $2", from, to) ?? 0) / BandEntry.Length;

    /// <summary>Its entries, part by part, sorted.</summary>
    public IEnumerable<BandEntry[]> Parts() => Numbers().Select(part => Read((byte[])sql.Value("SELECT entries FROM band_run WHERE part = $1", part)!));

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        sql.Run("DELETE FROM band_run WHERE part BETWEEN $1 AND $2", from, to);
        isEmpty = true;
    }

    /// <summary>Takes a document out.</summary>
    public void Remove(long document)
    {
        foreach (var part in Numbers())
        {
            var entries = Read((byte[])sql.Value("SELECT entries FROM band_run WHERE part = $1", part)!);
            var kept = Array.FindAll(entries, e => e.Document != document);
            if (kept.Length < entries.Length)
                sql.Run("UPDATE band_run SET entries = $2 WHERE part = $1", part, Merged(null, kept));
        }
    }

    private List<long> Numbers()
    {
        var numbers = new List<long>();
        sql.Each("SELECT part FROM band_run WHERE part BETWEEN $1 AND $2 ORDER BY part", r => numbers.Add(r.Number(0)), from, to);
        return numbers;
    }

    private static void Find(ReadOnlySpan<byte> run, long band, SortedSet<long> found)
    {
        var (low, high) = (0, run.Length / BandEntry.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BandEntry.Bits(BandEntry.BandAt(run, middle)) < BandEntry.Bits(band))
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < run.Length / BandEntry.Length && BandEntry.BandAt(run, low) == band; low++)
            found.Add(BandEntry.At(run, low).Document);
    }

    private static BandEntry[] Read(ReadOnlySpan<byte> run)
    {
        var entries = new BandEntry[run.Length / BandEntry.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = BandEntry.At(run, i);
        return entries;
    }

    // Both are sorted; what stands in both is written once.
    private static byte[] Merged(byte[]? run, ReadOnlySpan<BandEntry> entries)
    {
        var before = run is null ? [] : Read(run);
        var merged = new byte[(before.Length + entries.Length) * BandEntry.Length];
        BandEntry? last = null;
        int i = 0, j = 0, written = 0;
        while (i < before.Length || j < entries.Length)
        {
            var next = j == entries.Length || (i < before.Length && before[i].CompareTo(entries[j]) <= 0) ? before[i++] : entries[j++];
            if (next == last)
                continue;
            next.Write(merged.AsSpan(written));
            (last, written) = (next, written + BandEntry.Length);
        }

        return merged[..written];
    }
}
