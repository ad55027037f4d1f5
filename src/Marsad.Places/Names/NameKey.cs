using Marsad.Domain.Terms;

namespace Marsad.Places.Names;

/// <summary>The keys of a name. The exact key is the name in plain lower-case letters, apostrophes dropped, words parted by one space.
/// The loose key is what the spellings of one Arabic, Slavic or other transcribed name have in common (Hudaydah, Hodeidah, Hodeida);
/// it is the key of the file's index, and the exact key then tells the better candidates.</summary>
public static class NameKey
{
    /// <summary>Longer names are cut: no place needs more, and a key must not grow with a hostile text.</summary>
    public const int MaxLength = 96;

    /// <summary>Writes the exact key and gives its length.</summary>
    public static int Exact(ReadOnlySpan<char> name, Span<char> key)
    {
        // One sign may be written with up to three letters.
        Span<char> raw = stackalloc char[MaxLength + 2];
        var n = 0;
        for (var i = 0; i < name.Length && n < MaxLength; i++)
        {
            foreach (var c in Letters.Plain(name, i))
            {
                if (c != ' ')
                    raw[n++] = c;
                else if (n > 0 && raw[n - 1] != ' ')
                    raw[n++] = ' ';
            }
        }

        return ExpandWords(raw[..n].TrimEnd(' '), key);
    }

    /// <summary>The exact key as text.</summary>
    public static string Exact(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[MaxLength];
        return key[..Exact(name, key)].ToString();
    }

    /// <summary>The loose key as text.</summary>
    public static string Loose(ReadOnlySpan<char> name)
    {
        Span<char> exact = stackalloc char[MaxLength];
        Span<char> loose = stackalloc char[MaxLength];
        var n = Exact(name, exact);
        return loose[..LooseKey.Write(exact[..n], loose)].ToString();
    }

    /// <summary>Writes the exact key without its Arabic articles ("al bab" is "bab").</summary>
    public static int WithoutArticles(ReadOnlySpan<char> exact, Span<char> key)
    {
        var n = 0;
        foreach (var range in exact.Split(' '))
        {
            var word = exact[range];
            if (word.IsEmpty || (LooseKey.IsArticle(word) && range.End.GetOffset(exact.Length) < exact.Length))
                continue;
            if (n > 0)
                key[n++] = ' ';
            word = LooseKey.WithoutArabicArticle(word);
            word.CopyTo(key[n..]);
            n += word.Length;
        }

        return n;
    }

    /// <summary>One byte that tells spellings of one loose key apart.</summary>
    public static byte Fingerprint(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        unchecked
        {
            foreach (var c in key)
                hash = (hash ^ c) * 16777619u;
        }

        return (byte)((hash ^ (hash >> 8) ^ (hash >> 16) ^ (hash >> 24)) & 0xFF);
    }

    private static int ExpandWords(ReadOnlySpan<char> raw, Span<char> key)
    {
        var n = 0;
        foreach (var range in raw.Split(' '))
        {
            ReadOnlySpan<char> word = raw[range] switch
            {
                "st" => "saint",
                "ste" => "sainte",
                "mt" => "mount",
                "ft" => "fort",
                _ => raw[range],
            };
            if (n + word.Length + 1 > MaxLength)
                break;
            if (n > 0)
                key[n++] = ' ';
            word.CopyTo(key[n..]);
            n += word.Length;
        }

        return n;
    }
}
