using Marsad.Domain.Terms;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Casualties;

/// <summary>A word for people.</summary>
/// <param name="Category">The interchange category; null for people without one.</param>
/// <param name="Axis">The axis on which the category lies.</param>
/// <param name="IsPlural">True for the plural.</param>
/// <param name="Word">The word.</param>
internal sealed record PeopleTerm(string? Category, string Axis, bool IsPlural, string Word);

/// <summary>Words for people (vocab/categories.tsv).</summary>
internal sealed class PeopleLexicon
{
    private static readonly Lazy<PeopleLexicon> Shared = new(static () => new PeopleLexicon());
    private readonly PhraseTable<PeopleTerm> terms = new();

    private PeopleLexicon()
    {
        foreach (var row in VocabularyTable.Load("categories").Rows)
        {
            var code = row["code"] is { Length: > 0 } c ? c : null;
            foreach (var word in row.List("singular"))
                terms.Add(word, new PeopleTerm(code, row["axis"], false, word.ToLowerInvariant()));
            foreach (var word in row.List("plural"))
                terms.Add(word, new PeopleTerm(code, row["axis"], true, word.ToLowerInvariant()));
        }
    }

    /// <summary>The lexicon of the shipped table.</summary>
    public static PeopleLexicon Default => Shared.Value;

    /// <summary>The longest term that begins at a token; the length is 0 where there is none.</summary>
    public (PeopleTerm? Term, int Length) At(TokenList tokens, int index)
    {
        var known = terms.At(tokens, index);
        if (known.Length > 0)
            return known;
        // Any other word for a human being ("shoemaker") counts as people without a category.
        var token = tokens[index];
        if (token.Tag is "NN" or "NNP" && char.IsLower(token.Text[0]) && Numbers.PeopleNouns.IsSingular(token.Lower))
            return (new PeopleTerm(null, "", false, token.Lower), 1);
        return token.Tag is "NNS" && Numbers.PeopleNouns.IsPlural(token.Lower) ? (new PeopleTerm(null, "", true, token.Lower), 1) : (null, 0);
    }
}
