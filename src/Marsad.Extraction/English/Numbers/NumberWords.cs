using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Terms;

namespace Marsad.Extraction.English.Numbers;

/// <summary>What a word does in a number.</summary>
internal enum NumberWordKind
{
    /// <summary>Zero to nineteen.</summary>
    Unit,

    /// <summary>Twenty to ninety.</summary>
    Ten,

    /// <summary>Hundred.</summary>
    Hundred,

    /// <summary>Thousand and up: multiplies what stands before it.</summary>
    Scale,

    /// <summary>A scale that is only read when glued to digits ("5.4m").</summary>
    GluedScale,

    /// <summary>A dozen, a score: multiplied by what stands before it.</summary>
    Group,

    /// <summary>First, second, third.</summary>
    Ordinal,

    /// <summary>At least so many ("dozens").</summary>
    Plural,

    /// <summary>At least two ("several").</summary>
    Vague,

    /// <summary>As <see cref="Vague"/>, but only behind "a" ("a few").</summary>
    Few,

    /// <summary>Exactly so many, behind "a" ("a couple").</summary>
    Pair,

    /// <summary>The denominator of a share ("three quarters").</summary>
    Fraction,

    /// <summary>Nobody.</summary>
    None,
}

/// <summary>The words of vocab/number-words.tsv.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, (NumberWordKind Kind, long Value)> Words = VocabularyTable.Load("number-words").Rows.ToFrozenDictionary(
        static r => r["word"],
        static r => (Enum.Parse<NumberWordKind>(r["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), long.Parse(r["value"], CultureInfo.InvariantCulture)),
        StringComparer.Ordinal);

    private static readonly WordFilter Known = new(Words.Keys);

    /// <summary>What a lexeme does; null where it makes no number.</summary>
    public static (NumberWordKind Kind, long Value)? Find(in Lexeme lexeme) => Known.MayHave(lexeme.Key) ? Find(lexeme.Text) : null;

    /// <summary>What the word does; null where it makes no number.</summary>
    public static (NumberWordKind Kind, long Value)? Find(string word) => word.Length <= 12 && Words.TryGetValue(word, out var found) ? found : null;

    /// <summary>True for a lexeme of this kind.</summary>
    public static bool Is(in Lexeme lexeme, NumberWordKind kind) => Find(lexeme)?.Kind == kind;

    /// <summary>True for a word of this kind.</summary>
    public static bool Is(string word, NumberWordKind kind) => Find(word)?.Kind == kind;
}
