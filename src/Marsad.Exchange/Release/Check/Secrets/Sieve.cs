namespace Marsad.Exchange.Release.Check.Secrets;

/// <summary>A set of very many hashes in bounded memory that never misses one it holds, and rarely takes a stranger for one (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970). What it takes is looked up again.</summary>
internal sealed class Sieve
{
    private const int Probes = 4;
    private readonly ulong[] bits;
    private readonly ulong mask;

    /// <summary>A sieve for about so many hashes: twenty bits each, between one and 128 megabytes.</summary>
    public Sieve(long expected)
    {
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)Math.Clamp(expected * 20, 1L << 23, 1L << 30));
        bits = new ulong[size / 64];
        mask = size - 1;
    }

    /// <summary>Puts a hash in.</summary>
    public void Add(ulong hash)
    {
        for (var i = 0; i < Probes; i++)
        {
            var bit = At(hash, i);
            bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>False: it was never put in.</summary>
    public bool MayHold(ulong hash)
    {
        for (var i = 0; i < Probes; i++)
        {
            var bit = At(hash, i);
            if ((bits[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
                return false;
        }

        return true;
    }

    /// <summary>The hash of a text (FNV-1a, mixed).</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = 14695981039346656037UL)
    {
        var hash = seed;
        foreach (var unit in text)
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        return Mix(hash);
    }

    /// <summary>Spreads the bits of a number (the finaliser of MurmurHash3).</summary>
    public static ulong Mix(ulong hash) => unchecked(Last((hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL));

    private static ulong Last(ulong hash) => unchecked((hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL) is var mixed ? mixed ^ (mixed >> 33) : 0;

    private ulong At(ulong hash, int probe) => unchecked((hash & 0xffffffff) + ((ulong)probe * (hash >> 32 | 1)) + ((ulong)probe << 17)) & mask;
}
