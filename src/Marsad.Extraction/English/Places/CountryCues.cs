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

    // By the first two letters of a word: most words open no cue.
    private static readonly bool[] Openings = OpeningsOf(Codes.Keys);
    private static readonly int Longest = Codes.Keys.Max(static w => w.Length);

    /// <summary>How many words speak for each code.</summary>
    public static Dictionary<string, double> Of(AnnotatedText text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<string, double>(StringComparer.Ordinal);
        var written = text.Report.Text.Value.AsSpan();
        var known = Codes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var sentence in text.Sentences)
        {
            var tokens = sentence.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!Openings[Opening(written[tokens[i].Start..])])
                    continue;
                for (var length = 1; length <= MostWords && i + length <= tokens.Count; length++)
                {
                    var words = written[tokens[i].Start..tokens[i + length - 1].End];
                    if (words.Length > Longest)
                        break;
                    if (!known.TryGetValue(words, out var codes) || !seen.Add(tokens[i].Text + length))
                        continue;
                    foreach (var code in codes)
                        votes[code] = votes.GetValueOrDefault(code) + (1.0 / codes.Length);
                }
            }
        }

        return votes;
    }

    private static bool[] OpeningsOf(IEnumerable<string> words)
    {
        var openings = new bool[1024];
        foreach (var word in words)
        {
            // A cue of one letter may be followed by anything.
            for (var next = 0; next < 32; next++)
                openings[word.Length > 1 ? Opening(word) : Opening([word[0], (char)next])] = true;
        }

        return openings;
    }

    private static int Opening(ReadOnlySpan<char> words) => ((words[0] & 31) << 5) | (words.Length > 1 ? words[1] & 31 : 0);
}
