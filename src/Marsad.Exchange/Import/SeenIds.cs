namespace Marsad.Exchange.Import;

/// <summary>The ids of a file that were read so far, each with its line; as hashes of 128 bits, so that a file of millions of rows holds some dozens of bytes for each.</summary>
internal sealed class SeenIds
{
    private readonly Dictionary<UInt128, long> lines = [];

    /// <summary>Notes an id; the line on which it stood before, null where it is new.</summary>
    public long? Add(string id, long line)
    {
        var key = Hash(id);
        if (lines.TryAdd(key, line))
            return null;
        return lines[key];
    }

    // FNV-1a, twice: over the signs, and over the signs turned round with another prime.
    private static UInt128 Hash(string id)
    {
        var (first, second) = (14695981039346656037UL, 0x9e3779b97f4a7c15UL);
        foreach (var sign in id)
        {
            first = unchecked((first ^ sign) * 1099511628211UL);
            second = unchecked((ulong.RotateLeft(second, 23) + sign) * 0xff51afd7ed558ccdUL);
        }

        return new UInt128(first, second);
    }
}
