namespace Marsad.Cli.Ingest;

/// <summary>
/// Keeps an ingest's memory flat. Nothing of a batch outlives it, but the collector lets the heap grow while the machine has memory to spare;
/// after a batch that left more than the bound committed, the heap is tidied and the room handed back.
/// </summary>
internal sealed class HeapBound
{
    /// <summary>Committed bytes below which nothing is done: twice what a batch needs while it is worked on.</summary>
    public const long Least = 96L << 20;

    private long bound = Least;

    /// <summary>Called between batches: tidies the heap if it outgrew the bound. Returns whether it did.</summary>
    public bool Keep()
    {
        if (GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes <= bound)
            return false;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        // What is really in use (a very long report being read) is not collected for over and over.
        bound = Math.Max(Least, 2 * GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes);
        return true;
    }
}
