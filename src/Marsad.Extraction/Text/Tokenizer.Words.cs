namespace Marsad.Extraction.Text;

/// <summary>Cuts inside a word: dashes, slashes, hyphens, clitics, units.</summary>
internal static partial class Tokenizer
{
    private static readonly string[] Units = ["am", "pm", "km", "kms", "kg", "mm", "cm", "mph", "kph", "m", "mn", "bn", "hrs", "hr", "min", "ft", "lb", "lbs", "sqkm", "ha", "kt"];

    private static void CutWord(string text, int start, int end, List<Piece> pieces)
    {
        var from = start;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (!IsSeparator(text, start, i, end, out var width))
                continue;
            CutHyphens(text, from, i, pieces);
            for (var k = i; k < i + width;)
                k = AddSign(text, k, i + width, pieces);
            from = i + width;
            i = from - 1;
        }

        CutHyphens(text, from, end, pieces);
    }

    // Signs that always part two words inside a chunk.
    private static bool IsSeparator(string text, int start, int i, int end, out int width)
    {
        width = 1;
        char c = text[i], before = text[i - 1], after = text[i + 1];
        if (Characters.IsWord(c))
            return false;
        if (Characters.IsDash(c))
            return true;
        if (c == '-' && after == '-')
        {
            while (i + width < end && text[i + width] == '-')
                width++;
            return true;
        }

        if (c is '.' && after == '.')
        {
            while (i + width < end && text[i + width] == '.')
                width++;
            return true;
        }

        return c switch
        {
            ',' => !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after)),
            ':' => !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after)),
            '/' => char.IsLetter(before) && char.IsLetter(after) && end - start > 4,
            '.' => char.IsLower(before) && i - 2 >= start && char.IsLower(text[i - 2]) && char.IsUpper(after),
            ';' or '(' or ')' or '[' or ']' or '{' or '}' or '…' or '"' or '“' or '”' or '«' or '»' or '|' or '=' or '!' or '?' or '<' or '>' or '%' or '*' or '~' or '\\' or '^' => true,
            _ => c > 127 && !Characters.IsApostrophe(c) && !Characters.IsInvisible(c) && c is not '\u2010' and not '\u2011',
        };
    }

    private static void CutHyphens(string text, int start, int end, List<Piece> pieces)
    {
        if (start >= end)
            return;
        var word = text.AsSpan(start, end - start);
        if (!word.ContainsAny('-', '\u2010', '\u2011') || IsIsoDate(word))
        {
            CutClitics(text, start, end, pieces);
            return;
        }

        var from = start;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (!Characters.IsHyphen(text[i]) || StaysJoined(text, from, i, end))
                continue;
            CutClitics(text, from, i, pieces);
            pieces.Add(new Piece(i, i + 1));
            from = i + 1;
        }

        CutClitics(text, from, end, pieces);
    }

    // Whether the hyphen at i joins what stands before it (from the last cut) with the part behind it.
    private static bool StaysJoined(string text, int from, int i, int end)
    {
        var stop = i + 1;
        while (stop < end && !Characters.IsHyphen(text[stop]) && stop - i <= LongestWord)
            stop++;
        if (i - from > LongestWord)
            return false;
        var whole = text.AsSpan(from, i - from);
        var before = whole[(whole.LastIndexOfAny('-', '\u2010', '\u2011') + 1)..];
        var after = text.AsSpan(i + 1, stop - i - 1);
        if (before.IsEmpty || after.IsEmpty)
            return false;
        var rules = WordTables.Hyphens.GetAlternateLookup<ReadOnlySpan<char>>();
        if (rules.TryGetValue(after, out var second) && second == HyphenRule.Second)
            return false;
        rules.TryGetValue(before, out var rule);
        var capital = char.IsUpper(after[0]);
        var shout = Characters.IsUpper(before) && before.Length > 1;
        switch (rule)
        {
            case HyphenRule.Apart:
                return false;
            case HyphenRule.Article when char.IsLetter(after[0]) && (capital || shout || !char.IsLower(before[0])):
                return true;
            case HyphenRule.Prefix when char.IsLetter(after[0]):
                return true;
        }

        // F-16, AK-47, COVID-19, T-72: a short code in capitals and a number.
        if (char.IsUpper(before[^1]) && before.Length <= 6 && char.IsAsciiDigit(after[0]))
            return true;
        // Nagorno-Karabakh, SPLM-IO: two names. In a text in capitals nothing tells them from other words, so those part.
        if (char.IsUpper(before[0]) && capital && (before.Length > 1 || after.Length > 1))
            return !(shout && Characters.IsUpper(after) && (before.Length > 5 || after.Length > 5));
        // Names with Arabic articles inside ("Deir al-Zor" apart, "Tal-al-Zour", "Deir-ez-Zor").
        return char.IsUpper(before[0]) && after.Length <= 3 && stop < end - 1 && char.IsUpper(text[stop + 1]) && whole.Length > 1;
    }

    private static bool IsIsoDate(ReadOnlySpan<char> word) => word.Length == 10 && word[4] == '-' && word[7] == '-' && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[5]) && char.IsAsciiDigit(word[9]);

    private static void CutClitics(string text, int start, int end, List<Piece> pieces)
    {
        if (start >= end)
            return;
        var word = text.AsSpan(start, end - start);
        var apostrophe = -1;
        for (var k = word.Length - 1; k > 0 && k >= word.Length - 4; k--)
        {
            if (Characters.IsApostrophe(word[k]))
            {
                apostrophe = k;
                break;
            }
        }

        if (apostrophe > 0)
        {
            var tail = word[(apostrophe + 1)..];
            if (tail.Equals("t", StringComparison.OrdinalIgnoreCase) && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N')
            {
                AddWord(start, start + apostrophe - 1, pieces, text);
                AddWord(start + apostrophe - 1, end, pieces, text);
                return;
            }

            foreach (var clitic in Clitics)
            {
                if (!tail.Equals(clitic, StringComparison.OrdinalIgnoreCase))
                    continue;
                AddWord(start, start + apostrophe, pieces, text);
                AddWord(start + apostrophe, end, pieces, text);
                return;
            }
        }
        else if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            AddWord(start, start + 3, pieces, text);
            AddWord(start + 3, end, pieces, text);
            return;
        }
        else if (char.IsAsciiDigit(word[0]) && char.IsLetter(word[^1]))
        {
            var digits = word.Length;
            while (digits > 0 && char.IsLetter(word[digits - 1]))
                digits--;
            var unit = word[digits..];
            foreach (var known in Units)
            {
                if (!unit.Equals(known, StringComparison.OrdinalIgnoreCase))
                    continue;
                AddWord(start, start + digits, pieces, text);
                AddWord(start + digits, end, pieces, text);
                return;
            }
        }

        AddWord(start, end, pieces, text);
    }
}
