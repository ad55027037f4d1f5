using System.Buffers.Binary;

namespace Marsad.Places.File;

/// <summary>A row as the file holds it. <see cref="Country"/>, <see cref="First"/> and <see cref="Second"/> are ordinals of the file's own tables.</summary>
internal readonly record struct RowData
{
    public uint Id { get; init; }

    public double Lat { get; init; }

    public double Lon { get; init; }

    public long Population { get; init; }

    public PlaceKind Kind { get; init; }

    /// <summary>Ordinal of the country; 255 where none.</summary>
    public byte Country { get; init; }

    /// <summary>Ordinal of the first-level area; 0xFFFF where none.</summary>
    public ushort First { get; init; }

    /// <summary>Ordinal of the second-level area; 0xFFFFFF where none.</summary>
    public uint Second { get; init; }

    public double RadiusKm { get; init; }

    /// <summary>Offset of the name in the names' section.</summary>
    public uint Name { get; init; }

    public const byte NoCountry = 0xFF;
    public const ushort NoFirst = 0xFFFF;
    public const uint NoSecond = 0xFFFFFF;

    public static RowData Read(ReadOnlySpan<byte> at) => new()
    {
        Id = BinaryPrimitives.ReadUInt32LittleEndian(at),
        Lat = GazetteerFormat.UnpackDegrees(Read24(at[4..]), 180),
        Lon = GazetteerFormat.UnpackDegrees(Read24(at[7..]), 360),
        Population = GazetteerFormat.UnpackPopulation(BinaryPrimitives.ReadUInt16LittleEndian(at[10..])),
        Kind = (PlaceKind)at[12],
        Country = at[13],
        First = BinaryPrimitives.ReadUInt16LittleEndian(at[14..]),
        Second = Read24(at[16..]),
        RadiusKm = GazetteerFormat.UnpackRadius(at[19]),
        Name = BinaryPrimitives.ReadUInt32LittleEndian(at[20..]),
    };

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to, Id);
        Write24(to[4..], GazetteerFormat.PackDegrees(Lat, 180));
        Write24(to[7..], GazetteerFormat.PackDegrees(Lon, 360));
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], GazetteerFormat.PackPopulation(Population));
        to[12] = (byte)Kind;
        to[13] = Country;
        BinaryPrimitives.WriteUInt16LittleEndian(to[14..], First);
        Write24(to[16..], Second);
        to[19] = GazetteerFormat.PackRadius(RadiusKm);
        BinaryPrimitives.WriteUInt32LittleEndian(to[20..], Name);
    }

    private static uint Read24(ReadOnlySpan<byte> at) => (uint)(at[0] | (at[1] << 8) | (at[2] << 16));

    private static void Write24(Span<byte> to, uint value) => (to[0], to[1], to[2]) = ((byte)(value & 0xFF), (byte)((value >> 8) & 0xFF), (byte)((value >> 16) & 0xFF));
}
