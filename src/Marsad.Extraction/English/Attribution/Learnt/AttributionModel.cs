using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>Marks the words of a text that name a source, a cue or what is said: trained embeddings and word vectors, recurrent layers over the sentences of a text one behind another, and a small layer. Safe to use from several threads.</summary>
internal sealed class AttributionModel
{
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
            var table = FeatureEmbeddings.Read(reader, shape.Feature);
            var matrices = new AttributionWeights(shape);
            foreach (var name in matrices.Names)
                stream.ReadExactly(MemoryMarshal.AsBytes(matrices[name].AsSpan()));
            return new AttributionModel(table, matrices, thresholds);
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
        var passages = Passage.Cut(sentences);
        for (var p = 0; p < passages.Count; p += RecurrentRoom.Most)
        {
            // Eight passages go through the network in step, longest first; their features are taken in the order of the text.
            var some = passages.GetRange(p, Math.Min(RecurrentRoom.Most, passages.Count - p));
            var order = Enumerable.Range(0, some.Count).OrderByDescending(i => some[i].Words).ToArray();
            var starts = new int[some.Count];
            for (var k = 1; k < order.Length; k++)
                starts[order[k]] = starts[order[k - 1]] + some[order[k - 1]].Words;
            var inputs = new AttributionInputs(embeddings, weights, vectors, some.Sum(static s => s.Words));
            for (var i = 0; i < some.Count; i++)
                inputs.Add(sentences, some[i], starts[i], ref quote);
            var flat = Run(inputs.Finish(), Array.ConvertAll(order, i => some[i].Words));
            inputs.Return();
            for (var i = 0; i < some.Count; i++)
            {
                var start = starts[i] * AttributionWeights.Outputs;
                for (var s = some[i].First; s < some[i].End; s++)
                {
                    scores[s] = flat.AsSpan(start, sentences[s].Tokens.Count * AttributionWeights.Outputs).ToArray();
                    start += scores[s].Length;
                }
            }
        }

        return scores;
    }

    private float[] Run(float[] input, int[] lengths)
    {
        var (width, hidden) = (weights.Shape.Feature, weights.Shape.Hidden);
        var words = lengths.Sum();
        var gates = ArrayPool<float>.Shared.Rent(words * 6 * hidden);
        for (var direction = 0; direction < 2; direction++)
        {
            var name = direction == 0 ? "1f" : "1b";
            var half = gates.AsSpan(direction * 3 * hidden);
            for (var i = 0; i < words; i++)
                weights[name + "b"].CopyTo(half[(i * 6 * hidden)..]);
            Kernels.MultiplyAdd(input, width, weights[name + "x"], half, 6 * hidden, words, width, 3 * hidden);
        }

        var room = new RecurrentRoom(hidden);
        var states = ArrayPool<short>.Shared.Rent(words * 2 * hidden);
        Recurrent(room, gates, lengths, first, states);
        if (between is not null && second is not null)
        {
            Kernels.Fill(gates, words, betweenBias);
            between.MultiplyAdd(states, 2 * hidden, gates, 6 * hidden, words);
            Recurrent(room, gates, lengths, second, states);
        }

        var output = new float[words * AttributionWeights.Outputs];
        Kernels.Fill(output, words, weights["mark.b"]);
        mark.MultiplyAdd(states, 2 * hidden, output, AttributionWeights.Outputs, words);
        ArrayPool<float>.Shared.Return(gates);
        ArrayPool<short>.Shared.Return(states);
        return output;
    }

    private void Recurrent(RecurrentRoom room, float[] gates, int[] lengths, PackedMatrix[] layer, short[] states)
    {
        var hidden = weights.Shape.Hidden;
        RecurrentLayer.Run(room, gates, layer[0], lengths, hidden, states, backwards: false);
        RecurrentLayer.Run(room, gates.AsSpan(3 * hidden), layer[1], lengths, hidden, states.AsSpan(hidden), backwards: true);
    }
}
