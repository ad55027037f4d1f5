namespace Marsad.Training.Language;

/// <summary>An averaged perceptron over hashed features.</summary>
internal sealed class Perceptron(int labels, int bits)
{
    private readonly float[] weights = new float[((labels + 31) / 32 * 32) << bits];
    private readonly float[] sums = new float[((labels + 31) / 32 * 32) << bits];
    private readonly uint mask = (1u << bits) - 1;
    private float step = 1;

    /// <summary>Padded number of classes.</summary>
    public int Width { get; } = (labels + 31) / 32 * 32;

    /// <summary>Sums weights.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var f in features)
        {
            var row = weights.AsSpan((int)(f & mask) * Width, Width);
            for (var i = 0; i < Width; i += System.Numerics.Vector<float>.Count)
                (new System.Numerics.Vector<float>(scores[i..]) + new System.Numerics.Vector<float>(row[i..])).CopyTo(scores[i..]);
        }
    }

    /// <summary>Moves weight from one class to another.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var f in features)
        {
            var row = (int)(f & mask) * Width;
            weights[row + right] += 1;
            sums[row + right] += step;
            weights[row + wrong] -= 1;
            sums[row + wrong] -= step;
        }
    }

    /// <summary>Counts an example.</summary>
    public void Tick() => step++;

    /// <summary>The averaged weights.</summary>
    public float[] Average()
    {
        var average = new float[weights.Length];
        for (var i = 0; i < average.Length; i++)
            average[i] = weights[i] - (sums[i] / step);
        return average;
    }
}
