using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>Names in a text, without a model: runs of words with capitals ("Maarat al-Numan", "Jabal al-Zawiya"). Where the reader found no place for an event, another report's place that stands among them is a hint.</summary>
internal static class NameRuns
{
    private const int Longest = 3;

    /// <summary>The keys of the first runs of a text, in the order in which they come.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">How many characters of it are looked at.</param>
    /// <param name="most">How many names at most.</param>
    public static List<string> Of(string text, int within, int most)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var run = new List<string>();
        var end = Math.Min(text.Length, within);
        for (var i = 0; i < end && found.Count < most;)
        {
            var start = i;
            while (i < end && !char.IsWhiteSpace(text[i]))
                i++;
            var word = text.AsSpan(start, i - start).Trim("\"“”‘’'(),.;:!?-–—[]");
            var breaks = i > start && text[i - 1] is ',' or '.' or ';' or ':' or '!' or '?' or ')' || (i < end && text[i] == '\n');
            if (IsName(word))
                run.Add(word.ToString());
            if (!IsName(word) || breaks || run.Count == Longest)
                Close(run, found, seen);
            while (i < end && char.IsWhiteSpace(text[i]))
                i++;
        }

        Close(run, found, seen);
        return found;
    }

    // A capital first, or an Arabic article before it.
    private static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        var hyphen = word.IndexOf('-');
        return char.IsUpper(word[0]) || (hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]));
    }

    private static void Close(List<string> run, List<string> found, HashSet<string> seen)
    {
        if (run.Count == 0)
            return;
        foreach (var name in run.Count > 1 ? [string.Join(' ', run), .. run] : run)
        {
            var key = SourceNames.Key(name);
            if (key.Length > 2 && !TellingWords.IsCommon(key) && seen.Add(key))
                found.Add(key);
        }

        run.Clear();
    }
}
