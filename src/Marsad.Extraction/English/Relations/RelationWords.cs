using System.Collections.Frozen;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Relations;

/// <summary>Where the words of a relation stand.</summary>
internal enum RelationPattern
{
    /// <summary>X words Y.</summary>
    Verb,

    /// <summary>X is words Y; X, words Y.</summary>
    Passive,

    /// <summary>X and its words Y.</summary>
    Possessed,

    /// <summary>X-words Y.</summary>
    Compound,

    /// <summary>X does something, words Y.</summary>
    Purpose,
}

/// <summary>A row of vocab/relation-words.tsv in one of its wordings.</summary>
internal sealed record RelationWord(RelationPattern Pattern, string[] Words, RelationType Type, bool Reverse, string Gate);

/// <summary>The table, by first word.</summary>
internal static class RelationWords
{
    private static readonly FrozenDictionary<string, RelationWord[]> ByFirst = VocabularyTable.Load("relation-words").Rows
        .SelectMany(static row => row.List("words"), static (row, words) => new RelationWord(
            Enum.Parse<RelationPattern>(row["pattern"], ignoreCase: true),
            words.Split(' '),
            KebabCase.TryParse<RelationType>(row["type"], out var type) ? type : throw new InvalidDataException($"'{row["type"]}' is no relation."),
            row["reverse"] is "yes",
            row["gate"]))
        .GroupBy(static w => w.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static w => w.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The wordings that stand at a token, the longest first.</summary>
    public static IEnumerable<RelationWord> At(IReadOnlyList<Text.Token> tokens, int i) =>
        ByFirst.TryGetValue(tokens[i].Lower, out var rows) ? Fitting(rows, tokens, i) : [];

    private static IEnumerable<RelationWord> Fitting(RelationWord[] rows, IReadOnlyList<Text.Token> tokens, int i)
    {
        foreach (var row in rows)
        {
            if (i + row.Words.Length > tokens.Count)
                continue;
            var fits = true;
            for (var k = 1; k < row.Words.Length && fits; k++)
                fits = string.Equals(tokens[i + k].Lower, row.Words[k], StringComparison.Ordinal);
            if (fits)
                yield return row;
        }
    }
}
