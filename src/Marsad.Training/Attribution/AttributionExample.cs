using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Training.Attribution;

/// <summary>A passage of an article as numbers.</summary>
/// <param name="Ranks">Ranks of the words' vectors.</param>
/// <param name="Governors">For each word, the place of its governor in the passage; −1 for none.</param>
/// <param name="Features">Rows of embeddings, <see cref="AttributionFeatures.Count"/> a word; −1 for none.</param>
/// <param name="Marks">A bit for each role.</param>
internal sealed record AttributionExample(int[] Ranks, int[] Governors, int[] Features, byte[] Marks)
{
    /// <summary>Number of words.</summary>
    public int Length => Ranks.Length;
}

/// <summary>Features of the articles, those seen often enough, and the articles as numbers.</summary>
internal sealed class AttributionSet
{
    private readonly Dictionary<ulong, int> rows = [];

    /// <summary>Counts the features of the articles.</summary>
    public AttributionSet(WordVectors vectors, IReadOnlyList<PolNearText> texts, int least)
    {
        Vectors = vectors;
        var counts = new Dictionary<ulong, int>();
        foreach (var text in texts)
        {
            foreach (var key in KeysOf(text.Sentences))
            {
                if (key != 0)
                    counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var (key, count) in counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key))
        {
            if (count >= least)
                rows.Add(key, rows.Count);
        }

        Keys = [.. rows.OrderBy(static r => r.Value).Select(static r => r.Key)];
    }

    /// <summary>The word vectors.</summary>
    public WordVectors Vectors { get; }

    /// <summary>The features kept, by row.</summary>
    public ulong[] Keys { get; }

    /// <summary>The passages of an article as numbers.</summary>
    public AttributionExample[] Encode(PolNearText text)
    {
        var keys = KeysOf(text.Sentences);
        var examples = new List<AttributionExample>();
        var start = 0;
        foreach (var passage in Passage.Cut(text.Sentences))
        {
            var ranks = new List<int>();
            var governors = new List<int>();
            for (var s = passage.First; s < passage.End; s++)
            {
                var first = ranks.Count;
                foreach (var token in text.Sentences[s].Tokens)
                {
                    ranks.Add(Vectors.Rank(token.Lower));
                    governors.Add(token.Head < 0 ? -1 : first + token.Head);
                }
            }

            var own = keys.AsSpan(start * AttributionFeatures.Count, ranks.Count * AttributionFeatures.Count).ToArray();
            examples.Add(new AttributionExample([.. ranks], [.. governors], Array.ConvertAll(own, k => k != 0 && rows.TryGetValue(k, out var row) ? row : -1), text.Marks[start..(start + ranks.Count)]));
            start += ranks.Count;
        }

        return [.. examples];
    }

    private static ulong[] KeysOf(IReadOnlyList<Sentence> sentences)
    {
        var keys = new ulong[sentences.Sum(static s => s.Tokens.Count) * AttributionFeatures.Count];
        int at = 0, quote = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            AttributionFeatures.Open(sentences, s, ref quote);
            AttributionFeatures.Extract(sentences[s], ref quote, keys.AsSpan(at));
            at += sentences[s].Tokens.Count * AttributionFeatures.Count;
        }

        return keys;
    }
}
