using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.Text;
using Marsad.Places.Areas;
using Marsad.Places.Names;

namespace Marsad.Extraction.English.Places;

/// <summary>Words that tell places from other names.</summary>
internal static class PlaceVocabulary
{
    private static readonly FrozenSet<string> BodyNouns = VocabularyTable.Load("place-bodies").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, bool> PlaceVerbs = VocabularyTable.Load("place-verbs").Rows.ToFrozenDictionary(static r => r["verb"], static r => r["sense"] is "place", StringComparer.Ordinal);
    private static readonly FrozenSet<string> StopWords = VocabularyTable.Load("place-stopwords").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<FrozenSet<string>> Actors = new(static () => VocabularyTable.Load("actors").Rows
        .SelectMany(static r => r.List("aliases").Concat(r.List("abbreviations")).Append(r["canonical"]))
        .Where(static n => Countries.Find(n) is null && Regions.Find(n) is null)
        .ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenSet<string> Inner = FrozenSet.Create(
        StringComparer.Ordinal,
        "of", "the", "de", "la", "del", "des", "du", "da", "do", "dos", "das", "di", "el", "los", "las", "al", "ar", "as", "an", "ad", "ash", "az", "at", "ez", "es", "and", "-", "y", "e", "sur", "am", "upon", "on", "'", "’", "le", "les", "d'");

    // The longest first, as in the table.
    private static readonly FrozenDictionary<string, (string[] Words, TypeWord Type)[]> TypesByFirst = TypeWords.All
        .Select(static t => (Words: t.Word.Split(' '), Type: t))
        .GroupBy(static t => t.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.Ordinal, "al", "ad", "ar", "as", "ash", "az", "an", "at", "ath", "el", "ez", "es", "ed", "er", "en", "et", "ul");

    /// <summary>True for a noun that makes a place's name before it the name of a body.</summary>
    public static bool IsBodyNoun(string lower) => BodyNouns.Contains(lower) || (lower.Length > 3 && lower[^1] == 's' && BodyNouns.Contains(lower[..^1])) || (lower.EndsWith("ies", StringComparison.Ordinal) && BodyNouns.Contains(lower[..^3] + "y"));

    /// <summary>For a verb whose object is a place: true where it can be nothing else; null for other verbs.</summary>
    public static bool? PlaceVerb(string lemma) => PlaceVerbs.TryGetValue(lemma, out var sure) ? sure : null;

    /// <summary>True for a building or a work that often bears a name of its own ("Al-Thawra hospital").</summary>
    public static bool IsFacilityNoun(string lower) => lower is "hospital" or "clinic" or "school" or "college" or "university" or "mosque" or "church" or "monastery" or "cathedral" or "temple" or "synagogue" or "stadium" or "hotel" or "square" or "street" or "avenue" or "road" or "bridge" or "prison" or "jail" or "barracks" or "orphanage" or "museum" or "cemetery" or "centre" or "center" or "restaurant" or "cafe" or "mall";

    /// <summary>True for a word with a capital letter that is mostly no place.</summary>
    public static bool IsStopWord(string name) => StopWords.Contains(name);

    /// <summary>True for the name of an actor ("Islamic State", "Red Cross").</summary>
    public static bool IsActor(string name) => Actors.Value.Contains(name);

    /// <summary>True for a word that can stand inside a name.</summary>
    public static bool IsInner(Token token) => Inner.Contains(token.Lower);

    /// <summary>True for a word that can open or close a name: it has a capital letter, behind an article too ("al-Bab").</summary>
    public static bool IsNameWord(Token token)
    {
        var text = token.Text.AsSpan();
        if (text.Length > 0 && text[0] is '\'' or '’' or '‘' or '`' or 'ʿ' or 'ʾ')
            text = text[1..];
        if (text.Length == 0)
            return false;
        if (char.IsUpper(text[0]) || (text[0] >= '\u0600' && char.IsLetter(text[0])))
            return true;
        var hyphen = text.IndexOf('-');
        return hyphen is > 0 and <= 3 && hyphen + 1 < text.Length && char.IsUpper(text[hyphen + 1] is '\'' or '’' && hyphen + 2 < text.Length ? text[hyphen + 2] : text[hyphen + 1])
            && Articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..hyphen]);
    }

    /// <summary>The type word whose words begin at a token ("refugee camp"), and its last token.</summary>
    public static (TypeWord Type, int Last)? TypeAt(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        if (token >= tokens.Count || !TypesByFirst.TryGetValue(tokens[token].Lower, out var types))
            return null;
        foreach (var (words, type) in types)
        {
            var at = 1;
            while (at < words.Length && token + at < tokens.Count && string.Equals(words[at], tokens[token + at].Lower, StringComparison.Ordinal))
                at++;
            if (at == words.Length)
                return (type, token + at - 1);
        }

        return null;
    }

    /// <summary>The type word whose words end at a token, and its first token.</summary>
    public static (TypeWord Type, int First)? TypeEndingAt(Sentence sentence, int token)
    {
        for (var first = Math.Max(0, token - 1); first <= token; first++)
        {
            if (TypeAt(sentence, first) is { } found && found.Last == token)
                return (found.Type, first);
        }

        return null;
    }
}
