using Marsad.Domain.Terms;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Weapons;

/// <summary>A weapon or a platform that the words name.</summary>
/// <param name="Name">What the claim calls it, in the singular unless the report's plural is the usual name.</param>
/// <param name="IsPlatform">True for what carries the weapon.</param>
/// <param name="Type">The incident type that its use tells; null where it tells none.</param>
internal sealed record WeaponTerm(string Name, bool IsPlatform, string? Type);

/// <summary>Weapons and platforms (vocab/weapons.tsv).</summary>
internal sealed class WeaponLexicon
{
    private static readonly Lazy<WeaponLexicon> Shared = new(static () => new WeaponLexicon());
    private readonly PhraseTable<WeaponTerm> terms = new();

    private WeaponLexicon()
    {
        foreach (var row in VocabularyTable.Load("weapons").Rows)
        {
            var phrase = row["phrase"];
            var term = new WeaponTerm(row["name"] is { Length: > 0 } name ? name : phrase, row["kind"] is "platform", row["type"] is { Length: > 0 } type ? type : null);
            terms.Add(phrase, term);
            terms.Add(Inflection.Plural(phrase), term);
        }
    }

    /// <summary>The lexicon of the shipped table.</summary>
    public static WeaponLexicon Default => Shared.Value;

    /// <summary>The longest term that begins at a token; the length is 0 where there is none.</summary>
    public (WeaponTerm? Term, int Length) At(TokenList tokens, int index) => terms.At(tokens, index);
}
