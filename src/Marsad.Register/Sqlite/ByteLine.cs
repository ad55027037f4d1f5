namespace Marsad.Register.Sqlite;

/// <summary>Writes small numbers in few bytes: seven bits a byte, the upper bit says that more follow.</summary>
internal sealed class ByteLine
{
    private const int More = 0x80, Bits = 7;
    private byte[] bytes = new byte[256];
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    /// <summary>Writes a byte.</summary>
    public void Byte(int value)
    {
        if (length == bytes.Length)
            Array.Resize(ref bytes, length * 2);
        bytes[length++] = (byte)value;
    }

    /// <summary>Writes a number from 0.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= More; rest >>= Bits)
            Byte((int)(rest & (More - 1)) | More);
        Byte((int)rest);
    }

    /// <summary>Writes any number.</summary>
    public void Long(long value)
    {
        var rest = (ulong)value;
        for (; rest >= More; rest >>= Bits)
            Byte((int)(rest & (More - 1)) | More);
        Byte((int)rest);
    }

    /// <summary>Writes bytes after their number.</summary>
    public void Bytes(ReadOnlySpan<byte> part)
    {
        Number(part.Length);
        foreach (var one in part)
            Byte(one);
    }

    /// <summary>Reads a number and moves behind it.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var first = bytes[at];
        if (first >= More)
            return (int)ReadLong(bytes, ref at);
        at++;
        return first;
    }

    /// <summary>Reads any number and moves behind it.</summary>
    public static long ReadLong(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var one = bytes[at++];
            value |= (ulong)(one & (More - 1)) << shift;
            if (one < More)
                return (long)value;
            shift += Bits;
        }
    }
}
