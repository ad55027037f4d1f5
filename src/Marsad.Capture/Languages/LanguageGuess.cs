using System.Globalization;

namespace Marsad.Capture.Languages;

/// <summary>The language of a report: the declared one, unless the letters contradict it; else told by script, common words and letters; else null.</summary>
internal static class LanguageGuess
{
    private const int SampleChars = 20_000, FewestLetters = 12, FewestWords = 6, FewestHits = 3;
    private const double LeastScore = 0.12, Lead = 1.2, LetterWeight = 5;

    /// <summary>The code, or null where the text is too short or nothing speaks clearly for one.</summary>
    public static string? Of(string text, string? declared, List<string> warnings)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleChars));
        var (script, letters) = Script.Of(sample);
        var told = LanguageTable.Code(declared);
        if (told is not null && !Contradicts(told, script, letters))
            return told;
        var found = script is null || letters < FewestLetters ? null : Detect(sample, script, letters);
        if (told is not null)
            warnings.Add($"the language is given as '{Printable.Name(declared!)}', but the text is written in {script} letters{(found is null ? "" : $" and was taken as '{found}'")}");
        return found;
    }

    private static bool Contradicts(string told, string? script, int letters) =>
        script is not null && letters >= FewestLetters && LanguageTable.All.Any(l => string.Equals(l.Code, told, StringComparison.Ordinal))
        && !LanguageTable.All.Any(l => string.Equals(l.Code, told, StringComparison.Ordinal) && Writes(l.Script, script));

    private static bool Writes(string languages, string script) =>
        string.Equals(languages, script, StringComparison.Ordinal) || (languages is "kana" && script is "han");

    private static string? Detect(ReadOnlySpan<char> sample, string script, int letters)
    {
        var languages = LanguageTable.All;
        var hits = new int[languages.Count];
        var words = Count(sample, hits);
        var marked = Marked(sample);
        var scores = new double[languages.Count];
        var first = -1;
        int best = -1, second = -1;
        for (var i = 0; i < languages.Count; i++)
        {
            if (!string.Equals(languages[i].Script, script, StringComparison.Ordinal))
                continue;
            if (first < 0)
                first = i;
            scores[i] = ((double)hits[i] / Math.Max(1, words)) + (LetterWeight * Peculiar(marked, languages[i].Letters) / letters);
            if (best < 0 || scores[i] > scores[best])
                (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second])
                second = i;
        }

        if (best < 0)
            return null;
        if (second < 0)
            return languages[best].Code;
        var clear = words >= FewestWords && hits[best] >= FewestHits && scores[best] >= LeastScore && scores[best] >= scores[second] * Lead;
        return clear ? languages[best].Code : script is "latin" ? null : scores[best] > 0 && scores[best] >= scores[second] * Lead ? languages[best].Code : languages[first].Code;
    }

    private static int Count(ReadOnlySpan<char> sample, int[] hits)
    {
        var lookup = LanguageTable.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[24];
        int words = 0, length = 0;
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && (char.IsLetter(sample[i]) || IsMark(sample[i])))
            {
                if (length < word.Length)
                    word[length] = char.ToLowerInvariant(sample[i]);
                length++;
                continue;
            }

            if (length == 0)
                continue;
            words++;
            if (length <= word.Length && lookup.TryGetValue(word[..length], out var languages))
            {
                foreach (var language in languages)
                    hits[language]++;
            }

            length = 0;
        }

        return words;
    }

    private static bool IsMark(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Peculiar(Dictionary<char, int> marked, string letters)
    {
        var count = 0;
        foreach (var letter in letters)
            count += marked.GetValueOrDefault(letter);
        return count;
    }

    private static Dictionary<char, int> Marked(ReadOnlySpan<char> sample)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in sample)
        {
            if (c >= '\u0080')
                counts[char.ToLowerInvariant(c)] = counts.GetValueOrDefault(char.ToLowerInvariant(c)) + 1;
        }

        return counts;
    }
}
