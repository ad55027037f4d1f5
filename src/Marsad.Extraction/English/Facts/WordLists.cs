using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Facts;

/// <summary>A table of word lists: <c>list</c> names the list, <c>words</c> its words in lower case.</summary>
internal sealed class WordLists
{
    private readonly FrozenDictionary<string, FrozenSet<string>> lists;

    private readonly FrozenDictionary<string, FrozenSet<string>> openings;

    private WordLists(FrozenDictionary<string, FrozenSet<string>> lists)
    {
        this.lists = lists;
        openings = lists.ToFrozenDictionary(static l => l.Key, static l => l.Value.Where(static w => w.Contains(' ', StringComparison.Ordinal)).Select(static w => w[..w.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Reads a table of vocab/.</summary>
    public static WordLists Load(string table) => new(VocabularyTable.Load(table).Rows.GroupBy(static r => r["list"], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.SelectMany(static r => r.List("words")).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>True when a list has a word.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public bool Has(string list, string word) => lists.TryGetValue(list, out var words) ? words.Contains(word) : throw new ArgumentException($"There is no list '{list}'.", nameof(list));

    /// <summary>True when a phrase of several words in a list begins with a word.</summary>
    public bool Opens(string list, string word) => openings.TryGetValue(list, out var words) && words.Contains(word);
}
