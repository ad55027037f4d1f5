namespace Marsad.Domain.Terms;

/// <summary>Letters without their marks. An own table, because the program runs without culture data, where <c>string.Normalize</c> does nothing.</summary>
public static class Letters
{
    // The base letter of U+00C0–U+024F and of U+1E00–U+1EFF; '.' where there is none.
    private const string Latin1 =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb....o..dd....ae...g..ikk......oo.............uu..yyzzz.....................aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...............bu...........";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The plain lower-case letter or letters of a character: empty for what is dropped (marks, apostrophes), a space for what parts words.</summary>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            return text.Slice(index, 1);
        if (char.IsAsciiLetterUpper(c))
            return Lower.AsSpan(c - 'A', 1);
        return c switch
        {
            '\'' or '’' or '‘' or '`' or '´' or '.' or (>= 'ʰ' and <= '˿') or '′' or '‛' => default,
            >= '\u0300' and <= '\u036F' => default,
            '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => default,
            'æ' or 'Æ' or 'ǽ' or 'Ǽ' => "ae",
            'œ' or 'Œ' => "oe",
            'ß' or 'ẞ' => "ss",
            'þ' or 'Þ' => "th",
            >= '\u00C0' and <= '\u024F' => Base(Latin1, c - '\u00C0'),
            >= '\u1E00' and <= '\u1EFF' => Base(LatinAdditional, c - '\u1E00'),
            >= '\u0400' and <= '\u052F' => Cyrillic(text, index),
            >= '\u0600' and <= '\u06FF' => ArabicLetters.Plain(text, index),
            _ => " ",
        };
    }

    /// <summary>The scripts of a name's letters.</summary>
    public static Scripts ScriptsOf(ReadOnlySpan<char> name)
    {
        var scripts = Scripts.None;
        foreach (var c in name)
        {
            if (!char.IsLetter(c) || c is >= 'ʰ' and <= '˿')
                continue;
            scripts |= c switch
            {
                < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => Scripts.Latin,
                >= '\u0400' and <= '\u052F' => Scripts.Cyrillic,
                >= '\u0600' and <= '\u06FF' => Scripts.Arabic,
                _ => Scripts.Other,
            };
        }

        return scripts;
    }

    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string CyrillicLower = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    private static ReadOnlySpan<char> Base(string table, int i) => table[i] == '.' ? " " : table.AsSpan(i, 1);

    private static ReadOnlySpan<char> Cyrillic(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        'ё' or 'Ё' or 'ѐ' or 'Ѐ' => "е",
        'й' or 'Й' or 'ї' or 'Ї' or 'ѝ' or 'Ѝ' => text[index] is 'ї' or 'Ї' ? "і" : "и",
        'ў' or 'Ў' => "у",
        'ѓ' or 'Ѓ' => "г",
        'ќ' or 'Ќ' => "к",
        >= 'А' and <= 'Я' => CyrillicLower.AsSpan(text[index] - 'А', 1),
        >= 'а' and <= 'я' => text.Slice(index, 1),
        'І' => "і",
        'Є' => "є",
        'Ґ' => "ґ",
        _ => text.Slice(index, 1),
    };
}
