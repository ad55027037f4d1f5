namespace Marsad.Extraction.Text;

/// <summary>Finds the dateline that opens a paragraph: "BEIRUT, Sept 1 (Agency) -", "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT]", "GAZA CITY —".</summary>
internal static class RunningDateline
{
    private const int Longest = 140;

    /// <summary>Where the first sentence begins; <paramref name="start"/> itself where there is no dateline.</summary>
    public static int Skip(string text, int start, int end)
    {
        var clock = SkipClock(text, start, end);
        if (clock > start)
            return clock;
        var limit = Math.Min(end, start + Longest);
        for (var i = start + 2; i < limit - 1; i++)
        {
            var width = SeparatorAt(text, i, limit);
            if (width == 0)
            {
                // A sentence's end comes before any dash: no dateline.
                if (text[i] is '.' && i + 2 < limit && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLower(text[i - 1]) && !IsMonthStop(text, i))
                    return start;
                continue;
            }

            if (!IsDateline(text.AsSpan(start, i - start)))
                return start;
            var rest = i + width;
            var body = SkipBrackets(text, rest, end);
            return body < end && (char.IsUpper(text[body]) || char.IsAsciiDigit(text[body]) || !char.IsLetter(text[body])) ? body : start;
        }

        return start;
    }

    // "18:15 The army …", "6.40pm GMT – The army …": an entry of a live page; the time is that of writing.
    private static int SkipClock(string text, int start, int end)
    {
        var i = start;
        while (i < end && char.IsAsciiDigit(text[i]))
            i++;
        if (i - start is 0 or > 2 || i + 3 >= end || text[i] is not (':' or '.' or 'h') || !char.IsAsciiDigit(text[i + 1]) || !char.IsAsciiDigit(text[i + 2]) || char.IsAsciiDigit(text[i + 3]))
            return start;
        i += 3;
        for (var words = 0; words < 3; words++)
        {
            var word = i;
            while (word < end && text[word] == ' ')
                word++;
            var stop = word;
            while (stop < end && char.IsLetter(text[stop]))
                stop++;
            if (!(text.AsSpan(word, stop - word).ToString().ToUpperInvariant() is "AM" or "PM" or "GMT" or "UTC" or "BST" or "CET" or "EST" or "EDT" or "LOCAL" or "TIME" or "ET"))
                break;
            i = stop;
        }

        var body = i;
        while (body < end && (text[body] is ' ' or '-' or ':' or '|' || Characters.IsDash(text[body])))
            body++;
        return body > i && body < end && (char.IsUpper(text[body]) || Characters.IsDoubleQuote(text[body])) ? body : start;
    }

    private static int SeparatorAt(string text, int i, int limit)
    {
        var c = text[i];
        if (Characters.IsDash(c))
            return 1;
        if (c == '-' && text[i + 1] == '-')
            return 2;
        if (c == '-' && (text[i - 1] is ' ' or ')') && (i + 1 >= limit || text[i + 1] is ' ' or '\n'))
            return 1;
        return c == ':' && text[i - 1] == ')' ? 1 : 0;
    }

    private static bool IsMonthStop(string text, int i) => i >= 4 && (text.AsSpan(i - 3, 3) is "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "ept" or "Sep" or "Oct" or "Nov" or "Dec");

    private static bool IsDateline(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.Length < 3 || !(char.IsUpper(words[0]) || words[0] == '('))
            return false;
        var open = words.IndexOf('(');
        var place = (open >= 0 ? words[..open] : words).Trim();
        if (open >= 0 && !words.EndsWith(")") && words[open..].IndexOf(')') < 0)
            return false;
        int count = 0, capitals = 0;
        var digit = false;
        var leads = true;
        foreach (var range in place.Split(' '))
        {
            var word = place[range].Trim(",.;/'");
            if (word.IsEmpty)
                continue;
            count++;
            if (char.IsAsciiDigit(word[0]))
            {
                digit = true;
                continue;
            }

            if (char.IsLower(word[0]) && !word.Contains('-') && word is not ("and" or "of" or "de" or "la" or "el" or "al"))
                return false;
            if (count == 1 && Characters.IsUpper(word) && word.Length > 2)
                capitals++;
            else if (count == 1)
                leads = false;
        }

        // "GAZA CITY —" alone, or a place with a date or an agency in brackets. A text in capitals needs the brackets or a number.
        return count <= 10 && (open > 0 || (open == 0 && words.Length < 40) || (count > 0 && digit && (leads || count <= 5)) || (capitals > 0 && count <= 5));
    }

    // "[TEXT] [REPORT BY …]" behind the dateline.
    private static int SkipBrackets(string text, int i, int end)
    {
        while (i < end)
        {
            while (i < end && Characters.IsBlank(text[i]))
                i++;
            if (i >= end || text[i] != '[')
                break;
            var close = text.IndexOf(']', i, Math.Min(end - i, 120));
            if (close < 0)
                break;
            i = close + 1;
        }

        return i;
    }
}
