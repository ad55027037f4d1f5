namespace Marsad.Extraction.Text;

/// <summary>A word's place in the text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct Piece(int Start, int End)
{
    /// <summary>Its length.</summary>
    public int Length => End - Start;
}

/// <summary>Cuts text into words as the English Web Treebank and GUM do: punctuation and clitics stand alone, hyphenated words are parted at the hyphen save for prefixes and names. Linear in the text's length; each piece is an exact slice.</summary>
internal static partial class Tokenizer
{
    // No word of a language is longer; what is longer is cut, so that nothing downstream meets a word of megabytes.
    private const int LongestWord = 256;

    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    /// <summary>The words of a stretch, in order.</summary>
    public static List<Piece> Cut(string text, int start, int end)
    {
        var pieces = new List<Piece>((end - start) / 5);
        var i = start;
        while (i < end)
        {
            if (Characters.IsBlank(text[i]))
            {
                i++;
                continue;
            }

            // Invisible characters inside a word stay in it; those at its edges were skipped or are cut off here.
            var j = i;
            while (j < end && !char.IsWhiteSpace(text[j]))
                j++;
            var last = j;
            while (last > i && Characters.IsBlank(text[last - 1]))
                last--;
            CutChunk(text, i, last, pieces);
            i = j;
        }

        return pieces;
    }

    private static void CutChunk(string text, int start, int end, List<Piece> pieces)
    {
        // Signs before the first word.
        while (start < end && !OpensWord(text, start, end))
            start = AddSign(text, start, end, pieces);
        if (start == end)
            return;

        // Signs behind the last word are found from the right and added after it.
        var last = end;
        while (last > start && !ClosesWord(text, start, last))
            last--;
        last = KeepStop(text, start, last, end);
        if (IsAddress(text.AsSpan(start, last - start)))
            AddWord(start, last, pieces, text);
        else
            CutWord(text, start, last, pieces);
        while (last < end)
            last = AddSign(text, last, end, pieces);
    }

    private static bool OpensWord(string text, int i, int end)
    {
        var c = text[i];
        if (Characters.IsWord(c) || c is '_')
            return true;
        if (i + 1 == end)
            return false;
        var next = text[i + 1];
        return (c is '#' or '@' && Characters.IsWord(next))
            || (c is '.' or '+' && char.IsAsciiDigit(next))
            || (c is '-' or '−' && char.IsAsciiDigit(next))
            || (Characters.IsApostrophe(c) && IsFreeClitic(text.AsSpan(i + 1, end - i - 1)));
    }

    // 's, 're standing alone; '90s.
    private static bool IsFreeClitic(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            length++;
        var word = rest[..length];
        foreach (var clitic in Clitics)
        {
            if (word.Equals(clitic, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return (length == 3 && char.IsAsciiDigit(word[0]) && word[2] == 's') || (length == 2 && word.Equals("em", StringComparison.OrdinalIgnoreCase));
    }

    private static bool ClosesWord(string text, int start, int last)
    {
        var c = text[last - 1];
        return Characters.IsWord(c) || c is '_' || (c is '+' && last - 1 > start && Characters.IsWord(text[last - 2]));
    }

    // A full stop stays with initials, abbreviations and words with inner stops.
    private static int KeepStop(string text, int start, int last, int end)
    {
        if (last >= end || text[last] != '.' || (last + 1 < end && text[last + 1] == '.'))
            return last;
        var word = text.AsSpan(start, last - start);
        var cut = word.LastIndexOfAny('-', '–', '/');
        if (cut >= 0)
            word = word[(cut + 1)..];
        if (word.Length == 0 || word.Length > 12)
            return last;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return last + 1;
        if (word.Contains('.') && IsDotted(word))
            return last + 1;
        var abbreviations = WordTables.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!abbreviations.TryGetValue(word, out var kind))
            return last;
        var next = NextVisible(text, last + 1);
        return kind switch
        {
            AbbreviationKind.Number => char.IsAsciiDigit(next) ? last + 1 : last,
            AbbreviationKind.Month => char.IsAsciiDigit(next) || next == ',' ? last + 1 : last,
            AbbreviationKind.Title => char.IsLetterOrDigit(next) ? last + 1 : last,
            _ => last + 1,
        };
    }

    // Letters parted by stops: U.S, a.m, e.g, Ph.D.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var run = 0;
        foreach (var c in word)
        {
            if (c == '.')
                run = 0;
            else if (!char.IsLetter(c) || ++run > 2)
                return false;
        }

        return true;
    }

    private static char NextVisible(string text, int i)
    {
        while (i < text.Length && Characters.IsBlank(text[i]) && text[i] != '\n')
            i++;
        return i < text.Length ? text[i] : '\n';
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (word.IndexOf('@') > 0 && word.LastIndexOf('.') > word.IndexOf('@'));

    // One sign; runs of stops, dashes and the like are one.
    private static int AddSign(string text, int i, int end, List<Piece> pieces)
    {
        var c = text[i];
        var j = i + 1;
        if (Characters.IsInvisible(c))
            return j;
        if (c is '.' or '-' or '–' or '—' or '*' or '=' or '_' or '~' or '|')
        {
            while (j < end && text[j] == c && j - i < LongestWord)
                j++;
        }
        else if (c is '!' or '?')
        {
            while (j < end && text[j] is '!' or '?' && j - i < LongestWord)
                j++;
        }
        else if (c is '`' or '\'' && j < end && text[j] == c)
        {
            j++;
        }

        pieces.Add(new Piece(i, j));
        return j;
    }

    private static void AddWord(int start, int end, List<Piece> pieces, string text)
    {
        while (end - start > LongestWord)
        {
            var cut = start + LongestWord;
            if (char.IsLowSurrogate(text[cut]))
                cut--;
            pieces.Add(new Piece(start, cut));
            start = cut;
        }

        if (end > start)
            pieces.Add(new Piece(start, end));
    }
}
