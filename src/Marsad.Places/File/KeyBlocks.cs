using System.Buffers.Binary;
using System.Text;

namespace Marsad.Places.File;

/// <summary>Writes sorted keys as front-coded blocks: in a block each key says how many bytes it shares with the one before.</summary>
internal static class KeyBlocks
{
    /// <summary>Writes the keys and gives the table of block starts.</summary>
    public static byte[] Write(IEnumerable<KeyEntry> sorted, Stream to)
    {
        var starts = new List<uint>();
        var postings = new List<Posting>();
        string? key = null;
        var previous = Array.Empty<byte>();
        var inBlock = 0;
        foreach (var entry in sorted)
        {
            if (key is not null && !string.Equals(entry.Key, key, StringComparison.Ordinal))
                Flush();
            key = entry.Key;
            postings.Add(new Posting(entry.Row, entry.Fingerprint));
        }

        if (key is not null)
            Flush();
        var table = new byte[checked(starts.Count * 4)];
        for (var i = 0; i < starts.Count; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), starts[i]);
        return table;

        void Flush()
        {
            var bytes = Encoding.UTF8.GetBytes(key!);
            if (inBlock == 0)
            {
                starts.Add(checked((uint)to.Position));
                previous = [];
            }

            var shared = 0;
            while (shared < previous.Length && shared < bytes.Length && previous[shared] == bytes[shared])
                shared++;
            Varint.Write(to, (uint)shared);
            Varint.Write(to, (uint)(bytes.Length - shared));
            to.Write(bytes, shared, bytes.Length - shared);
            Varint.Write(to, (uint)postings.Count);
            var row = 0;
            foreach (var posting in postings)
            {
                Varint.Write(to, (uint)(posting.Row - row));
                to.WriteByte(posting.Fingerprint);
                row = posting.Row;
            }

            previous = bytes;
            postings.Clear();
            inBlock = (inBlock + 1) % GazetteerFormat.BlockSize;
        }
    }
}
