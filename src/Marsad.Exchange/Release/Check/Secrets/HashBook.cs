namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>Very many hashes: eight bytes each, a sieve before them. Beyond a limit only every second, fourth, … of them is kept, by its own value, so that what is looked for is thinned alike.</summary>
internal sealed class HashBook(int most)
{
    private readonly List<ulong> pending = [];
    private ulong[] sorted = [];
    private Sieve? sieve;
    private ulong thin;

    /// <summary>One in so many is kept.</summary>
    public long OneIn => (long)thin + 1;

    /// <summary>How many are kept.</summary>
    public int Count => sorted.Length;

    /// <summary>Puts one in.</summary>
    public void Add(ulong hash)
    {
        if ((hash & thin) != 0)
            return;
        pending.Add(hash);
        if (pending.Count < most)
            return;
        pending.Sort();
        Distinct();
        while (pending.Count > most / 2)
        {
            thin = (thin << 1) | 1;
            pending.RemoveAll(h => (h & thin) != 0);
        }
    }

    /// <summary>Ends the adding.</summary>
    public void Close()
    {
        pending.Sort();
        Distinct();
        sorted = [.. pending];
        pending.Clear();
        sieve = new Sieve(sorted.Length);
        foreach (var hash in sorted)
            sieve.Add(hash);
    }

    /// <summary>True where it was put in.</summary>
    public bool Holds(ulong hash) => (hash & thin) == 0 && sieve!.MayHold(hash) && Array.BinarySearch(sorted, hash) >= 0;

    private void Distinct()
    {
        var kept = 0;
        for (var i = 0; i < pending.Count; i++)
        {
            if (kept == 0 || pending[kept - 1] != pending[i])
                pending[kept++] = pending[i];
        }

        pending.RemoveRange(kept, pending.Count - kept);
    }
}
