using System.Collections.Concurrent;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Reads the records of incidents on several threads, while the one that has the connection fetches the next.</summary>
internal sealed class PackedScan(TakeDetailedRows take, RowWish wish, int workers) : IDisposable
{
    // Some twenty thousand rows: large enough that handing over costs nothing, small enough to stay in a processor's cache.
    private const int PartsInBlock = 256;
    private readonly BlockingCollection<Block> full = new(workers * 2);
    private readonly ConcurrentBag<Block> empty = [];
    private readonly List<Task> running = [];
    private Block filling = new();

    /// <summary>Takes the records of a part, and what more there is of them.</summary>
    public void Take(long part, ReadOnlySpan<byte> records, ReadOnlySpan<byte> figures, ReadOnlySpan<byte> sources)
    {
        if (filling.Parts.Count == PartsInBlock)
            HandOn();
        filling.Parts.Add((part, filling.Add(records), records.Length, (filling.Add(figures), figures.Length), (filling.Add(sources), sources.Length)));
    }

    /// <summary>Returns when all records are read.</summary>
    public void End()
    {
        if (running.Count == 0)
        {
            Read(filling, worker: 0, [], new PackedDetails(wish));
            return;
        }

        HandOn();
        full.CompleteAdding();
        Task.WaitAll(running);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        full.CompleteAdding();
        try
        {
            Task.WaitAll(running);
        }
        catch (AggregateException)
        {
            // Told by End already, or the connection failed first.
        }

        full.Dispose();
    }

    private void HandOn()
    {
        while (running.Count < workers)
        {
            var worker = running.Count;
            running.Add(Task.Factory.StartNew(() => Work(worker), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }

        // A worker that failed takes nothing more: do not wait for it.
        while (!full.TryAdd(filling, millisecondsTimeout: 100))
        {
            if (running.TrueForAll(static r => r.IsCompleted))
                Task.WaitAll(running);
        }

        filling = empty.TryTake(out var used) ? used : new Block();
    }

    private void Work(int worker)
    {
        var (rows, details) = (Array.Empty<IncidentRow>(), new PackedDetails(wish));
        foreach (var block in full.GetConsumingEnumerable())
        {
            rows = Read(block, worker, rows, details);
            block.Parts.Clear();
            block.Length = 0;
            empty.Add(block);
        }
    }

    private IncidentRow[] Read(Block block, int worker, IncidentRow[] rows, PackedDetails details)
    {
        if (rows.Length < block.Length / PackedIncident.Length)
            rows = new IncidentRow[block.Length / PackedIncident.Length];
        var count = 0;
        details.Begin(block.Bytes);
        foreach (var (part, start, length, figures, sources) in block.Parts)
        {
            var records = block.Bytes.AsSpan(start, length);
            var first = part * (length / PackedIncident.Length);
            for (var at = 0; at < records.Length; at += PackedIncident.Length)
            {
                var record = records.Slice(at, PackedIncident.Length);
                if (!PackedIncident.IsThere(record))
                    continue;
                details.Place(figures, sources, at / PackedIncident.Length);
                rows[count++] = PackedIncident.Read(record, checked((int)(first + (at / PackedIncident.Length))));
            }
        }

        take(worker, rows.AsSpan(0, count), details);
        return rows;
    }

    // Records of some parts, one after the other.
    private sealed class Block
    {
        public byte[] Bytes = new byte[PartsInBlock * 3840];

        public List<(long Part, int Start, int Length, (int Start, int Length) Figures, (int Start, int Length) Sources)> Parts { get; } = new(PartsInBlock);

        public int Length { get; set; }

        public int Add(ReadOnlySpan<byte> records)
        {
            if (Bytes.Length < Length + records.Length)
                Array.Resize(ref Bytes, Math.Max(Bytes.Length * 2, Length + records.Length));
            records.CopyTo(Bytes.AsSpan(Length));
            Length += records.Length;
            return Length - records.Length;
        }
    }
}
