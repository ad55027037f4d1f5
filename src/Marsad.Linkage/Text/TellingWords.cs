using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Text;

/// <summary>The words of a quote that tell which incident is meant: those of vocab/linkage-common-words.tsv are left out, and plural and simple past endings are cut.</summary>
internal static class TellingWords
{
    private const int Most = 40;
    private static readonly FrozenSet<string> Common = VocabularyTable.Load("linkage-common-words").Rows.SelectMany(static r => r.List("words")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The telling words of quotes, but for those of <paramref name="known"/> (names compared as such), in ordinal order.</summary>
    public static List<string> Of(IEnumerable<string> quotes, IEnumerable<string> known)
    {
        var leftOut = known.SelectMany(static k => Folding.Words(k)).Select(Cut).ToHashSet(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var word in quotes.SelectMany(static q => Folding.Words(q)))
        {
            if (kept.Count == Most)
                break;
            if (word.Length < 3 || char.IsDigit(word[0]) || Common.Contains(word))
                continue;
            var cut = Cut(word);
            if (!leftOut.Contains(cut) && words.Add(cut))
                kept.Add(cut);
        }

        kept.Sort(StringComparer.Ordinal);
        return kept;
    }

    private static string Cut(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? Cut(word[..^1])
        : word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word;
}
