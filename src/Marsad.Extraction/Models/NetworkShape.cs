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
internal sealed class NetworkWeights : MatrixSet
{
    /// <summary>Makes zero matrices of the sizes that the shape and the labels ask for.</summary>
    public NetworkWeights(NetworkShape shape, int tags, int relations, int names)
    {
        Shape = shape;
        Recurrent("1", shape.Input, shape.Hidden);
        Recurrent("2", shape.Wide, shape.Hidden);
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

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }
}
