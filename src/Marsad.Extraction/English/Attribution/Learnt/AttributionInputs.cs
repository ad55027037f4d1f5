using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Gathers the inputs of words: embeddings of their features, and the vectors of the word and of its governor; a word that comes again is multiplied once.</summary>
internal sealed class AttributionInputs(FeatureEmbeddings embeddings, AttributionWeights weights, WordVectors vectors, AttributionRoom room)
{
    private readonly int width = weights.Shape.Feature;

    /// <summary>Adds the words of a passage, the first at a row.</summary>
    public void Add(IReadOnlyList<Sentence> sentences, Passage passage, int row, ref int quote)
    {
        for (var s = passage.First; s < passage.End; s++)
        {
            var tokens = sentences[s].Tokens;
            var keys = room.KeysOf(tokens.Count);
            AttributionFeatures.Open(sentences, s, ref quote);
            AttributionFeatures.Extract(sentences[s], ref quote, keys);
            for (var i = 0; i < tokens.Count; i++)
            {
                embeddings.AddTo(keys.Slice(i * AttributionFeatures.Count, AttributionFeatures.Count), room.Input.AsSpan((row + i) * width, width));
                room.Places[row + i] = Place(vectors.Rank(tokens[i].Key));
                room.Governors[row + i] = tokens[i].Head < 0 ? -1 : row + tokens[i].Head;
            }

            row += tokens.Count;
        }
    }

    /// <summary>Adds to the inputs of so many words their vectors and those of their governors.</summary>
    public void Finish(int words)
    {
        var forms = room.Ranks.Count;
        var taken = room.Zeros(forms * (WordVectors.Dimensions + (2 * width)));
        Span<float> plain = taken[..(forms * WordVectors.Dimensions)], own = taken.Slice(plain.Length, forms * width), governing = taken[(plain.Length + own.Length)..];
        for (var i = 0; i < forms; i++)
            vectors.AddTo(room.Ranks[i], plain.Slice(i * WordVectors.Dimensions, WordVectors.Dimensions));
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["word"], own, width, forms, WordVectors.Dimensions, width);
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["governor"], governing, width, forms, WordVectors.Dimensions, width);
        for (var row = 0; row < words; row++)
        {
            var x = room.Input.AsSpan(row * width, width);
            var (place, governor) = (room.Places[row], room.Governors[row]);
            if (place >= 0)
                Kernels.Add(own.Slice(place * width, width), x);
            if (governor >= 0 && room.Places[governor] >= 0)
                Kernels.Add(governing.Slice(room.Places[governor] * width, width), x);
        }
    }

    private int Place(int rank)
    {
        if (rank < 0)
            return -1;
        if (!room.Distinct.TryGetValue(rank, out var place))
        {
            room.Distinct.Add(rank, place = room.Ranks.Count);
            room.Ranks.Add(rank);
        }

        return place;
    }
}
