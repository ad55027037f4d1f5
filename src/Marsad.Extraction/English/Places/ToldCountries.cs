using Marsad.Extraction.Text;
using Marsad.Places.Areas;

namespace Marsad.Extraction.English.Places;

/// <summary>The countries that a report speaks of by name or by adjective ("Sudanese").</summary>
internal static class ToldCountries
{
    /// <summary>Their ISO codes.</summary>
    public static IReadOnlySet<string> Of(AnnotatedText text)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in text.Sentences.SelectMany(static s => s.Tokens))
        {
            if (char.IsUpper(token.Text[0]) && token.Text.Length > 2 && Countries.Find(token.Text) is { } country)
                told.Add(country.Country.Iso);
        }

        return told;
    }
}
