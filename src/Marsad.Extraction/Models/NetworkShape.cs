namespace Marsad.Extraction.Models;

/// <summary>The sizes of the network.</summary>
/// <param name="Feature">Length of the trained embedding of word forms, endings and shapes.</param>
/// <param name="Hidden">Units of each direction of each recurrent layer (a multiple of 16).</param>
/// <param name="Arc">Length of the vectors that score governors.</param>
/// <param name="Label">Units of the layer that names relations.</param>
internal sealed record NetworkShape(int Feature, int Hidden, int Arc, int Label)
{
    /// <summary>Length of a word's input: its vector and its trained embedding.</summary>
    public int Input => WordVectors.Dimensions + Feature;

    /// <summary>Width of a recurrent layer's output.</summary>
    public int Wide => 2 * Hidden;

    /// <summary>Classes are padded to whole lanes.</summary>
    public static int Pad(int classes) => (classes + 7) / 8 * 8;
}

/// <summary>The matrices of the network by name, in the order of the file.</summary>
internal sealed class NetworkWeights
{
    private readonly Dictionary<string, float[]> byName = new(StringComparer.Ordinal);

    /// <summary>Makes zero matrices of the sizes that the shape and the labels ask for.</summary>
    public NetworkWeights(NetworkShape shape, int tags, int relations, int names)
    {
        Shape = shape;
        foreach (var direction in Directions)
        {
            var input = direction[0] == '1' ? shape.Input : shape.Wide;
            Add(direction + "x", input * 3 * shape.Hidden);
            Add(direction + "h", shape.Hidden * 3 * shape.Hidden);
            Add(direction + "b", 3 * shape.Hidden);
        }

        Layer("tag", shape.Wide, NetworkShape.Pad(tags));
        Layer("name", shape.Wide, NetworkShape.Pad(names));
        Layer("dep", shape.Wide, shape.Arc);
        Layer("head", shape.Wide, shape.Arc);
        Layer("arc", shape.Arc, shape.Arc);
        Add("root", shape.Arc);
        Layer("lab-dep", shape.Wide, shape.Label);
        Add("lab-head.w", shape.Wide * shape.Label);
        Add("lab-root", shape.Label);
        Layer("rel", shape.Label, NetworkShape.Pad(relations));
    }

    /// <summary>Layer and direction of the recurrent parts: first and second layer, forwards and backwards.</summary>
    public static string[] Directions { get; } = ["1f", "1b", "2f", "2b"];

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>The matrices' names in the order of the file.</summary>
    public List<string> Names { get; } = [];

    /// <summary>A matrix, row by row.</summary>
    public float[] this[string name] => byName[name];

    private void Layer(string name, int input, int output)
    {
        Add(name + ".w", input * output);
        Add(name + ".b", output);
    }

    private void Add(string name, int length)
    {
        byName.Add(name, new float[length]);
        Names.Add(name);
    }
}
