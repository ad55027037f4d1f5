using System.Collections.Frozen;
using Marsad.Domain.Terms;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Places;

/// <summary>Words of a text that belong to a country ("naira", "barangay", "Garda"); from vocab/country-cues.tsv. Each word counts once.</summary>
internal static class CountryCues
{
    private const int MostWords = 3;

    private static readonly FrozenDictionary<string, string[]> Codes = VocabularyTable.Load("country-cues").Rows
        .ToFrozenDictionary(static r => r["word"], static r => r.List("codes").ToArray(), StringComparer.Ordinal);

    /// <summary>How many words speak for each code.</summary>
    public static Dictionary<string, double> Of(AnnotatedText text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var known = Codes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var sentence in text.Sentences)
        {
            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                for (var length = 1; length <= MostWords && i + length <= tokens.Count; length++)
                {
                    if (!known.TryGetValue(text.Report.Text.Value.AsSpan()[tokens[i].Start..tokens[i + length - 1].End], out var codes) || !seen.Add(tokens[i].Text + length))
                        continue;
                    foreach (var code in codes)
                        votes[code] = votes.GetValueOrDefault(code) + (1.0 / codes.Length);
                }
            }
        }

        return votes;
    }
}
