using System.Runtime.InteropServices;
using System.Text;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Marks the words of a text that name a source, a cue or what is said: trained embeddings and word vectors, recurrent layers over the sentences of a text one behind another, and a small layer. Safe to use from several threads.</summary>
internal sealed class AttributionModel
{
    // Texts are read in stretches of about so many words, so that memory does not grow with the text.
    private const int Stretch = 1500;
    private const uint Mark = 0x314D5441;

    private readonly FeatureEmbeddings embeddings;
    private readonly AttributionWeights weights;
    private readonly PackedMatrix[] first;
    private readonly PackedMatrix? between;
    private readonly PackedMatrix[]? second;
    private readonly PackedMatrix mark;
    private readonly float[] betweenBias = [];

    /// <summary>A model from its parts.</summary>
    public AttributionModel(FeatureEmbeddings embeddings, AttributionWeights weights, float[] thresholds)
    {
        (this.embeddings, this.weights, Thresholds) = (embeddings, weights, thresholds);
        var shape = weights.Shape;
        first = [new PackedMatrix(shape.Hidden, weights["1fh"]), new PackedMatrix(shape.Hidden, weights["1bh"])];
        mark = new PackedMatrix(shape.Wide, weights["mark.w"]);
        if (shape.Layers > 1)
        {
            between = new PackedMatrix(shape.Wide, weights["2fx"], weights["2bx"]);
            betweenBias = [.. weights["2fb"], .. weights["2bb"]];
            second = [new PackedMatrix(shape.Hidden, weights["2fh"]), new PackedMatrix(shape.Hidden, weights["2bh"])];
        }
    }

    /// <summary>The score from which on a word is marked, for each mark.</summary>
    public float[] Thresholds { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or cut short.</exception>
    public static AttributionModel Read(string path)
    {
        using var stream = new MemoryStream(File.ReadAllBytes(path));
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (reader.ReadUInt32() != Mark)
                throw new InvalidDataException($"'{path}' is no attribution model of this version; build or fetch the models again.");
            var shape = new AttributionShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var thresholds = new float[AttributionWeights.Outputs];
            stream.ReadExactly(MemoryMarshal.AsBytes(thresholds.AsSpan()));
            var embeddings = FeatureEmbeddings.Read(reader, shape.Feature);
            var weights = new AttributionWeights(shape);
            foreach (var name in weights.Names)
                stream.ReadExactly(MemoryMarshal.AsBytes(weights[name].AsSpan()));
            return new AttributionModel(embeddings, weights, thresholds);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The model '{path}' is damaged: build or fetch the models again.", e);
        }
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(weights.Shape.Feature);
        writer.Write(weights.Shape.Hidden);
        writer.Write(weights.Shape.Layers);
        writer.Write(MemoryMarshal.AsBytes(Thresholds.AsSpan()));
        embeddings.Write(writer);
        foreach (var name in weights.Names)
            writer.Write(MemoryMarshal.AsBytes(weights[name].AsSpan()));
    }

    /// <summary>Scores of each word of each sentence, a row of <see cref="AttributionWeights.Outputs"/> a word; above the threshold a word is marked.</summary>
    public float[][] Score(IReadOnlyList<Sentence> sentences, WordVectors vectors)
    {
        var scores = new float[sentences.Count][];
        var quote = 0;
        for (var from = 0; from < sentences.Count;)
        {
            var (to, words) = (from, 0);
            while (to < sentences.Count && words < Stretch)
                words += sentences[to++].Tokens.Count;
            var flat = Run(sentences, from, to, words, vectors, ref quote);
            var start = 0;
            for (var s = from; s < to; s++)
            {
                scores[s] = flat.AsSpan(start, sentences[s].Tokens.Count * AttributionWeights.Outputs).ToArray();
                start += scores[s].Length;
            }

            from = to;
        }

        return scores;
    }

    private float[] Run(IReadOnlyList<Sentence> sentences, int from, int to, int words, WordVectors vectors, ref int quote)
    {
        var (width, hidden) = (weights.Shape.Feature, weights.Shape.Hidden);
        var input = Inputs(sentences, from, to, words, vectors, ref quote);
        var gates = new float[words * 6 * hidden];
        for (var direction = 0; direction < 2; direction++)
        {
            var name = direction == 0 ? "1f" : "1b";
            var half = gates.AsSpan(direction * 3 * hidden);
            for (var i = 0; i < words; i++)
                weights[name + "b"].CopyTo(half[(i * 6 * hidden)..]);
            Kernels.MultiplyAdd(input, width, weights[name + "x"], half, 6 * hidden, words, width, 3 * hidden);
        }

        var room = new RecurrentRoom(hidden);
        var states = new short[words * 2 * hidden];
        Recurrent(room, gates, words, first, states);
        if (between is not null && second is not null)
        {
            Kernels.Fill(gates, words, betweenBias);
            between.MultiplyAdd(states, 2 * hidden, gates, 6 * hidden, words);
            Recurrent(room, gates, words, second, states);
        }

        var output = new float[words * AttributionWeights.Outputs];
        Kernels.Fill(output, words, weights["mark.b"]);
        mark.MultiplyAdd(states, 2 * hidden, output, AttributionWeights.Outputs, words);
        return output;
    }

    // Embeddings of the features, and the vectors of a word and of its governor; a word that comes again is multiplied once.
    private float[] Inputs(IReadOnlyList<Sentence> sentences, int from, int to, int words, WordVectors vectors, ref int quote)
    {
        var width = weights.Shape.Feature;
        var input = new float[words * width];
        var places = new int[words];
        var distinct = new Dictionary<int, int>();
        var own = new List<int>();
        var row = 0;
        var keys = Array.Empty<ulong>();
        for (var s = from; s < to; s++)
        {
            var tokens = sentences[s].Tokens;
            if (keys.Length < tokens.Count * AttributionFeatures.Count)
                keys = new ulong[tokens.Count * AttributionFeatures.Count];
            AttributionFeatures.Open(sentences, s, ref quote);
            AttributionFeatures.Extract(sentences[s], ref quote, keys);
            for (var i = 0; i < tokens.Count; i++, row++)
            {
                var x = input.AsSpan(row * width, width);
                for (var k = 0; k < AttributionFeatures.Count; k++)
                    embeddings.AddTo(keys[(i * AttributionFeatures.Count) + k], x);
                var rank = vectors.Rank(tokens[i].Lower);
                if (rank >= 0 && !distinct.ContainsKey(rank))
                {
                    distinct.Add(rank, own.Count);
                    own.Add(rank);
                }

                places[row] = rank < 0 ? -1 : distinct[rank];
            }
        }

        var projected = Project(own, vectors);
        row = 0;
        for (var s = from; s < to; s++)
        {
            var tokens = sentences[s].Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                var x = input.AsSpan((row + i) * width, width);
                if (places[row + i] >= 0)
                    Kernels.Add(projected.AsSpan(places[row + i] * 2 * width, width), x);
                if (tokens[i].Head >= 0 && places[row + tokens[i].Head] >= 0)
                    Kernels.Add(projected.AsSpan((places[row + tokens[i].Head] * 2 * width) + width, width), x);
            }

            row += tokens.Count;
        }

        return input;
    }

    private float[] Project(List<int> ranks, WordVectors vectors)
    {
        var width = weights.Shape.Feature;
        var plain = new float[ranks.Count * WordVectors.Dimensions];
        for (var i = 0; i < ranks.Count; i++)
            vectors.AddTo(ranks[i], plain.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
        var projected = new float[ranks.Count * 2 * width];
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["word"], projected, 2 * width, ranks.Count, WordVectors.Dimensions, width);
        Kernels.MultiplyAdd(plain, WordVectors.Dimensions, weights["governor"], projected.AsSpan(ranks.Count > 0 ? width : 0), 2 * width, ranks.Count, WordVectors.Dimensions, width);
        return projected;
    }

    private void Recurrent(RecurrentRoom room, float[] gates, int words, PackedMatrix[] layer, short[] states)
    {
        var hidden = weights.Shape.Hidden;
        if (words == 0)
            return;
        RecurrentLayer.Run(room, gates, layer[0], [words], hidden, states, backwards: false);
        RecurrentLayer.Run(room, gates.AsSpan(3 * hidden), layer[1], [words], hidden, states.AsSpan(hidden), backwards: true);
    }
}
