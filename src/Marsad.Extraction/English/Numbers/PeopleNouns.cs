using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.English.Numbers;

/// <summary>The nouns for human beings of vocab/people-nouns.tsv.</summary>
internal static class PeopleNouns
{
    private static readonly FrozenSet<string> Singular = VocabularyTable.Load("people-nouns").Rows.Select(static r => r["singular"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Plural = VocabularyTable.Load("people-nouns").Rows.Select(static r => r["plural"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> CountedByNo = VocabularyTable.Load("none-nouns").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for "woman", "soldier".</summary>
    public static bool IsSingular(string word) => Singular.Contains(word);

    /// <summary>True for "women", "soldiers", "people".</summary>
    public static bool IsPlural(string word) => Plural.Contains(word);

    /// <summary>True for either.</summary>
    public static bool IsPerson(string word) => Singular.Contains(word) || Plural.Contains(word);

    /// <summary>True for what "no" counts to zero ("no casualties", "no civilian").</summary>
    public static bool IsCountedByNo(string word) => CountedByNo.Contains(word) || Singular.Contains(word) || Plural.Contains(word);
}
