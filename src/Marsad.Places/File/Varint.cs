namespace Marsad.Places.File;

/// <summary>Whole numbers in seven-bit groups, the lowest first.</summary>
internal static class Varint
{
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        var shift = 0;
        while (true)
        {
            var b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
            shift += 7;
        }
    }

    public static void Write(Stream to, uint value)
    {
        while (value >= 0x80)
        {
            to.WriteByte((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        to.WriteByte((byte)value);
    }
}
