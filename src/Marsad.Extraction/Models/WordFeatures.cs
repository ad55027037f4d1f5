namespace Marsad.Extraction.Models;

/// <summary>What a word looks like, as keys into the table of trained embeddings: its form, beginnings, endings and shape.</summary>
internal static class WordFeatures
{
    /// <summary>Number of features of a word.</summary>
    public const int Count = 9;

    /// <summary>The feature that is the whole form.</summary>
    public const int Form = 0;

    /// <summary>The feature that is the shape.</summary>
    public const int Shape = 7;

    /// <summary>Writes the keys of a word.</summary>
    public static void Extract(string text, string lower, bool opens, Span<ulong> keys)
    {
        Span<char> plain = lower.Length <= 64 ? stackalloc char[lower.Length] : new char[64];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = Plain(lower[i]);
        var n = plain.Length;
        keys[Form] = HashIndex.Key(plain, 1);
        keys[1] = HashIndex.Key(plain[Math.Max(0, n - 2)..], 2);
        keys[2] = HashIndex.Key(plain[Math.Max(0, n - 3)..], 3);
        keys[3] = n > 4 ? HashIndex.Key(plain[(n - 4)..], 4) : 0;
        keys[4] = HashIndex.Key(plain[..Math.Min(2, n)], 5);
        keys[5] = n > 3 ? HashIndex.Key(plain[..3], 6) : 0;
        keys[6] = HashIndex.Key(plain[Math.Max(0, n - 1)..], 7);
        Span<char> shape = stackalloc char[8];
        shape = shape[..ShapeOf(text, shape)];
        keys[Shape] = HashIndex.Key(shape, 8);
        keys[8] = HashIndex.Key(shape, opens ? 9 : 10);
    }

    private static char Plain(char c) => char.IsAsciiDigit(c) ? '0' : c switch { '’' or '‘' or '`' or 'ʼ' => '\'', '“' or '”' or '„' => '"', '–' or '—' or '―' => '-', _ => c };

    private static int ShapeOf(string text, Span<char> shape)
    {
        var n = 0;
        foreach (var c in text)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? '0' : char.IsLetter(c) ? 'l' : Plain(c);
            if (n >= 2 && shape[n - 1] == s && shape[n - 2] == s)
                continue;
            if (n == shape.Length)
                break;
            shape[n++] = s;
        }

        return n;
    }
}
