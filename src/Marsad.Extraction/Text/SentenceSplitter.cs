namespace Marsad.Extraction.Text;

/// <summary>Groups the words of a block into sentences. Labels ("16 March:") stay in their sentence; a run without any stop is cut so that no sentence grows without bound.</summary>
internal static class SentenceSplitter
{
    /// <summary>No sentence has more words.</summary>
    public const int LongestSentence = 200;

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "But", "And", "This", "That", "These", "Those", "There", "When", "While", "After", "Before", "As", "If", "Since", "Some", "Several",
        "Many", "Most", "No", "Its", "His", "Her", "Their", "Our", "You", "More", "Another", "Other", "Both", "However", "Meanwhile", "Earlier", "Later", "Also", "Two", "Three", "Four", "Five", "According", "For", "From", "With", "Local", "One",
    };

    /// <summary>The sentences as stretches of words: index of the first word and behind the last.</summary>
    public static List<(int First, int End)> Split(string text, IReadOnlyList<Piece> pieces)
    {
        var sentences = new List<(int First, int End)>();
        var first = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i - first + 1 >= LongestSentence)
            {
                var cut = CutLong(text, pieces, first, i);
                sentences.Add((first, cut));
                first = cut;
                continue;
            }

            if (!EndsSentence(text, pieces, first, i))
                continue;
            i = Closers(text, pieces, i);
            if (i + 1 < pieces.Count && Continues(text, pieces, i))
                continue;
            sentences.Add((first, i + 1));
            first = i + 1;
        }

        if (first < pieces.Count)
            sentences.Add((first, pieces.Count));
        return sentences;
    }

    private static bool EndsSentence(string text, IReadOnlyList<Piece> pieces, int first, int i)
    {
        var piece = pieces[i];
        var c = text[piece.End - 1];
        if (c is '!' or '?' or '。' or '؟' or '۔')
            return true;
        if (c is '…')
            return i + 1 < pieces.Count && char.IsUpper(text[pieces[i + 1].Start]);
        if (c != '.')
            return false;
        if (piece.Length == 1)
        {
            // "1." opening an item is a label.
            return !(i == first + 1 && IsLabel(text, pieces[first]) && pieces[first].End == piece.Start);
        }

        if (text[piece.Start] == '.')
            return i + 1 < pieces.Count && char.IsUpper(text[pieces[i + 1].Start]);

        // A word written with its stop: the sentence ends where the next word opens one.
        if (i + 1 == pieces.Count)
            return true;
        var word = text.AsSpan(piece.Start, piece.Length - 1);
        if (word.Length == 1)
            return false;
        WordTables.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind);
        return kind is AbbreviationKind.Other or AbbreviationKind.None && Starters.Contains(text[pieces[i + 1].Start..pieces[i + 1].End]);
    }

    private static bool IsLabel(string text, Piece piece) =>
        (piece.Length <= 3 && text.AsSpan(piece.Start, piece.Length).IndexOfAnyExceptInRange('0', '9') < 0) || (piece.Length == 1 && char.IsLetter(text[piece.Start]));

    // Quotes and brackets that close right behind the stop belong to the sentence.
    private static int Closers(string text, IReadOnlyList<Piece> pieces, int i)
    {
        while (i + 1 < pieces.Count && pieces[i + 1].Length <= 2)
        {
            var next = pieces[i + 1];
            var c = text[next.Start];
            var touches = next.Start == pieces[i].End;
            if (!(c is ')' or ']' or '”' or '»' || (touches && (c is '"' or '’' or '\''))))
                break;
            if (next.Length == 2 && char.IsLetter(text[next.Start + 1]))
                break;
            i++;
        }

        return i;
    }

    // "… ?" he asked; "… al. and others".
    private static bool Continues(string text, IReadOnlyList<Piece> pieces, int i)
    {
        var next = text[pieces[i + 1].Start];
        if (char.IsLower(next))
        {
            // A name with a small article may open a sentence: al-Assad, el-Fasher.
            var piece = pieces[i + 1];
            var hyphen = text.AsSpan(piece.Start, piece.Length).IndexOf('-');
            return !(hyphen is > 0 and <= 3 && piece.Length > hyphen + 1 && char.IsUpper(text[piece.Start + hyphen + 1]));
        }

        return next is ',' or ';' or ':' || (next is '-' or '–' or '—' && pieces[i + 1].Length <= 2 && text[pieces[i].End - 1] != '.');
    }

    private static int CutLong(string text, IReadOnlyList<Piece> pieces, int first, int last)
    {
        for (var sign = 0; sign < 2; sign++)
        {
            for (var k = last; k > first + (LongestSentence / 2); k--)
            {
                var c = text[pieces[k].Start];
                if (pieces[k].Length == 1 && (sign == 0 ? c is ';' or ':' : c is ','))
                    return k + 1;
            }
        }

        return last + 1;
    }
}
