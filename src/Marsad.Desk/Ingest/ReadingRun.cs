using Marsad.Extraction;
using Marsad.Register.Contract;

namespace Marsad.Desk.Ingest;

/// <summary>One run of the reader into a register: items are found one after the other, read on several threads, stored and joined in batches by one writer. Only a few reports are in memory at any time.</summary>
/// <typeparam name="TItem">What is found: a capture, or a stored report.</typeparam>
/// <param name="register">Where the reports go.</param>
/// <param name="jobs">How many are read at the same time, from 1.</param>
/// <param name="clock">The clock, for how often a batch is stored.</param>
/// <param name="read">Reads one; called on several threads.</param>
/// <param name="weight">What one weighs while it waits between finder and writer, in bytes.</param>
/// <param name="taken">Is told of every input what became of it.</param>
internal sealed class ReadingRun<TItem>(IRegisterWriter register, int jobs, TimeProvider clock, Func<TItem, ReadItem> read, Func<TItem, long> weight, Action<TakenReport>? taken = null)
{
    // What may wait between the finder and the writer.
    private const long LineWeight = 16L << 20;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(3);

    private readonly HeapBound heap = new();

    /// <summary>Reads all that is found. Stops cleanly after the batch in hand when cancelled: what was found by then is still stored.</summary>
    public IngestSummary Run(string command, Func<CancellationToken, IEnumerable<TItem>> find, Action<long> progress, CancellationToken stop)
    {
        var run = register.Atomically(() => register.Begin(command, ReportReader.Version));
        var summary = new IngestSummary { Taken = taken };
        var batch = new Batch(register, run, summary);
        var seen = 0L;
        var flushed = clock.GetTimestamp();
        foreach (var item in Read(find, stop))
        {
            batch.Add(item);
            if (batch.IsFull || clock.GetElapsedTime(flushed) >= BatchTime)
            {
                batch.Flush();
                flushed = clock.GetTimestamp();
            }

            progress(++seen);
        }

        batch.Flush();
        summary.Stopped = stop.IsCancellationRequested;
        register.Atomically(() =>
        {
            register.End(run, summary.Stored, summary.Known, summary.Rejected);
            return 0;
        });
        return summary;
    }

    // In the order in which they are found, whatever thread is done first.
    private IEnumerable<ReadItem> Read(Func<CancellationToken, IEnumerable<TItem>> find, CancellationToken stop)
    {
        using var line = new ReadingLine<TItem, ReadItem>(jobs, Read, weight, LineWeight);
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var producer = new Thread(() => Put(find, line, abandoned.Token)) { IsBackground = true, Name = "find" };
        producer.Start();
        try
        {
            foreach (var item in line.Results())
                yield return item;
        }
        finally
        {
            abandoned.Cancel();
            line.Close();
            producer.Join();
        }
    }

    private static void Put(Func<CancellationToken, IEnumerable<TItem>> find, ReadingLine<TItem, ReadItem> line, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in find(cancellation))
            {
                if (!line.Put(item))
                    return;
            }

            line.Close();
        }
        catch (OperationCanceledException)
        {
            // What is in the line is still stored.
            line.Close();
        }
        catch (Exception e)
        {
            line.Close(e);
        }
    }

    private ReadItem Read(TItem item)
    {
        heap.Keep();
        return read(item);
    }
}
