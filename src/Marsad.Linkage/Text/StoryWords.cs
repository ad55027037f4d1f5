using System.Globalization;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>What a report is known by: its words, the pairs of names that stand in it, and the ages of people. The table of rarities counts the same.</summary>
internal static class StoryWords
{
    /// <summary>How much of a report is looked at, in characters: later paragraphs tell of other things.</summary>
    public const int LookedAt = 4000;

    private const int OldestCentury = 127;

    /// <summary>The words, each with how often it stands in the report; those of the title count twice more.</summary>
    public static Dictionary<ulong, int> Counts(string title, string text)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in Folding.Words(title))
            Count(word, 2);
        foreach (var word in Folding.Words(Opening(text)))
            Count(word, 1);
        return counts;

        void Count(string word, int times)
        {
            if (TellingWords.IsCommon(word))
                return;
            var hash = OfWord(word);
            counts[hash] = counts.GetValueOrDefault(hash) + times;
        }
    }

    /// <summary>The pairs of neighbouring words with capitals ("Cedar Street", a person's name), each once, with the hashes of its two words.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="text">The text.</param>
    /// <param name="without">Folded words without spaces: a pair that stands in them is left out.</param>
    public static Dictionary<ulong, (ulong First, ulong Second)> Pairs(string title, string text, string without)
    {
        var pairs = new Dictionary<ulong, (ulong, ulong)>();
        Add(title, without, pairs);
        Add(Opening(text), without, pairs);
        return pairs;
    }

    /// <summary>The ages in the words "23-year-old", "23 years old", ", 23,".</summary>
    public static IEnumerable<int> Ages(string title, string text) => AgesIn(title).Concat(AgesIn(Opening(text))).Distinct();

    /// <summary>The hash of a folded word.</summary>
    public static ulong OfWord(string word) => StableHash.Of(TellingWords.Cut(word).AsSpan());

    private static string Opening(string text) => text.Length <= LookedAt ? text : text[..(char.IsHighSurrogate(text[LookedAt - 1]) ? LookedAt - 1 : LookedAt)];

    private static void Add(string text, string without, Dictionary<ulong, (ulong, ulong)> pairs)
    {
        string? before = null;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                // A full stop may end an abbreviation ("St. Mary"); other marks, digits and line ends part names.
                if (text[i] is not (' ' or '.' or '\u00a0'))
                    before = null;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || (text[i] is '-' or '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]))))
                i++;
            if (!IsName(text.AsSpan(start, i - start)))
            {
                before = null;
                continue;
            }

            var word = string.Concat(Folding.Words(text[start..i]));
            if (before is not null && word.Length > 0 && !without.Contains(before + word, StringComparison.Ordinal))
                pairs.TryAdd(StableHash.Of(before, word), (OfWord(before), OfWord(word)));
            before = word.Length > 0 ? word : null;
        }
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return word.Length > 1 && (char.IsUpper(word[0]) || (hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])));
    }

    private static IEnumerable<int> AgesIn(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '$' or ':')))
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i <= 3 && int.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture) is > 0 and <= OldestCentury and var age
                && (text.AsSpan(end).StartsWith("-year", StringComparison.Ordinal) || text.AsSpan(end).StartsWith(" year", StringComparison.Ordinal)
                    || (i > 1 && text[i - 1] == ' ' && text[i - 2] == ',' && end < text.Length && text[end] is ',' or '.')))
                yield return age;
            i = end;
        }
    }
}
