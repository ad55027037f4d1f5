using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Incidents;

/// <summary>Headings that are places though the gazetteer lacks them: in a bulletin whose other headings are places, a short heading of a name ("Tayr Harfa", "Rmeish, 06:15").</summary>
internal static class NamedHeadings
{
    private const int LongestName = 4;
    private static readonly FrozenSet<string> Sections = VocabularyTable.Load("section-words").Rows.Select(static r => r["word"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The headings with the place that each names.</summary>
    /// <param name="text">The report.</param>
    /// <param name="known">The places of the headings that have one, by block.</param>
    public static IEnumerable<(int Block, Place Place)> Of(AnnotatedText text, IReadOnlyDictionary<int, Place> known)
    {
        var towns = known.Where(static k => k.Value.Precision is not (PlacePrecision.Country or PlacePrecision.Region)).Select(static k => k.Key).ToList();
        // A list of hundreds of names is no bulletin, and comparing them all would take the square of its length.
        if (towns.Count is < 2 or > 200)
            yield break;
        var capitals = towns.TrueForAll(block => text.Sentences.Any(s => s.Block.Index == block && s.IsInCapitals));
        // A log of both sides of a border does not tell on which of them the unknown village lies.
        var alike = towns.TrueForAll(block => string.Equals(known[block].Country, known[towns[0]].Country, StringComparison.Ordinal));
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Block.Kind != BlockKind.Heading || known.ContainsKey(sentence.Block.Index) || NameIn(sentence, capitals) is not { } name)
                continue;
            var near = known[towns.MinBy(block => Math.Abs(block - sentence.Block.Index))];
            yield return (sentence.Block.Index, alike ? new Place { Name = name, Country = near.Country, Admin1 = near.Admin1 } : new Place { Name = name });
        }
    }

    private static string? NameIn(Sentence sentence, bool capitals)
    {
        var tokens = sentence.Tokens;
        var first = 0;
        // "3. Ain Shib", "c) Ain Shib".
        while (first < tokens.Count && (char.IsAsciiDigit(tokens[first].Text[0]) || tokens[first].Text is "." or ")" or "(" or "•" or "-" or "#" || tokens[first].Text.Length == 1 && first == 0))
            first++;
        var last = first - 1;
        while (last + 1 < tokens.Count && IsNamePart(tokens, last + 1, last >= first))
            last++;
        while (last >= first && !char.IsUpper(tokens[last].Text[0]))
            last--;
        if (last < first || last - first >= LongestName || (sentence.IsInCapitals && !capitals))
            return null;
        // What follows may only place the name more closely, or date it.
        if (last + 1 < tokens.Count && tokens[last + 1].Text is not ("," or "(" or "–" or "—" or "-" or "/" or ":"))
            return null;
        for (var i = first; i <= last; i++)
        {
            if (Sections.Contains(tokens[i].Lower))
                return null;
        }

        return string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => tokens[i].Text)).Replace(" - ", "-", StringComparison.Ordinal);
    }

    private static bool IsNamePart(TokenList tokens, int i, bool inside) =>
        char.IsUpper(tokens[i].Text[0]) || (inside && (tokens[i].Text is "-" or "'" or "’" && i + 1 < tokens.Count && tokens[i].End == tokens[i + 1].Start || tokens[i].Lower is "al" or "el" or "de" or "la" or "of"));
}
