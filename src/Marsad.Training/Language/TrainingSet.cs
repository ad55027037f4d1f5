using Marsad.Extraction.Models;
using Marsad.Training.Corpora;

namespace Marsad.Training.Language;

/// <summary>A sentence as numbers. A label of −1 is not trained on.</summary>
internal sealed record Example(int[] Ranks, int[][] Features, int[] Tags, int[] Heads, int[] Relations, int[] Names)
{
    /// <summary>Number of words.</summary>
    public int Length => Ranks.Length;
}

/// <summary>Labels, features and sentences of training as numbers.</summary>
internal sealed class TrainingSet
{
    private readonly Dictionary<ulong, int> rows = [];

    /// <summary>Counts features over all sentences and keeps those seen often enough; labels come from the annotated ones.</summary>
    public TrainingSet(WordVectors vectors, IReadOnlyList<GumSentence> sentences, IReadOnlyList<GumSentence> others)
    {
        Vectors = vectors;
        Tags = Labels(sentences, static s => s.Tags);
        Relations = Labels(sentences, static s => s.Relations);
        Names = Labels(sentences, static s => s.Names);
        var counts = new Dictionary<ulong, int>();
        Span<ulong> keys = stackalloc ulong[WordFeatures.Count];
        foreach (var sentence in sentences.Concat(others))
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                WordFeatures.Extract(sentence.Words[i], Lower(sentence.Words[i]), i == 0, keys);
                foreach (var key in keys)
                {
                    if (key != 0)
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        foreach (var (key, count) in counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key))
        {
            if (count >= (others.Count > 0 ? 4 : 3))
                rows.Add(key, rows.Count);
        }

        Keys = [.. rows.OrderBy(static r => r.Value).Select(static r => r.Key)];
    }

    /// <summary>The word vectors.</summary>
    public WordVectors Vectors { get; }

    /// <summary>Penn tags.</summary>
    public string[] Tags { get; }

    /// <summary>Relations.</summary>
    public string[] Relations { get; }

    /// <summary>Name labels.</summary>
    public string[] Names { get; }

    /// <summary>Keys of the features kept, by row.</summary>
    public ulong[] Keys { get; }

    /// <summary>A sentence as numbers; an underscore stands for a label that is not known.</summary>
    public Example Encode(GumSentence s)
    {
        var ranks = new int[s.Length];
        var features = new int[s.Length][];
        var keys = new ulong[WordFeatures.Count];
        for (var i = 0; i < s.Length; i++)
        {
            var lower = Lower(s.Words[i]);
            ranks[i] = Vectors.Rank(lower);
            WordFeatures.Extract(s.Words[i], lower, i == 0, keys);
            features[i] = Array.ConvertAll(keys, k => k != 0 && rows.TryGetValue(k, out var row) ? row : -1);
        }

        return new Example(ranks, features, Indices(s.Tags, Tags), s.Heads, Indices(s.Relations, Relations), Indices(s.Names, Names));
    }

    private static string Lower(string word) => Extraction.Text.Characters.Lower(word);

    private static int[] Indices(string[] labels, string[] known) => Array.ConvertAll(labels, l => Array.IndexOf(known, l));

    private static string[] Labels(IReadOnlyList<GumSentence> sentences, Func<GumSentence, string[]> of) => [.. sentences.SelectMany(of).Where(static l => l.Length > 0 && !string.Equals(l, "_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
