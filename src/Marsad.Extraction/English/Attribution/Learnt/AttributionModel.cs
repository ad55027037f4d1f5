using System.Collections.Concurrent;
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
    private readonly float[] firstBias;
    private readonly float[] betweenBias = [];

    // As many as there are threads; none waits for another.
    private readonly ConcurrentBag<AttributionRoom> rooms = [];

    /// <summary>A model from its parts.</summary>
    public AttributionModel(FeatureEmbeddings embeddings, AttributionWeights weights, float[] thresholds)
    {
        (this.embeddings, this.weights, Thresholds) = (embeddings, weights, thresholds);
        var shape = weights.Shape;
        first = [new PackedMatrix(shape.Hidden, weights["1fh"]), new PackedMatrix(shape.Hidden, weights["1bh"])];
        firstBias = [.. weights["1fb"], .. weights["1bb"]];
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
        if (!rooms.TryTake(out var room))
            room = new AttributionRoom(weights.Shape);
        Span<int> order = stackalloc int[RecurrentRoom.Most], starts = stackalloc int[RecurrentRoom.Most], lengths = stackalloc int[RecurrentRoom.Most];
        for (var p = 0; p < passages.Count; p += RecurrentRoom.Most)
        {
            // Eight passages go through the network in step, longest first; their features are taken in the order of the text.
            var some = CollectionsMarshal.AsSpan(passages)[p..Math.Min(p + RecurrentRoom.Most, passages.Count)];
            var words = Order(some, order, starts, lengths);
            room.For(words);
            var inputs = new AttributionInputs(embeddings, weights, vectors, room);
            for (var i = 0; i < some.Length; i++)
                inputs.Add(sentences, some[i], starts[i], ref quote);
            inputs.Finish(words);
            Run(room, lengths[..some.Length], words);
            for (var i = 0; i < some.Length; i++)
            {
                var start = starts[i] * AttributionWeights.Outputs;
                for (var s = some[i].First; s < some[i].End; s++)
                {
                    scores[s] = room.Output.AsSpan(start, sentences[s].Tokens.Count * AttributionWeights.Outputs).ToArray();
                    start += scores[s].Length;
                }
            }
        }

        if (room.IsKept)
            rooms.Add(room);
        return scores;
    }

    // Puts passages in order of falling length, the earlier first among equals; tells where each begins and how many words all have.
    private static int Order(ReadOnlySpan<Passage> passages, Span<int> order, Span<int> starts, Span<int> lengths)
    {
        for (var i = 0; i < passages.Length; i++)
        {
            var at = i;
            for (; at > 0 && passages[order[at - 1]].Words < passages[i].Words; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }

        var words = 0;
        for (var k = 0; k < passages.Length; k++)
        {
            starts[order[k]] = words;
            lengths[k] = passages[order[k]].Words;
            words += lengths[k];
        }

        return words;
    }

    private void Run(AttributionRoom room, ReadOnlySpan<int> lengths, int words)
    {
        var (width, hidden) = (weights.Shape.Feature, weights.Shape.Hidden);
        Kernels.Fill(room.Gates, words, firstBias);
        Kernels.MultiplyAdd(room.Input, width, weights["1fx"], room.Gates, 6 * hidden, words, width, 3 * hidden);
        Kernels.MultiplyAdd(room.Input, width, weights["1bx"], room.Gates.AsSpan(3 * hidden), 6 * hidden, words, width, 3 * hidden);
        Recurrent(room, lengths, first);
        if (between is not null && second is not null)
        {
            Kernels.Fill(room.Gates, words, betweenBias);
            between.MultiplyAdd(room.States, 2 * hidden, room.Gates, 6 * hidden, words);
            Recurrent(room, lengths, second);
        }

        Kernels.Fill(room.Output, words, weights["mark.b"]);
        mark.MultiplyAdd(room.States, 2 * hidden, room.Output, AttributionWeights.Outputs, words);
    }

    private void Recurrent(AttributionRoom room, ReadOnlySpan<int> lengths, PackedMatrix[] layer)
    {
        var hidden = weights.Shape.Hidden;
        RecurrentLayer.Run(room.Recurrence, room.Gates, layer[0], lengths, hidden, room.States, backwards: false);
        RecurrentLayer.Run(room.Recurrence, room.Gates.AsSpan(3 * hidden), layer[1], lengths, hidden, room.States.AsSpan(hidden), backwards: true);
    }
}
