using System.Collections.Frozen;
using Marsad.Domain.Terms;

namespace Marsad.Extraction.Text;

/// <summary>What a full stop after a word means.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>A title: never ends a sentence.</summary>
    Title,

    /// <summary>A month: ends no sentence before a number.</summary>
    Month,

    /// <summary>"No.": an abbreviation only before a digit.</summary>
    Number,

    /// <summary>May stand at the end of a sentence.</summary>
    Other,
}

/// <summary>What a hyphen after a word part does.</summary>
internal enum HyphenRule
{
    /// <summary>Nothing known.</summary>
    None,

    /// <summary>A prefix: stays joined.</summary>
    Prefix,

    /// <summary>An article of a name: stays joined.</summary>
    Article,

    /// <summary>A country or a demonym: parted.</summary>
    Apart,

    /// <summary>Parted where it comes second ("Rebel-Held").</summary>
    Second,
}

/// <summary>The tables of abbreviations and hyphens, by word.</summary>
internal static class WordTables
{
    /// <summary>Abbreviations by their form in lower case, without the final stop.</summary>
    public static FrozenDictionary<string, AbbreviationKind> Abbreviations { get; } = Read("abbreviations", "form", static row => Enum.Parse<AbbreviationKind>(row["kind"], ignoreCase: true));

    /// <summary>Rules for hyphens by the part before it, in lower case.</summary>
    public static FrozenDictionary<string, HyphenRule> Hyphens { get; } = Read("hyphens", "part", static row => Enum.Parse<HyphenRule>(row["rule"], ignoreCase: true));

    private static FrozenDictionary<string, T> Read<T>(string table, string key, Func<VocabularyRow, T> value) =>
        VocabularyTable.Load(table).Rows.ToFrozenDictionary(row => row[key], value, StringComparer.OrdinalIgnoreCase);
}
