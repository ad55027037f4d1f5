using Marsad.Evaluation.Muc.Learning;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc.Filling;

/// <summary>The place of an incident: a place of the lexicon in the sentences that tell of it; else the country the message is about.</summary>
internal static class IncidentPlace
{
    public static string? Find(MucReading reading, IEnumerable<int> sentences, LocationLexicon lexicon)
    {
        var country = CountryOf(reading, lexicon);
        foreach (var index in sentences)
        {
            var words = reading.Sentences[index].Tokens.Select(static t => t.Text).ToArray();
            string? found = null;
            for (var i = 0; i < words.Length; i++)
            {
                for (var n = Math.Min(lexicon.Longest, words.Length - i); n > 0; n--)
                {
                    if (lexicon.Find(string.Join(' ', words.AsSpan(i, n).ToArray()), country) is { } place)
                    {
                        // The more detailed of two places of one sentence.
                        if (found is null || (place.StartsWith(found, StringComparison.Ordinal) && place.Length > found.Length))
                            found = place;
                        i += n - 1;
                        break;
                    }
                }
            }

            if (found is not null)
                return found;
        }

        return country;
    }

    private static string? CountryOf(MucReading reading, LocationLexicon lexicon)
    {
        var points = new Dictionary<string, double>(StringComparer.Ordinal);
        if (lexicon.Find(reading.Message.Place, null) is { } home)
            points[MucLocation.Parse(home).Country] = 2;
        foreach (var sentence in reading.Sentences)
        {
            var text = string.Join(' ', sentence.Tokens.Select(static t => t.Text));
            foreach (var country in lexicon.Countries)
            {
                if (text.Contains(country.Length > 5 ? country[..^1] : country, StringComparison.Ordinal))
                    points[country] = points.GetValueOrDefault(country) + (sentence.Index < 3 ? 1.5 : 0.5);
            }
        }

        return points.Count == 0 ? null : points.OrderByDescending(static p => p.Value).ThenBy(static p => p.Key, StringComparer.Ordinal).First().Key;
    }
}
