namespace Marsad.Desk.Ingest;

/// <summary>
/// Keeps an ingest's memory flat. Nothing of a batch outlives it, but the collector lets the heap grow while the machine has memory to spare;
/// asked after each report, this tidies a heap that outgrew the bound. Safe to call from several threads.
/// </summary>
public sealed class HeapBound
{
    /// <summary>Bytes in use below which nothing is done: models and tables, and half as much again for the reports in hand.</summary>
    public const long Least = 104L << 20;

    private long bound = Least;
    private int busy;

    /// <summary>Tidies the heap if it outgrew the bound. Returns whether it did.</summary>
    public bool Keep()
    {
        var limit = Volatile.Read(ref bound);
        if (GC.GetTotalMemory(forceFullCollection: false) <= limit || Interlocked.Exchange(ref busy, 1) == 1)
            return false;
        GC.Collect(1);
        if (GC.GetTotalMemory(forceFullCollection: false) > limit / 5 * 4)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);

            // What is really in use (a very long report being read) is not collected for over and over.
            Volatile.Write(ref bound, Math.Max(Least, GC.GetTotalMemory(forceFullCollection: false) / 20 * 23));
        }

        Volatile.Write(ref busy, 0);
        return true;
    }
}
