using System.Buffers.Binary;

namespace Marsad.Capture.Archives;

/// <summary>What the end of a zip says of its directory: read before the directory is, so that a directory of millions of names never enters memory.</summary>
/// <param name="Entries">How many entries it claims.</param>
/// <param name="DirectoryBytes">How many bytes stand between the directory's beginning and the end record.</param>
internal readonly record struct EndRecord(long Entries, long DirectoryBytes)
{
    private const int Size = 22, LocatorSize = 20, Longest = Size + 65535;

    /// <summary>Reads the end of a zip; null where there is none.</summary>
    public static EndRecord? Read(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, Longest + LocatorSize);
        var tail = new byte[length];
        zip.Seek(-length, SeekOrigin.End);
        zip.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < Size)
            return null;
        var end = zip.Length - length + at;
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if ((entries == ushort.MaxValue || start == uint.MaxValue) && at >= LocatorSize && tail.AsSpan(at - LocatorSize, 4).SequenceEqual("PK\x06\x07"u8))
            return Zip64(zip, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - LocatorSize + 8)), end);
        return new EndRecord(entries, end - start);
    }

    private static EndRecord? Zip64(Stream zip, long at, long end)
    {
        var record = new byte[56];
        if (at < 0 || at > zip.Length - record.Length)
            return null;
        zip.Seek(at, SeekOrigin.Begin);
        zip.ReadExactly(record);
        return record.AsSpan(0, 4).SequenceEqual("PK\x06\x06"u8)
            ? new EndRecord(BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), unchecked(end - BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48))))
            : null;
    }
}
