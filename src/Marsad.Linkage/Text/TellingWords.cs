using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>The words of a quote that tell which incident is meant: those of vocab/linkage-common-words.tsv and the names of countries and peoples are left out, and plural and simple past endings are cut. Names (capital inside a sentence) keep a capital: they tell far more than other words.</summary>
internal static class TellingWords
{
    private const int Most = 40;
    private static readonly FrozenSet<string> Common = VocabularyTable.Load("linkage-common-words").Rows.SelectMany(static r => r.List("words")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Peoples = VocabularyTable.Load("countries").Rows
        .SelectMany(static r => r.List("adjectives").Concat(r.List("demonyms")).Append(r["name"])).SelectMany(static n => Folding.Words(n)).Select(Cut).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word that was written as a name.</summary>
    public static bool IsName(string word) => char.IsUpper(word[0]);

    /// <summary>True for a folded word that tells nothing: a common word, a country or a people.</summary>
    public static bool IsCommon(string word) => Common.Contains(word) || Peoples.Contains(Cut(word));

    /// <summary>The telling words of quotes, but for those of <paramref name="known"/> (names compared as such), in ordinal order: names first.</summary>
    public static List<string> Of(IEnumerable<string> quotes, IEnumerable<string> known)
    {
        var leftOut = known.SelectMany(static k => Folding.Words(k)).Select(Cut).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var (word, isName) in quotes.SelectMany(Written))
        {
            if (kept.Count == Most)
                break;
            var cut = Cut(word);
            if (word.Length < 3 || char.IsDigit(word[0]) || Common.Contains(word) || leftOut.Contains(cut) || Peoples.Contains(cut) || !seen.Add(cut))
                continue;
            kept.Add(isName ? char.ToUpperInvariant(cut[0]) + cut[1..] : cut);
        }

        kept.Sort(StringComparer.Ordinal);
        return kept;
    }

    // Folded words, each with whether it is written with a capital and does not open a sentence.
    private static IEnumerable<(string Word, bool IsName)> Written(string quote)
    {
        var opens = true;
        for (var i = 0; i < quote.Length;)
        {
            if (!char.IsLetterOrDigit(quote[i]))
            {
                opens |= quote[i] is '.' or '!' or '?' or ':' or '"' or '“' or '\n';
                i++;
                continue;
            }

            var start = i;
            while (i < quote.Length && (char.IsLetterOrDigit(quote[i]) || (quote[i] is '\'' or '’' or 'ʿ' && i + 1 < quote.Length && char.IsLetter(quote[i + 1]))))
                i++;
            foreach (var word in Folding.Words(quote[start..i]))
                yield return (word, !opens && char.IsUpper(quote[start]));
            opens = false;
        }
    }

    internal static string Cut(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? Cut(word[..^1])
        : word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word;
}
