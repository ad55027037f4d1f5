namespace Marsad.Extraction.Models;

/// <summary>What the network says of sentences before anything is decided; a row a word, sentences one behind another.</summary>
internal sealed class NetworkScores
{
    /// <summary>Scores of tags, padded rows.</summary>
    public required float[] Tags { get; init; }

    /// <summary>Scores of name labels, padded rows.</summary>
    public required float[] Names { get; init; }

    /// <summary>What a word asks of its governor.</summary>
    public required float[] Queries { get; init; }

    /// <summary>What a word offers as a governor.</summary>
    public required float[] Governors { get; init; }

    /// <summary>What a word gives to its relation as a dependent.</summary>
    public required float[] LabelDependents { get; init; }

    /// <summary>What a word gives to the relations of its dependents.</summary>
    public required float[] LabelHeads { get; init; }
}

/// <summary>The forward pass. Governors are scored by a biaffine form (Dozat and Manning 2017) over two bidirectional recurrent layers; tags come from the first layer, names and relations from the second.</summary>
internal sealed class Network(NetworkWeights weights)
{
    private readonly NetworkShape shape = weights.Shape;

    /// <summary>Scores sentences from the inputs of their words. The sentences stand one behind another, longest first; a sentence's scores do not depend on its company.</summary>
    public NetworkScores Score(ReadOnlySpan<float> input, ReadOnlySpan<int> lengths)
    {
        var words = 0;
        foreach (var length in lengths)
            words += length;
        var first = Recurrent(input, words, lengths, shape.Input, "1");
        var second = Recurrent(first, words, lengths, shape.Wide, "2");
        var labelHeads = new float[words * shape.Label];
        Kernels.MultiplyAdd(second, shape.Wide, weights["lab-head.w"], labelHeads, shape.Label, words, shape.Wide, shape.Label);
        return new NetworkScores
        {
            Tags = Dense(first, words, "tag", rectify: false),
            Names = Dense(second, words, "name", rectify: false),
            Queries = Dense(Dense(second, words, "dep", rectify: true), words, "arc", rectify: false),
            Governors = Dense(second, words, "head", rectify: true),
            LabelDependents = Dense(second, words, "lab-dep", rectify: false),
            LabelHeads = labelHeads,
        };
    }

    /// <summary>Scores of the governors of one sentence: a row a word, column 0 the root, with the stride given back.</summary>
    public float[] Arcs(NetworkScores scores, int start, int words, out int stride)
    {
        stride = NetworkShape.Pad(words + 1);
        var root = weights["root"];
        var columns = new float[shape.Arc * stride];
        for (var a = 0; a < shape.Arc; a++)
        {
            columns[a * stride] = root[a];
            for (var i = 0; i < words; i++)
                columns[(a * stride) + i + 1] = scores.Governors[((start + i) * shape.Arc) + a];
        }

        var arcs = new float[words * stride];
        Kernels.MultiplyAdd(scores.Queries.AsSpan(start * shape.Arc), shape.Arc, columns, arcs, stride, words, shape.Arc, stride);
        return arcs;
    }

    /// <summary>Scores of the relations of the words of one sentence to the governors chosen for them.</summary>
    public float[] Relations(NetworkScores scores, int start, ReadOnlySpan<int> heads)
    {
        var width = shape.Label;
        var mixed = new float[heads.Length * width];
        for (var i = 0; i < heads.Length; i++)
        {
            var governor = heads[i] < 0 ? weights["lab-root"] : scores.LabelHeads.AsSpan((start + heads[i]) * width, width);
            var dependent = scores.LabelDependents.AsSpan((start + i) * width, width);
            for (var k = 0; k < width; k++)
                mixed[(i * width) + k] = Math.Max(0, dependent[k] + governor[k]);
        }

        return Dense(mixed, heads.Length, "rel", rectify: false);
    }

    private float[] Recurrent(ReadOnlySpan<float> input, int words, ReadOnlySpan<int> lengths, int inner, string layer)
    {
        var hidden = shape.Hidden;
        var output = new float[words * 2 * hidden];
        var gates = new float[words * 3 * hidden];
        for (var direction = 0; direction < 2; direction++)
        {
            var name = layer + (direction == 0 ? "f" : "b");
            Kernels.Fill(gates, words, weights[name + "b"]);
            Kernels.MultiplyAdd(input, inner, weights[name + "x"], gates, 3 * hidden, words, inner, 3 * hidden);
            RecurrentLayer.Run(gates, weights[name + "h"], lengths, hidden, output.AsSpan(direction * hidden), 2 * hidden, direction == 1);
        }

        return output;
    }

    private float[] Dense(ReadOnlySpan<float> input, int words, string name, bool rectify)
    {
        var bias = weights[name + ".b"];
        var inner = weights[name + ".w"].Length / bias.Length;
        var output = new float[words * bias.Length];
        Kernels.Fill(output, words, bias);
        Kernels.MultiplyAdd(input, inner, weights[name + ".w"], output, bias.Length, words, inner, bias.Length);
        if (rectify)
            Kernels.Rectify(output);
        return output;
    }
}
