using Marsad.Extraction.Models;

namespace Marsad.Extraction.English.Attribution.Learnt;

/// <summary>The sizes of the network that marks sources, cues and contents.</summary>
/// <param name="Feature">Length of a word's input.</param>
/// <param name="Hidden">Units of each direction of each recurrent layer (a multiple of 16).</param>
/// <param name="Layers">Recurrent layers: one or two.</param>
internal sealed record AttributionShape(int Feature, int Hidden, int Layers)
{
    /// <summary>Width of a recurrent layer's output.</summary>
    public int Wide => 2 * Hidden;
}

/// <summary>The matrices of the network that marks sources, cues and contents.</summary>
internal sealed class AttributionWeights : MatrixSet
{
    /// <summary>Outputs, padded to a whole lane.</summary>
    public const int Outputs = 8;

    /// <summary>Makes zero matrices.</summary>
    public AttributionWeights(AttributionShape shape)
    {
        Shape = shape;
        Add("word", WordVectors.Dimensions * shape.Feature);
        Add("governor", WordVectors.Dimensions * shape.Feature);
        Recurrent("1", shape.Feature, shape.Hidden);
        if (shape.Layers > 1)
            Recurrent("2", shape.Wide, shape.Hidden);
        Layer("mark", shape.Wide, Outputs);
    }

    /// <summary>The sizes.</summary>
    public AttributionShape Shape { get; }
}
