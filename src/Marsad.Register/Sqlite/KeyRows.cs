using System.Buffers.Binary;

namespace Marsad.Register.Sqlite;

/// <summary>Looks up which accounts stand under many keys: in rising order, as keys of one time lie beside each other, and keys that follow each other as one range.</summary>
internal static class KeyRows
{
    // The days before and after, the periods beside: a gap costs less to read over than another look-up.
    private const ulong WidestGap = 2;

    /// <summary>Keys as they stand in a row, eight bytes each, the highest first.</summary>
    public static byte[] Packed(ReadOnlySpan<long> keys)
    {
        var packed = new byte[keys.Length * sizeof(long)];
        for (var i = 0; i < keys.Length; i++)
            BinaryPrimitives.WriteInt64BigEndian(packed.AsSpan(i * sizeof(long)), keys[i]);
        return packed;
    }

    /// <summary>The keys of a row.</summary>
    public static long[] Unpacked(ReadOnlySpan<byte> packed)
    {
        var keys = new long[packed.Length / sizeof(long)];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = BinaryPrimitives.ReadInt64BigEndian(packed[(i * sizeof(long))..]);
        return keys;
    }

    /// <summary>The keys among these that anything stands under, each with the row of each account.</summary>
    public static List<(long Key, long Row)> Of(Sql sql, IEnumerable<long> keys)
    {
        long[] rising = [.. keys];
        Array.Sort(rising);
        var found = new List<(long, long)>();
        for (var i = 0; i < rising.Length;)
        {
            var first = i;
            for (i++; i < rising.Length && unchecked((ulong)(rising[i] - rising[i - 1])) <= WidestGap;)
                i++;
            sql.Each(
                "SELECT key, account FROM account_key WHERE key BETWEEN $1 AND $2",
                r =>
                {
                    if (Array.BinarySearch(rising, first, i - first, r.Number(0)) >= 0)
                        found.Add((r.Number(0), r.Number(1)));
                },
                rising[first],
                rising[i - 1]);
        }

        return found;
    }
}
