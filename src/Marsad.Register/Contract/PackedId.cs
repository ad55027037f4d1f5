namespace Marsad.Register.Contract;

/// <summary>Ids of incidents (<c>SY-20190831-1f3c2a</c>) as numbers that sort as the ids do.</summary>
public static class PackedId
{
    private const int Length = 18;
    private const int DateBits = 27;
    private const int HashBits = 24;

    /// <summary>The number; 0 where the id is not written so.</summary>
    public static ulong Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Length != Length || id[2] != '-' || id[11] != '-' || !char.IsAsciiLetterUpper(id[0]) || !char.IsAsciiLetterUpper(id[1]))
            return 0;
        ulong date = 0, hash = 0;
        foreach (var digit in id.AsSpan(3, 8))
        {
            if (!char.IsAsciiDigit(digit))
                return 0;
            date = (date * 10) + digit - '0';
        }

        foreach (var digit in id.AsSpan(12))
        {
            if (!char.IsAsciiHexDigitLower(digit))
                return 0;
            hash = (hash << 4) | (uint)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return ((((ulong)(id[0] - 'A' + 1) << 5) | (uint)(id[1] - 'A' + 1)) << (DateBits + HashBits)) | (date << HashBits) | hash;
    }

    /// <summary>The id of a number.</summary>
    public static string Text(ulong id) => string.Create(Length, id, static (text, packed) =>
    {
        var country = packed >> (DateBits + HashBits);
        (text[0], text[1], text[2], text[11]) = ((char)('A' - 1 + (int)(country >> 5)), (char)('A' - 1 + (int)(country & 31)), '-', '-');
        var date = (uint)((packed >> HashBits) & ((1 << DateBits) - 1));
        for (var i = 10; i >= 3; i--, date /= 10)
            text[i] = (char)('0' + (date % 10));
        for (var i = Length - 1; i >= 12; i--, packed >>= 4)
            text[i] = "0123456789abcdef"[(int)(packed & 15)];
    });
}
