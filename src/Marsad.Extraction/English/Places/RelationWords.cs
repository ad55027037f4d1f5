using System.Collections.Frozen;
using System.Globalization;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Places;

/// <summary>What a relation says of event and name.</summary>
internal enum RelationSense
{
    /// <summary>It happened there.</summary>
    At,

    /// <summary>Outside, but close.</summary>
    Beside,

    /// <summary>It came from there.</summary>
    From,

    /// <summary>It went there or was aimed there.</summary>
    To,

    /// <summary>All over it.</summary>
    Over,

    /// <summary>No place: who did it.</summary>
    Agent,
}

/// <summary>A row of vocab/place-relations.tsv.</summary>
internal sealed record RelationWord(string Words, string? Relation, double RadiusKm, RelationSense Sense);

/// <summary>Finds the words that relate an event to a place's name.</summary>
internal static class RelationWords
{
    private const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, RelationWord> Table = VocabularyTable.Load("place-relations").Rows.ToFrozenDictionary(
        static r => r["words"],
        static r => new RelationWord(
            r["words"],
            r["relation"] is { Length: > 0 } relation ? relation : null,
            double.Parse(r["radius_km"], CultureInfo.InvariantCulture),
            KebabCase.TryParse<RelationSense>(r["sense"], out var sense) ? sense : throw new InvalidDataException($"place-relations.tsv line {r.Line}: no sense '{r["sense"]}'")),
        StringComparer.Ordinal);

    private static readonly int Longest = Table.Keys.Max(static w => w.Length) + 1;

    /// <summary>The longest relation whose words end right before a token, and where it begins.</summary>
    public static (RelationWord Word, int First)? Before(Sentence sentence, int token)
    {
        (RelationWord, int)? found = null;
        // Filled from its end, a word before the other.
        Span<char> words = stackalloc char[Longest];
        var start = Longest;
        var known = Table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = token - 1; first >= 0 && token - first <= LongestPhrase; first--)
        {
            // "draw in Turkey": the particle belongs to the verb.
            if (sentence.Tokens[first].Tag is "RP" || sentence.Tokens[first].Relation is "compound:prt")
                break;
            var lower = sentence.Tokens[first].Lower;
            if (lower.Length + 1 > start)
                break;
            if (start < Longest)
                words[--start] = ' ';
            start -= lower.Length;
            lower.CopyTo(words[start..]);
            if (known.TryGetValue(words[start..], out var word))
                found = (word, first);
        }

        return found;
    }

    /// <summary>True for a word that is a relation on its own.</summary>
    public static RelationWord? Single(string lower) => Table.GetValueOrDefault(lower);
}
