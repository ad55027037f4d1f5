using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Places.Names;

/// <summary>Words that say what kind of place a name is; from vocab/place-types.tsv.</summary>
public static class TypeWords
{
    private static readonly Lazy<TypeWord[]> Table = new(Load);

    /// <summary>All, the longest first.</summary>
    public static IReadOnlyList<TypeWord> All => Table.Value;

    /// <summary>The name without its type word, and how finely that word speaks; null where it has none.</summary>
    public static (string Bare, PlacePrecision? Precision) Strip(string name)
    {
        foreach (var type in Table.Value)
        {
            if (type.Part == TypePart.Name)
                continue;
            if (type.After && name.Length > type.Word.Length + 1 && name.EndsWith(type.Word, StringComparison.OrdinalIgnoreCase) && name[^(type.Word.Length + 1)] is ' ' or '-')
                return (name[..^(type.Word.Length + 1)].TrimEnd(' ', ','), type.Precision);
            if (type.Before && name.Length > type.Word.Length + 1 && name.StartsWith(type.Word, StringComparison.OrdinalIgnoreCase) && name[type.Word.Length] == ' ')
            {
                var rest = name[(type.Word.Length + 1)..].TrimStart();
                if (rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase))
                    return (rest[3..].TrimStart(), type.Precision);
                if (type.Word.StartsWith("muh", StringComparison.Ordinal) || type.Word.StartsWith("dep", StringComparison.Ordinal) || type.Word.StartsWith("prov", StringComparison.Ordinal) || type.Word.StartsWith("est", StringComparison.Ordinal))
                    return (rest, type.Precision);
            }
        }

        return (name, null);
    }

    private static TypeWord[] Load() =>
    [
        .. VocabularyTable.Load("place-types").Rows
            .Select(static row => new TypeWord(
                row["word"],
                KebabCase.TryParse<PlacePrecision>(row["precision"], out var precision) ? precision : throw new InvalidDataException($"place-types.tsv line {row.Line}: no precision '{row["precision"]}'"),
                row["position"] is "before" or "both",
                row["position"] is "after" or "both",
                KebabCase.TryParse<TypePart>(row["part"], out var part) ? part : throw new InvalidDataException($"place-types.tsv line {row.Line}: no part '{row["part"]}'")))
            .OrderByDescending(static t => t.Word.Length).ThenBy(static t => t.Word, StringComparer.Ordinal),
    ];
}

/// <summary>What a type word is to the name beside it.</summary>
public enum TypePart
{
    /// <summary>No part of the name.</summary>
    Type,

    /// <summary>Usually a part of the name.</summary>
    Name,

    /// <summary>A part of the name where the gazetteer has it so.</summary>
    Site,
}

/// <summary>A type word.</summary>
/// <param name="Word">The word or words, lower case.</param>
/// <param name="Precision">How finely it speaks.</param>
/// <param name="Before">It can stand before a name.</param>
/// <param name="After">It can stand behind a name.</param>
/// <param name="Part">What it is to the name.</param>
public sealed record TypeWord(string Word, PlacePrecision Precision, bool Before, bool After, TypePart Part);
