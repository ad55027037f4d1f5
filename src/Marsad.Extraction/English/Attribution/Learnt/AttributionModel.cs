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

    /// <summary>A model from its parts.</summary>
    public AttributionModel(FeatureEmbeddings embeddings, AttributionWeights weights, float[] thresholds) => (this.embeddings, this.weights, Thresholds) = (embeddings, weights, thresholds);

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
        var own = new float[words * WordVectors.Dimensions];
        var governors = new float[words * WordVectors.Dimensions];
        var input = new float[words * width];
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
                if (rank >= 0)
                    vectors.AddTo(rank, own.AsSpan(row * WordVectors.Dimensions, WordVectors.Dimensions));
            }

            // The governors' vectors are those of words of the same sentence.
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Head >= 0)
                    own.AsSpan((row - tokens.Count + tokens[i].Head) * WordVectors.Dimensions, WordVectors.Dimensions).CopyTo(governors.AsSpan((row - tokens.Count + i) * WordVectors.Dimensions));
            }
        }

        Kernels.MultiplyAdd(own, WordVectors.Dimensions, weights["word"], input, width, words, WordVectors.Dimensions, width);
        Kernels.MultiplyAdd(governors, WordVectors.Dimensions, weights["governor"], input, width, words, WordVectors.Dimensions, width);
        var states = Recurrent(input, words, width, "1");
        if (weights.Shape.Layers > 1)
            states = Recurrent(states, words, 2 * hidden, "2");
        var output = new float[words * AttributionWeights.Outputs];
        Kernels.Fill(output, words, weights["mark.b"]);
        Kernels.MultiplyAdd(states, 2 * hidden, weights["mark.w"], output, AttributionWeights.Outputs, words, 2 * hidden, AttributionWeights.Outputs);
        return output;
    }

    private float[] Recurrent(float[] input, int words, int inner, string layer)
    {
        var hidden = weights.Shape.Hidden;
        var output = new float[words * 2 * hidden];
        var gates = new float[words * 3 * hidden];
        for (var direction = 0; direction < 2; direction++)
        {
            var name = layer + (direction == 0 ? "f" : "b");
            Kernels.Fill(gates, words, weights[name + "b"]);
            Kernels.MultiplyAdd(input, inner, weights[name + "x"], gates, 3 * hidden, words, inner, 3 * hidden);
            RecurrentLayer.Run(gates, weights[name + "h"], [words], hidden, output.AsSpan(direction * hidden), 2 * hidden, direction == 1);
        }

        return output;
    }
}
