using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>Adam (Kingma and Ba 2015); rows of embeddings move only when touched.</summary>
internal sealed class Optimiser(MatrixSet weights, float[] embeddings, int length)
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private readonly Dictionary<string, (float[] Mean, float[] Square)> state = weights.Names.ToDictionary(static n => n, n => (new float[weights[n].Length], new float[weights[n].Length]), StringComparer.Ordinal);
    private readonly float[] means = new float[embeddings.Length];
    private readonly float[] squares = new float[embeddings.Length];
    private int steps;

    /// <summary>Moves the weights against the derivatives.</summary>
    public void Step(IDerivatives gradients, float scale, float rate)
    {
        steps++;
        double sum = 0;
        foreach (var name in weights.Names)
        {
            foreach (var g in gradients.Matrices[name])
                sum += (double)g * g * scale * scale;
        }

        var norm = (float)Math.Sqrt(sum);
        if (norm > 5)
            scale *= 5 / norm;
        var correct = MathF.Sqrt(1 - MathF.Pow(Second, steps)) / (1 - MathF.Pow(First, steps));
        foreach (var name in weights.Names)
        {
            var (mean, square) = state[name];
            Move(weights[name], gradients.Matrices[name], mean, square, scale, rate * correct);
        }

        foreach (var row in gradients.Touched)
        {
            var from = row * length;
            Move(embeddings.AsSpan(from, length), gradients.Embeddings.AsSpan(from, length), means.AsSpan(from, length), squares.AsSpan(from, length), scale, rate * correct);
        }
    }

    private static void Move(Span<float> weight, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, float scale, float rate)
    {
        for (var i = 0; i < weight.Length; i++)
        {
            var g = gradient[i] * scale;
            mean[i] = (First * mean[i]) + ((1 - First) * g);
            square[i] = (Second * square[i]) + ((1 - Second) * g * g);
            weight[i] -= rate * mean[i] / (MathF.Sqrt(square[i]) + 1e-8f);
        }
    }
}
