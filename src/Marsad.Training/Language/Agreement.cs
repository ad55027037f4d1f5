using Marsad.Extraction.Models;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>Annotates sentences by two teachers and keeps what both say (tri-training, Zhou and Li 2005; for trees Søgaard and Rishøj 2010). Where they differ nothing is taught.</summary>
internal static class Agreement
{
    private const double Least = 0.8;
    private const int Together = 256;

    /// <summary>The sentences on most of whose governors the teachers agree; labels on which they differ are "_", governors −2.</summary>
    public static List<GumSentence> Of(LanguageModel first, LanguageModel second, List<string[]> sentences)
    {
        var agreed = new List<GumSentence>();
        foreach (var chunk in sentences.Chunk(Together))
        {
            var a = first.Parse(chunk);
            var b = second.Parse(chunk);
            for (var s = 0; s < chunk.Length; s++)
            {
                if (Merge(chunk[s], a[s], b[s]) is { } merged)
                    agreed.Add(merged);
            }
        }

        return agreed;
    }

    private static GumSentence? Merge(string[] words, ParsedWords a, ParsedWords b)
    {
        var n = words.Length;
        var heads = new int[n];
        var same = 0;
        for (var i = 0; i < n; i++)
        {
            heads[i] = a.Heads[i] == b.Heads[i] ? a.Heads[i] : -2;
            if (heads[i] > -2)
                same++;
        }

        return same < n * Least ? null : new GumSentence("news", words, Both(a.Tags, b.Tags), [], heads, Both(a.Relations, b.Relations), Both(a.Names, b.Names));
    }

    private static string[] Both(string[] a, string[] b) => [.. a.Zip(b, static (x, y) => string.Equals(x, y, StringComparison.Ordinal) ? x : "_")];
}
