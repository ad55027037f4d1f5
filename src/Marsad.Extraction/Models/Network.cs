namespace Marsad.Extraction.Models;

/// <summary>The forward pass. Governors are scored by a biaffine form (Dozat and Manning 2017) over two bidirectional recurrent layers; tags come from the first layer, names and relations from the second.</summary>
internal sealed class Network
{
    private readonly NetworkWeights weights;
    private readonly NetworkShape shape;
    private readonly PackedMatrix firstForwards, firstBackwards, between, secondForwards, secondBackwards, tag, small;
    private readonly float[] betweenBias, smallBias;
    private readonly int names;

    /// <summary>A network of trained matrices. Those that meet states are packed; those that meet other values stay floats.</summary>
    public Network(NetworkWeights weights)
    {
        this.weights = weights;
        shape = weights.Shape;
        firstForwards = new PackedMatrix(shape.Hidden, weights["1fh"]);
        firstBackwards = new PackedMatrix(shape.Hidden, weights["1bh"]);
        between = new PackedMatrix(shape.Wide, weights["2fx"], weights["2bx"]);
        secondForwards = new PackedMatrix(shape.Hidden, weights["2fh"]);
        secondBackwards = new PackedMatrix(shape.Hidden, weights["2bh"]);
        tag = new PackedMatrix(shape.Wide, weights["tag.w"]);
        small = new PackedMatrix(shape.Wide, weights["name.w"], weights["dep.w"], weights["head.w"], weights["lab-dep.w"], weights["lab-head.w"]);
        betweenBias = [.. weights["2fb"], .. weights["2bb"]];
        smallBias = [.. weights["name.b"], .. weights["dep.b"], .. weights["head.b"], .. weights["lab-dep.b"], .. new float[shape.Label]];
        names = weights["name.b"].Length;
    }

    /// <summary>Length of a row of gates.</summary>
    public int GateWidth => 6 * shape.Hidden;

    /// <summary>A room to compute in.</summary>
    public NetworkRoom Room() => new(shape, tag.Columns, small.Columns);

    /// <summary>What the first layer makes of words before it looks at their neighbours.</summary>
    public void Words(ReadOnlySpan<float> input, int words, Span<float> gates)
    {
        var half = 3 * shape.Hidden;
        for (var direction = 0; direction < 2; direction++)
        {
            var name = direction == 0 ? "1f" : "1b";
            for (var i = 0; i < words; i++)
                weights[name + "b"].CopyTo(gates[((i * 2 * half) + (direction * half))..]);
            Kernels.MultiplyAdd(input, shape.Input, weights[name + "x"], gates[(direction * half)..], 2 * half, words, shape.Input, half);
        }
    }

    /// <summary>Scores sentences whose words' gates stand in the room, one sentence behind another, longest first; a sentence's scores do not depend on its company.</summary>
    public void Score(NetworkRoom room, ReadOnlySpan<int> lengths)
    {
        var words = 0;
        foreach (var length in lengths)
            words += length;
        Recurrent(room, lengths, firstForwards, firstBackwards, room.First);
        Kernels.Fill(room.Tags, words, weights["tag.b"]);
        tag.MultiplyAdd(room.First, shape.Wide, room.Tags, tag.Columns, words);
        Kernels.Fill(room.Gates, words, betweenBias);
        between.MultiplyAdd(room.First, shape.Wide, room.Gates, GateWidth, words);
        Recurrent(room, lengths, secondForwards, secondBackwards, room.Second);
        Kernels.Fill(room.Heads, words, smallBias);
        small.MultiplyAdd(room.Second, shape.Wide, room.Heads, small.Columns, words);
    }

    /// <summary>Scores of a word's tags.</summary>
    public ReadOnlySpan<float> Tags(NetworkRoom room, int word) => room.Tags.AsSpan(word * tag.Columns, tag.Columns);

    /// <summary>Scores of the name labels from a word on, with their stride.</summary>
    public ReadOnlySpan<float> Names(NetworkRoom room, int word, out int stride)
    {
        stride = small.Columns;
        return room.Heads.AsSpan(word * stride);
    }

    /// <summary>Scores of the governors of one sentence: a row a word, column 0 the root, with the stride given back. They stand in the room until it is used again.</summary>
    public ReadOnlySpan<float> Arcs(NetworkRoom room, int start, int words, out int stride)
    {
        var arc = shape.Arc;
        stride = NetworkShape.Pad(words + 1);
        var taken = room.Take((words * 2 * arc) + (arc * stride) + (words * stride));
        Span<float> dependents = taken[..(words * arc)], queries = taken.Slice(words * arc, words * arc), columns = taken.Slice(words * 2 * arc, arc * stride), arcs = taken[((words * 2 * arc) + (arc * stride))..];
        var root = weights["root"];
        columns.Clear();
        for (var a = 0; a < arc; a++)
            columns[a * stride] = root[a];
        for (var i = 0; i < words; i++)
        {
            var row = room.Heads.AsSpan(((start + i) * small.Columns) + names, 2 * arc);
            Kernels.Rectify(row);
            row[..arc].CopyTo(dependents[(i * arc)..]);
            for (var a = 0; a < arc; a++)
                columns[(a * stride) + i + 1] = row[arc + a];
        }

        Kernels.Fill(queries, words, weights["arc.b"]);
        Kernels.MultiplyAdd(dependents, arc, weights["arc.w"], queries, arc, words, arc, arc);
        arcs.Clear();
        Kernels.MultiplyAdd(queries, arc, columns, arcs, stride, words, arc, stride);
        return arcs;
    }

    /// <summary>Scores of the relations of the words of one sentence to the governors chosen for them, with their stride. They stand in the room until it is used again.</summary>
    public ReadOnlySpan<float> Relations(NetworkRoom room, int start, ReadOnlySpan<int> heads, out int stride)
    {
        var width = shape.Label;
        var bias = weights["rel.b"];
        stride = bias.Length;
        var taken = room.Take(heads.Length * (width + stride));
        Span<float> mixed = taken[..(heads.Length * width)], scores = taken[(heads.Length * width)..];
        var labels = names + (2 * shape.Arc);
        for (var i = 0; i < heads.Length; i++)
        {
            ReadOnlySpan<float> governor = heads[i] < 0 ? weights["lab-root"] : room.Heads.AsSpan(((start + heads[i]) * small.Columns) + labels + width, width);
            ReadOnlySpan<float> dependent = room.Heads.AsSpan(((start + i) * small.Columns) + labels, width);
            Kernels.RectifiedSum(dependent, governor, mixed.Slice(i * width, width));
        }

        Kernels.Fill(scores, heads.Length, bias);
        Kernels.MultiplyAdd(mixed, width, weights["rel.w"], scores, stride, heads.Length, width, stride);
        return scores;
    }

    private void Recurrent(NetworkRoom room, ReadOnlySpan<int> lengths, PackedMatrix forwards, PackedMatrix backwards, Span<short> states)
    {
        RecurrentLayer.Run(room.Recurrence, room.Gates, forwards, lengths, shape.Hidden, states, backwards: false);
        RecurrentLayer.Run(room.Recurrence, room.Gates.AsSpan(3 * shape.Hidden), backwards, lengths, shape.Hidden, states[shape.Hidden..], backwards: true);
    }
}
