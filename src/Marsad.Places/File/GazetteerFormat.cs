namespace Marsad.Places.File;

/// <summary>The layout of a gazetteer file (little-endian).
/// Header: magic, version, SHA-256 of all that follows the header, then offset and length of each section.
/// Rows have a fixed width; keys stand sorted in front-coded blocks of <see cref="BlockSize"/>, each key with its postings.</summary>
internal static class GazetteerFormat
{
    public const uint Version = 3;
    public const int HeaderLength = 256;
    public const int HashOffset = 16;
    public const int HashLength = 32;
    public const int SectionTable = 64;
    public const int RowLength = 24;
    public const int AreaLength = 16;
    public const int CountryLength = 8;
    public const int BlockSize = 16;
    public const uint None = uint.MaxValue;

    public static ReadOnlySpan<byte> Magic => "MARSADGZ"u8;

    /// <summary>Degrees in 24 bits: steps of about two metres.</summary>
    public static uint PackDegrees(double degrees, double span) => (uint)Math.Clamp(Math.Round((degrees + (span / 2)) / span * 0xFFFFFF), 0, 0xFFFFFF);

    public static double UnpackDegrees(uint packed, double span) => Math.Round((packed * span / 0xFFFFFF) - (span / 2), 5);

    /// <summary>Four significant digits of a population in 16 bits: a mantissa below 8,192 and a power of ten.</summary>
    public static ushort PackPopulation(long population)
    {
        var exponent = 0;
        while (population >= 8192)
        {
            population = (population + 5) / 10;
            exponent++;
        }

        return (ushort)((exponent << 13) | (int)Math.Max(0, population));
    }

    public static long UnpackPopulation(ushort packed)
    {
        long population = packed & 0x1FFF;
        for (var i = packed >> 13; i > 0; i--)
            population *= 10;
        return population;
    }

    /// <summary>A radius from 0.1 km to some 7,000 km in eight bits, in steps of five per cent.</summary>
    public static byte PackRadius(double km) => km <= 0 ? (byte)0 : (byte)Math.Clamp(1 + Math.Round(Math.Log(km / 0.1) / Math.Log(1.05)), 1, 255);

    public static double UnpackRadius(byte packed) => packed == 0 ? 0 : Math.Round(0.1 * Math.Pow(1.05, packed - 1), 1);
}

/// <summary>The sections of the file, in the order of the header's table.</summary>
internal enum Section
{
    Rows,
    Names,
    Countries,
    FirstAreas,
    SecondAreas,
    Keys,
    KeyBlocks,
    /// <summary>Row numbers in the order of their GeoNames ids.</summary>
    Ids,
    Note,
}
