using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Words beside a number that make it no count of people or things.</summary>
internal static class QuantityWords
{
    private static readonly FrozenSet<string> Units = VocabularyTable.Load("quantity-units").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, bool> Labels = VocabularyTable.Load("number-labels").Rows.ToFrozenDictionary(static r => r["word"], static r => r["capital"] is "yes", StringComparer.Ordinal);

    /// <summary>True for a unit behind a number ("kilometres", "years").</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>True for a word before a number that makes it a label ("Route", "No", "resolution").</summary>
    public static bool IsLabel(Lexeme lexeme) => lexeme.Kind == LexemeKind.Word && Labels.TryGetValue(lexeme.Text, out var capital) && (lexeme.Capital || !capital);
}
