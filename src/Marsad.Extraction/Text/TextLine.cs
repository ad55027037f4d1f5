namespace Marsad.Extraction.Text;

/// <summary>A line, or hard-wrapped lines joined, without the blanks at its edges.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="AfterGap">True where an empty line or the text's start stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool AfterGap)
{
    /// <summary>Its length.</summary>
    public int Length => End - Start;

    /// <summary>The lines of a text that hold a letter or a digit; lines broken for width are joined into one.</summary>
    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var gap = true;
        for (var i = 0; i <= text.Length;)
        {
            var stop = text.IndexOf('\n', i);
            if (stop < 0)
                stop = text.Length;
            int start = i, end = stop;
            while (start < end && Characters.IsBlank(text[start]))
                start++;
            while (end > start && Characters.IsBlank(text[end - 1]))
                end--;
            if (start == end)
                gap = true;
            else
            {
                lines.Add(new TextLine(start, end, gap));
                gap = false;
            }

            i = stop + 1;
        }

        return IsWrapped(text, lines, out var width) ? Join(text, lines, width) : lines;
    }

    /// <summary>True where the line ends as a sentence does.</summary>
    public bool EndsAsSentence(string text)
    {
        var i = End - 1;
        while (i > Start && (Characters.IsDoubleQuote(text[i]) || Characters.IsApostrophe(text[i]) || text[i] is ')' or ']'))
            i--;
        return text[i] is '.' or '!' or '?' or '…';
    }

    /// <summary>True where the line opens with a sign of a list.</summary>
    public bool OpensItem(string text) => ListMarker.Length(text.AsSpan(Start, Length)) > 0;

    // Lines are broken for width where most lines that something follows directly fill the width and stop in mid-sentence.
    private static bool IsWrapped(string text, List<TextLine> lines, out int width)
    {
        width = 0;
        if (lines.Count < 4)
            return false;
        var lengths = lines.Select(static l => l.Length).Order().ToList();
        width = lengths[lengths.Count * 19 / 20];
        if (width is > 130 or < 40)
            return false;
        int pairs = 0, full = 0, broken = 0, small = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterGap || lines[i + 1].OpensItem(text))
                continue;
            pairs++;
            if (lines[i].EndsAsSentence(text))
                continue;
            broken++;
            if (char.IsLower(text[lines[i + 1].Start]))
                small++;
            if (lines[i].Length >= width * 3 / 4)
                full++;
        }

        return pairs >= 2 && ((small >= 2 && small * 4 >= pairs) || (broken * 2 >= pairs && full * 5 >= broken * 4 && width <= 100));
    }

    private static List<TextLine> Join(string text, List<TextLine> lines, int width)
    {
        var joined = new List<TextLine>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && !line.AfterGap && !line.OpensItem(text))
            {
                var before = joined[^1];
                // The last printed line of the block so far.
                var printed = before.End - text.LastIndexOf('\n', before.End - 1, before.End - before.Start) - 1;
                printed = Math.Min(printed, before.Length);
                if (printed >= width / 2 && !(before.EndsAsSentence(text) && printed < width * 3 / 4))
                {
                    joined[^1] = before with { End = line.End };
                    continue;
                }
            }

            joined.Add(line);
        }

        return joined;
    }
}
