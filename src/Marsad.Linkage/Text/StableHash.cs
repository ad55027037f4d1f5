namespace Marsad.Linkage.Text;

/// <summary>FNV-1a with a finishing mix (SplitMix64): the same on every machine and in every version, as keys are stored.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Mix(Feed(Offset, text));

    /// <summary>The hash of several parts; their borders count.</summary>
    public static ulong Of(params ReadOnlySpan<string> parts)
    {
        var hash = Offset;
        foreach (var part in parts)
            hash = Feed(Feed(hash, part), "\u001f");
        return Mix(hash);
    }

    /// <summary>Scatters the bits.</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
            value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
            return value ^ (value >> 31);
        }
    }

    private static ulong Feed(ulong hash, ReadOnlySpan<char> text)
    {
        unchecked
        {
            foreach (var unit in text)
                hash = (hash ^ unit) * Prime;
            return hash;
        }
    }
}
