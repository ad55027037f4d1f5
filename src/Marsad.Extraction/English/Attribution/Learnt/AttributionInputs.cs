using System.Buffers;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Gathers the inputs of words: embeddings of their features, and the vectors of the word and of its governor; a word that comes again is multiplied once.</summary>
internal sealed class AttributionInputs(FeatureEmbeddings embeddings, AttributionWeights weights, WordVectors vectors, int words)
{
    private readonly int width = weights.Shape.Feature;
    private readonly float[] input = Zeros(words * weights.Shape.Feature);
    private readonly int[] places = new int[words];
    private readonly int[] governors = new int[words];
    private readonly Dictionary<int, int> distinct = [];
    private readonly List<int> ranks = [];
    private ulong[] keys = [];

    /// <summary>Adds the words of a passage, the first at a row.</summary>
    public void Add(IReadOnlyList<Sentence> sentences, Passage passage, int row, ref int quote)
    {
        for (var s = passage.First; s < passage.End; s++)
        {
            var tokens = sentences[s].Tokens;
            if (keys.Length < tokens.Count * AttributionFeatures.Count)
                keys = new ulong[tokens.Count * AttributionFeatures.Count];
            AttributionFeatures.Open(sentences, s, ref quote);
            AttributionFeatures.Extract(sentences[s], ref quote, keys);
            for (var i = 0; i < tokens.Count; i++)
            {
                var x = input.AsSpan((row + i) * width, width);
                for (var k = 0; k < AttributionFeatures.Count; k++)
                    embeddings.AddTo(keys[(i * AttributionFeatures.Count) + k], x);
                places[row + i] = Place(vectors.Rank(tokens[i].Lower));
                governors[row + i] = tokens[i].Head < 0 ? -1 : row + tokens[i].Head;
            }

            row += tokens.Count;
        }
    }

    /// <summary>The inputs, a row a word.</summary>
    public float[] Finish()
    {
        var plain = Zeros(ranks.Count * WordVectors.Dimensions);
        for (var i = 0; i < ranks.Count; i++)
            vectors.AddTo(ranks[i], plain.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
        var own = Zeros(ranks.Count * width);
        var governing = Zeros(ranks.Count * width);
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["word"], own, width, ranks.Count, WordVectors.Dimensions, width);
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["governor"], governing, width, ranks.Count, WordVectors.Dimensions, width);
        for (var row = 0; row < words; row++)
        {
            var x = input.AsSpan(row * width, width);
            if (places[row] >= 0)
                Kernels.Add(own.AsSpan(places[row] * width, width), x);
            if (governors[row] >= 0 && places[governors[row]] >= 0)
                Kernels.Add(governing.AsSpan(places[governors[row]] * width, width), x);
        }

        ArrayPool<float>.Shared.Return(plain);
        ArrayPool<float>.Shared.Return(own);
        ArrayPool<float>.Shared.Return(governing);
        return input;
    }

    /// <summary>Gives the room of the inputs back; they must not be used any more.</summary>
    public void Return() => ArrayPool<float>.Shared.Return(input);

    private static float[] Zeros(int length)
    {
        var room = ArrayPool<float>.Shared.Rent(length);
        room.AsSpan(0, length).Clear();
        return room;
    }

    private int Place(int rank)
    {
        if (rank < 0)
            return -1;
        if (!distinct.TryGetValue(rank, out var place))
        {
            distinct.Add(rank, place = ranks.Count);
            ranks.Add(rank);
        }

        return place;
    }
}
