namespace Marsad.Extraction.Models;

/// <summary>Hashes of what a word looks like.</summary>
internal readonly record struct WordFeatures(uint Lower, uint Suffix3, uint Suffix2, uint Suffix1, uint Prefix3, uint Shape)
{
    /// <summary>The features of a word.</summary>
    public static WordFeatures Of(string text, string lower)
    {
        var n = lower.Length;
        return new WordFeatures(
            Hash(Normal(lower)), Hash(lower.AsSpan(Math.Max(0, n - 3))), Hash(lower.AsSpan(Math.Max(0, n - 2))), Hash(lower.AsSpan(Math.Max(0, n - 1))), Hash(lower.AsSpan(0, Math.Min(3, n))), Hash(ShapeOf(text)));
    }

    /// <summary>FNV-1a.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    /// <summary>A feature's hash from its template and parts.</summary>
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        unchecked
        {
            var h = (template * 2654435761u) ^ a;
            h = (h ^ (h >> 15)) * 2246822519u;
            h = (h ^ b) * 3266489917u;
            h = (h ^ (h >> 13) ^ c) * 668265263u;
            return h ^ (h >> 16);
        }
    }

    private static string Normal(string lower)
    {
        if (lower.Length > 0 && (char.IsAsciiDigit(lower[0]) || (lower.Length > 1 && char.IsAsciiDigit(lower[1]))))
        {
            var copy = lower.ToCharArray();
            for (var i = 0; i < copy.Length; i++)
            {
                if (char.IsAsciiDigit(copy[i]))
                    copy[i] = '0';
            }

            return new string(copy);
        }

        return lower.Replace('’', '\'');
    }

    private static string ShapeOf(string text)
    {
        Span<char> shape = stackalloc char[8];
        var n = 0;
        foreach (var c in text)
        {
            var s = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsAsciiDigit(c) ? '0' : char.IsLetter(c) ? 'l' : c;
            if (n >= 2 && shape[n - 1] == s && shape[n - 2] == s)
                continue;
            if (n == shape.Length)
                break;
            shape[n++] = s;
        }

        return new string(shape[..n]);
    }
}
