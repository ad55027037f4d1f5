namespace Marsad.Capture.Languages;

/// <summary>The script of letters, as far as languages are told by it.</summary>
internal static class Script
{
    private static readonly (char First, char Last, string Name)[] Ranges =
    [
        ('\u0041', '\u024F', "latin"), ('\u0250', '\u02AF', "latin"), ('\u0370', '\u03FF', "greek"), ('\u0400', '\u052F', "cyrillic"), ('\u0531', '\u058F', "armenian"),
        ('\u0590', '\u05FF', "hebrew"), ('\u0600', '\u06FF', "arabic"), ('\u0750', '\u077F', "arabic"), ('\u0900', '\u097F', "devanagari"), ('\u0980', '\u09FF', "bengali"),
        ('\u0A00', '\u0A7F', "gurmukhi"), ('\u0A80', '\u0AFF', "gujarati"), ('\u0B80', '\u0BFF', "tamil"), ('\u0C00', '\u0C7F', "telugu"), ('\u0D00', '\u0D7F', "malayalam"),
        ('\u0D80', '\u0DFF', "sinhala"), ('\u0E00', '\u0E7F', "thai"), ('\u0E80', '\u0EFF', "lao"), ('\u1000', '\u109F', "myanmar"), ('\u10A0', '\u10FF', "georgian"),
        ('\u1100', '\u11FF', "hangul"), ('\u1200', '\u139F', "ethiopic"), ('\u1780', '\u17FF', "khmer"), ('\u1E00', '\u1EFF', "latin"), ('\u3040', '\u30FF', "kana"),
        ('\u3400', '\u4DBF', "han"), ('\u4E00', '\u9FFF', "han"), ('\uAC00', '\uD7A3', "hangul"), ('\uFB50', '\uFDFF', "arabic"), ('\uFE70', '\uFEFC', "arabic"),
    ];

    private const double KanaShare = 0.05, Most = 0.5;

    /// <summary>The script that more than half of the letters are of, and how many letters there are; null where none has that many.</summary>
    public static (string? Name, int Letters) Of(ReadOnlySpan<char> text)
    {
        var counts = new int[Ranges.Length];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (c < '\u0250')
            {
                counts[0]++;
                continue;
            }

            for (var i = 1; i < Ranges.Length && Ranges[i].First <= c; i++)
            {
                if (c <= Ranges[i].Last)
                {
                    counts[i]++;
                    break;
                }
            }
        }

        string? best = null;
        int most = 0, kana = 0, han = 0;
        foreach (var name in Ranges.Select(static r => r.Name).Distinct(StringComparer.Ordinal))
        {
            var count = 0;
            for (var i = 0; i < Ranges.Length; i++)
                count += string.Equals(Ranges[i].Name, name, StringComparison.Ordinal) ? counts[i] : 0;
            if (count > most)
                (best, most) = (name, count);
            (kana, han) = name switch { "kana" => (count, han), "han" => (kana, count), _ => (kana, han) };
        }

        // Japanese is written with both; Chinese has no kana.
        if (kana + han > letters * Most)
            return (kana > (kana + han) * KanaShare ? "kana" : "han", letters);
        return most > letters * Most ? (best, letters) : (null, letters);
    }
}
