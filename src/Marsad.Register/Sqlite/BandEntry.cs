using System.Buffers.Binary;

namespace Marsad.Register.Sqlite;

/// <summary>A band and a document that has it, as they stand in runs: by band (its bits without a sign), then by document.</summary>
/// <param name="Band">The band.</param>
/// <param name="Document">The document's row, below 2^32.</param>
internal readonly record struct BandEntry(long Band, long Document) : IComparable<BandEntry>
{
    /// <summary>Bytes of an entry.</summary>
    public const int Length = 12;

    /// <summary>The entry at a place of a run.</summary>
    public static BandEntry At(ReadOnlySpan<byte> run, int place) => new(BandAt(run, place), BinaryPrimitives.ReadUInt32BigEndian(run[((place * Length) + sizeof(long))..]));

    /// <summary>The band at a place of a run.</summary>
    public static long BandAt(ReadOnlySpan<byte> run, int place) => BinaryPrimitives.ReadInt64BigEndian(run[(place * Length)..]);

    /// <summary>Writes the entry.</summary>
    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteInt64BigEndian(to, Band);
        BinaryPrimitives.WriteUInt32BigEndian(to[sizeof(long)..], checked((uint)Document));
    }

    /// <summary>The band's bits without a sign.</summary>
    public static ulong Bits(long band) => unchecked((ulong)band);

    /// <summary>The first bits of the band.</summary>
    public long Beginning(int bits) => (long)(Bits(Band) >> (64 - bits));

    /// <inheritdoc/>
    public int CompareTo(BandEntry other) => Bits(Band).CompareTo(Bits(other.Band)) is not 0 and var order ? order : Document.CompareTo(other.Document);

    /// <summary>Before.</summary>
    public static bool operator <(BandEntry a, BandEntry b) => a.CompareTo(b) < 0;

    /// <summary>Behind.</summary>
    public static bool operator >(BandEntry a, BandEntry b) => a.CompareTo(b) > 0;

    /// <summary>Before, or the same.</summary>
    public static bool operator <=(BandEntry a, BandEntry b) => a.CompareTo(b) <= 0;

    /// <summary>Behind, or the same.</summary>
    public static bool operator >=(BandEntry a, BandEntry b) => a.CompareTo(b) >= 0;
}
