namespace Marsad.Places.Names;

/// <summary>The loose key: articles and spaces dropped, vowels and consonants that transcriptions confuse brought together.</summary>
internal static class LooseKey
{
    /// <summary>Writes the loose key of an exact key and gives its length.</summary>
    public static int Write(ReadOnlySpan<char> exact, Span<char> key)
    {
        var n = 0;
        foreach (var range in exact.Split(' '))
        {
            var word = exact[range];
            if (word.IsEmpty || (IsArticle(word) && range.End.GetOffset(exact.Length) < exact.Length))
                continue;
            word = CommonWord(word);
            if (word[0] is >= 'a' and <= 'z')
                n += Latin(word, key[n..]);
            else
                n += Other(word, key[n..]);
        }

        return n;
    }

    /// <summary>True for the article in its assimilated and colloquial forms.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word switch
    {
        "al" or "el" or "ad" or "ar" or "as" or "ash" or "az" or "an" or "at" or "ath" or "adh" or "ed" or "er" or "es" or "esh" or "ez" or "en" or "et" or "eth" or "ul" or "ech" or "ach" => true,
        _ => false,
    };

    /// <summary>An Arabic word without its article, where something is left.</summary>
    public static ReadOnlySpan<char> WithoutArabicArticle(ReadOnlySpan<char> word) => word.Length > 4 && word[0] == 'ا' && word[1] == 'ل' ? word[2..] : word;

    private static ReadOnlySpan<char> CommonWord(ReadOnlySpan<char> word) => word switch
    {
        "kafr" or "kfar" or "kafar" or "kefr" or "kufr" or "kafer" or "kefar" or "kfer" or "kafir" => "kfr",
        "tall" or "tell" or "tel" or "til" => "tal",
        "ayn" or "ein" or "eyn" or "aain" or "ayoun" => "ain",
        "um" or "om" or "omm" => "umm",
        "jebel" or "djebel" or "gebel" or "gabal" or "jabel" or "jbel" or "djebl" => "jabal",
        "deir" or "dayr" or "dair" or "der" or "deyr" => "dir",
        "abou" or "abo" or "aboe" => "abu",
        "bani" or "beni" or "banu" => "bani",
        "and" => "and",
        _ => word,
    };

    private static int Other(ReadOnlySpan<char> word, Span<char> key)
    {
        word = WithoutArabicArticle(word);
        if (word.Length > 2 && word[^1] == 'ه')
            word = word[..^1];
        word.CopyTo(key);
        return word.Length;
    }

    private static int Latin(ReadOnlySpan<char> word, Span<char> key)
    {
        var n = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            switch (c)
            {
                case 'y' or 'e' or 'i':
                    // "ay", "ai", "ey", "ee", "iy": one sound written in many ways.
                    if (n > 0 && key[n - 1] == 'a' && c != 'e' && n > 1)
                        key[n - 1] = 'i';
                    else
                        Put(key, ref n, 'i');
                    break;
                case 'o' or 'u':
                    if (n > 1 && key[n - 1] == 'a')
                        key[n - 1] = 'u';
                    else
                        Put(key, ref n, 'u');
                    break;
                case 'w' when n > 1 && key[n - 1] is 'a' or 'u' && !IsVowel(next):
                    key[n - 1] = 'u';
                    break;
                case 'q':
                    Put(key, ref n, 'k');
                    break;
                case 'c' when next == 'k':
                    break;
                case 'd' when next == 'j':
                    break;
                case 'h' when n > 0 && key[n - 1] is 'd' or 't' && IsVowel(next):
                    break;
                case 'h' when i == word.Length - 1 && n > 1 && IsVowel(key[n - 1]):
                    break;
                default:
                    Put(key, ref n, c);
                    break;
            }
        }

        return n;
    }

    private static void Put(Span<char> key, ref int n, char c)
    {
        if (n == 0 || key[n - 1] != c)
            key[n++] = c;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
