using System.Buffers.Binary;
using System.Text;
using Marsad.Places.Names;

namespace Marsad.Places.File;

/// <summary>A row that bears a name with the loose key asked for, and the fingerprint of the spelling.</summary>
internal readonly record struct Posting(int Row, byte Fingerprint);

/// <summary>Looks up a loose key in the sorted, front-coded blocks: a binary search over the blocks' first keys, then one block is read through.</summary>
internal static class KeyIndex
{
    /// <summary>Fills <paramref name="postings"/> with the rows of a key.</summary>
    public static void Find(GazetteerFile file, ReadOnlySpan<char> looseKey, List<Posting> postings)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength * 3];
        key = key[..Encoding.UTF8.GetBytes(looseKey, key)];
        var blocks = (int)(file.Length(Section.KeyBlocks) / 4);
        int low = 0, high = blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FirstKey(file, middle).SequenceCompareTo(key) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        if (blocks > 0)
            Scan(Block(file, low, blocks), key, postings);
    }

    private static ReadOnlySpan<byte> FirstKey(GazetteerFile file, int block)
    {
        var start = Start(file, block);
        var head = file.Bytes(Section.Keys, start, (int)Math.Min(400, file.Length(Section.Keys) - start));
        var at = 0;
        Varint.Read(head, ref at);
        var length = (int)Varint.Read(head, ref at);
        return head.Slice(at, length);
    }

    private static uint Start(GazetteerFile file, int block) => BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(Section.KeyBlocks, (long)block * 4, 4));

    private static ReadOnlySpan<byte> Block(GazetteerFile file, int block, int blocks)
    {
        var start = Start(file, block);
        var end = block + 1 < blocks ? Start(file, block + 1) : file.Length(Section.Keys);
        return file.Bytes(Section.Keys, start, checked((int)(end - start)));
    }

    private static void Scan(ReadOnlySpan<byte> block, ReadOnlySpan<byte> key, List<Posting> postings)
    {
        Span<byte> current = stackalloc byte[NameKey.MaxLength * 3];
        var at = 0;
        while (at < block.Length)
        {
            var shared = (int)Varint.Read(block, ref at);
            var rest = (int)Varint.Read(block, ref at);
            block.Slice(at, rest).CopyTo(current[shared..]);
            at += rest;
            var compared = current[..(shared + rest)].SequenceCompareTo(key);
            if (compared > 0)
                return;
            var count = (int)Varint.Read(block, ref at);
            var row = 0;
            for (var i = 0; i < count; i++)
            {
                row += (int)Varint.Read(block, ref at);
                var print = block[at++];
                if (compared == 0)
                    postings.Add(new Posting(row, print));
            }

            if (compared == 0)
                return;
        }
    }
}
