namespace Marsad.Desk.Ingest;

/// <summary>A line of work: one producer puts items in, several threads work on them, one consumer takes the results in the order of the items. Bounded in number and in weight, and nobody spins while waiting: the cores belong to the readers. Long enough that the readers go on while the consumer stores a batch.</summary>
/// <typeparam name="TItem">What is worked on.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
public sealed class ReadingLine<TItem, TResult> : IDisposable
    where TResult : class
{
    private const int ItemsAThread = 64;
    private readonly object gate = new();
    private readonly Func<TItem, TResult> work;
    private readonly Func<TItem, long> weight;
    private readonly long mostWeight;
    private readonly TItem[] items;
    private readonly TResult?[] results;
    private readonly Thread[] threads;
    private long put;
    private long begun;
    private long taken;
    private long carried;
    private bool closed;
    private Exception? failure;

    /// <summary>Starts the threads. Items wait while those in the line weigh <paramref name="mostWeight"/> or more; a single item may weigh more.</summary>
    public ReadingLine(int threads, Func<TItem, TResult> work, Func<TItem, long> weight, long mostWeight)
    {
        (this.work, this.weight, this.mostWeight) = (work, weight, mostWeight);
        items = new TItem[ItemsAThread * threads];
        results = new TResult?[items.Length];
        this.threads = [.. Enumerable.Range(1, threads).Select(i => new Thread(Work) { IsBackground = true, Name = $"reader {i}" })];
        foreach (var thread in this.threads)
            thread.Start();
    }

    /// <summary>Puts an item in; waits while the line is full. False when the line was closed meanwhile.</summary>
    public bool Put(TItem item)
    {
        lock (gate)
        {
            while ((put - taken == items.Length || carried >= mostWeight) && !closed)
                Monitor.Wait(gate);
            if (closed)
                return false;
            items[put++ % items.Length] = item;
            carried += weight(item);
            Monitor.PulseAll(gate);
            return true;
        }
    }

    /// <summary>No more items come; an exception here is thrown to the consumer behind the last result.</summary>
    public void Close(Exception? because = null)
    {
        lock (gate)
        {
            failure ??= because;
            closed = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>The results in the order of the items, until the line is closed and empty.</summary>
    public IEnumerable<TResult> Results()
    {
        while (Next() is { } result)
            yield return result;
    }

    /// <summary>Closes the line and waits for the threads.</summary>
    public void Dispose()
    {
        Close();
        foreach (var thread in threads)
            thread.Join();
    }

    private TResult? Next()
    {
        lock (gate)
        {
            while (results[taken % items.Length] is null && !(closed && taken == put) && failure is null)
                Monitor.Wait(gate);
            if (results[taken % items.Length] is not { } result)
                return failure is null ? null : throw Again(failure);
            results[taken % items.Length] = null;
            carried -= weight(items[taken % items.Length]);
            items[taken % items.Length] = default!;
            taken++;
            Monitor.PulseAll(gate);
            return result;
        }
    }

    private static Exception Again(Exception failure)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return failure;
    }

    private void Work()
    {
        while (true)
        {
            long mine;
            TItem item;
            lock (gate)
            {
                while (begun == put && !closed)
                    Monitor.Wait(gate);
                if (begun == put)
                    return;
                mine = begun++;
                item = items[mine % items.Length];
            }

            try
            {
                var result = work(item);
                lock (gate)
                {
                    results[mine % items.Length] = result;
                    Monitor.PulseAll(gate);
                }
            }
            catch (Exception e)
            {
                Close(e);
                return;
            }
        }
    }
}
