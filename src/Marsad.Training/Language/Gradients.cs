using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>Derivatives of the weights of a model.</summary>
internal interface IDerivatives
{
    /// <summary>Of the matrices.</summary>
    MatrixSet Matrices { get; }

    /// <summary>Of the embeddings of features.</summary>
    float[] Embeddings { get; }

    /// <summary>Rows of embeddings that were touched.</summary>
    HashSet<int> Touched { get; }
}

/// <summary>Sums of derivatives of one shard of a batch.</summary>
internal sealed class Gradients(TrainingSet set, NetworkShape shape) : IDerivatives
{
    /// <summary>Of the matrices.</summary>
    public NetworkWeights Weights { get; } = new(shape, set.Tags.Length, set.Relations.Length, set.Names.Length);

    /// <inheritdoc/>
    public MatrixSet Matrices => Weights;

    /// <summary>Of the embeddings of features.</summary>
    public float[] Embeddings { get; } = new float[set.Keys.Length * shape.Feature];

    /// <summary>Rows of embeddings that were touched.</summary>
    public HashSet<int> Touched { get; } = [];

    /// <summary>Sum of losses, for the log.</summary>
    public double Loss { get; set; }

    /// <summary>Back to zero.</summary>
    public void Clear()
    {
        foreach (var name in Weights.Names)
            Array.Clear(Weights[name]);
        foreach (var row in Touched)
            Array.Clear(Embeddings, row * shape.Feature, shape.Feature);
        Touched.Clear();
        Loss = 0;
    }
}

/// <summary>A small generator of random numbers (xorshift) whose draws depend on the seed alone, not on threads.</summary>
internal struct Draws(ulong seed)
{
    private ulong state = unchecked((seed + 1) * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number from 0 to below 1.</summary>
    public float Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (state >> 40) / (float)(1 << 24);
    }

    /// <summary>A mask that keeps each unit with a chance and scales what is kept.</summary>
    public float[] Mask(int length, float drop)
    {
        var mask = new float[length];
        for (var i = 0; i < length; i++)
            mask[i] = Next() < drop ? 0 : 1 / (1 - drop);
        return mask;
    }
}
