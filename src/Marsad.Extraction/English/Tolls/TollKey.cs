namespace Marsad.Extraction.English.Tolls;

/// <summary>Names features by 64-bit hashes (FNV-1a over the parts).</summary>
internal static class TollKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var c in word)
                hash = (hash ^ c) * Prime;
            return Mixed(hash);
        }
    }

    /// <summary>The key of two parts, in order.</summary>
    public static ulong Of(ulong first, ulong second)
    {
        unchecked
        {
            return Mixed((first * Prime) ^ (second + Offset));
        }
    }

    /// <summary>The key of a part and a number.</summary>
    public static ulong Of(ulong first, int second) => Of(first, (ulong)(uint)second + 0x51ED27UL);

    /// <summary>The key of a word and a part.</summary>
    public static ulong Of(ReadOnlySpan<char> word, ulong second) => Of(Of(word), second);

    // Never 0, which means "no feature".
    private static ulong Mixed(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 32;
            hash *= 0xD6E8FEB86659FD93UL;
            hash ^= hash >> 29;
            return hash == 0 ? 1 : hash;
        }
    }
}
