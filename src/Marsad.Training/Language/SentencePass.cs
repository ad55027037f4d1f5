using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>How strongly training forgets.</summary>
/// <param name="Word">Chance that a word's vector is hidden.</param>
/// <param name="Form">Chance that a word's form is hidden, so that endings and vectors are learnt too.</param>
/// <param name="Layer">Share of units dropped behind each recurrent layer.</param>
/// <param name="Small">Share of units dropped in the small layers.</param>
internal sealed record Dropout(float Word, float Form, float Layer, float Small);

/// <summary>Forward and backward pass of one sentence. Masks of dropout are the same for all words of a sentence (Gal and Ghahramani 2016).</summary>
internal sealed class SentencePass(TrainingSet set, NetworkWeights weights, NetworkWeights transposed, float[] embeddings, Dropout dropout)
{
    private readonly NetworkShape shape = weights.Shape;

    /// <summary>Adds the derivatives of a sentence's losses.</summary>
    public void Run(Example example, Gradients gradients, ulong seed)
    {
        var n = example.Length;
        var draws = new Draws(seed);
        var (x, shown) = Embed(example, ref draws);
        Recurrence f1 = Layer("1f"), b1 = Layer("1b"), f2 = Layer("2f"), b2 = Layer("2b");
        var firstMask = draws.Mask(shape.Wide, dropout.Layer);
        var first = Directions.Join(f1.Forward(x, n), b1.Forward(x, n), n, shape.Hidden, firstMask);
        var secondMask = draws.Mask(shape.Wide, dropout.Layer);
        var second = Directions.Join(f2.Forward(first, n), b2.Forward(first, n), n, shape.Hidden, secondMask);
        var dFirst = new float[n * shape.Wide];
        var dSecond = new float[n * shape.Wide];

        gradients.Loss += Classify(first, n, "tag", example.Tags, set.Tags.Length, 1f, gradients, dFirst);
        gradients.Loss += Classify(second, n, "name", example.Names, set.Names.Length, 0.7f, gradients, dSecond);
        var trees = new TreePass(weights, transposed, dropout.Small);
        gradients.Loss += trees.Arcs(second, n, example, gradients, dSecond, ref draws);
        gradients.Loss += trees.Labels(second, n, example, set.Relations.Length, gradients, dSecond, ref draws);

        Directions.Part(dSecond, n, shape.Hidden, secondMask, f2, b2, gradients, dFirst);
        var dInput = new float[n * shape.Input];
        Directions.Part(dFirst, n, shape.Hidden, firstMask, f1, b1, gradients, dInput);
        Spread(example, shown, dInput, gradients);
    }

    private Recurrence Layer(string name) => new(weights, transposed, name, name[0] == '1' ? shape.Input : shape.Wide, shape.Hidden, name[1] == 'b');

    // Inputs, and for each word which of its features were shown.
    private (float[] X, bool[][] Shown) Embed(Example example, ref Draws draws)
    {
        var x = new float[example.Length * shape.Input];
        var shown = new bool[example.Length][];
        for (var i = 0; i < example.Length; i++)
        {
            var row = x.AsSpan(i * shape.Input, shape.Input);
            if (example.Ranks[i] >= 0 && draws.Next() >= dropout.Word)
                set.Vectors.AddTo(example.Ranks[i], row[..WordVectors.Dimensions]);
            shown[i] = new bool[WordFeatures.Count];
            for (var k = 0; k < WordFeatures.Count; k++)
            {
                var feature = example.Features[i][k];
                if (feature < 0 || draws.Next() < (k == WordFeatures.Form ? dropout.Form : 0.03f))
                    continue;
                shown[i][k] = true;
                var values = embeddings.AsSpan(feature * shape.Feature, shape.Feature);
                for (var c = 0; c < values.Length; c++)
                    row[WordVectors.Dimensions + c] += values[c];
            }
        }

        return (x, shown);
    }

    private void Spread(Example example, bool[][] shown, float[] dInput, Gradients gradients)
    {
        for (var i = 0; i < example.Length; i++)
        {
            var row = dInput.AsSpan((i * shape.Input) + WordVectors.Dimensions, shape.Feature);
            for (var k = 0; k < WordFeatures.Count; k++)
            {
                if (!shown[i][k])
                    continue;
                var feature = example.Features[i][k];
                gradients.Touched.Add(feature);
                var sum = gradients.Embeddings.AsSpan(feature * shape.Feature, shape.Feature);
                for (var c = 0; c < sum.Length; c++)
                    sum[c] += row[c];
            }
        }
    }

    private double Classify(float[] input, int n, string name, int[] gold, int classes, float weight, Gradients gradients, float[] dInput)
    {
        var bias = weights[name + ".b"];
        var scores = new float[n * bias.Length];
        Kernels.Fill(scores, n, bias);
        Kernels.MultiplyAdd(input, shape.Wide, weights[name + ".w"], scores, bias.Length, n, shape.Wide, bias.Length);
        double loss = 0;
        for (var i = 0; i < n; i++)
            loss += weight * Softmax.Derivative(scores.AsSpan(i * bias.Length, bias.Length), classes, gold[i], weight);
        Matrices.AddOuter(input, n, shape.Wide, scores, bias.Length, gradients.Weights[name + ".w"]);
        Matrices.AddRows(scores, n, bias.Length, gradients.Weights[name + ".b"]);
        Kernels.MultiplyAdd(scores, bias.Length, transposed[name + ".w"], dInput, shape.Wide, n, bias.Length, shape.Wide);
        return loss;
    }
}

/// <summary>Cross-entropy.</summary>
internal static class Softmax
{
    /// <summary>Turns scores into the derivative of the loss; returns the loss. A class of −1 gives none.</summary>
    public static double Derivative(Span<float> scores, int classes, int gold, float weight)
    {
        scores[classes..].Clear();
        if (gold < 0)
        {
            scores.Clear();
            return 0;
        }

        var row = scores[..classes];
        var top = float.NegativeInfinity;
        foreach (var s in row)
            top = Math.Max(top, s);
        var sum = 0f;
        foreach (ref var s in row)
        {
            s = MathF.Exp(s - top);
            sum += s;
        }

        foreach (ref var s in row)
            s *= weight / sum;
        var loss = -Math.Log(Math.Max(1e-9, row[gold] / weight));
        row[gold] -= weight;
        return loss;
    }
}
