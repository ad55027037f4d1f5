using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;
using Marsad.Training.Language;

namespace Marsad.Training.Attribution;

/// <summary>Derivatives of the attribution network.</summary>
internal sealed class AttributionGradients(AttributionShape shape, int features) : IDerivatives
{
    /// <inheritdoc/>
    public MatrixSet Matrices { get; } = new AttributionWeights(shape);

    /// <inheritdoc/>
    public float[] Embeddings { get; } = new float[features * shape.Feature];

    /// <inheritdoc/>
    public HashSet<int> Touched { get; } = [];

    /// <summary>Back to zero.</summary>
    public void Clear()
    {
        foreach (var name in Matrices.Names)
            Array.Clear(Matrices[name]);
        foreach (var row in Touched)
            Array.Clear(Embeddings, row * shape.Feature, shape.Feature);
        Touched.Clear();
    }
}

/// <summary>Forward and backward pass of one passage.</summary>
internal sealed class AttributionPass(AttributionSet set, AttributionWeights weights, AttributionWeights transposed, float[] embeddings, AttributionPlan plan)
{
    private readonly AttributionShape shape = weights.Shape;

    /// <summary>Adds the derivatives of a passage's losses; returns the loss.</summary>
    public double Run(AttributionExample example, AttributionGradients gradients, ulong seed)
    {
        var n = example.Length;
        var draws = new Draws(seed);
        var x = Embed(example, ref draws, out var shown, out var own, out var governors);
        var firstMask = draws.Mask(shape.Wide, plan.DropLayer);
        Recurrence f1 = Layer("1f", shape.Feature), b1 = Layer("1b", shape.Feature);
        var first = Directions.Join(f1.Forward(x, n), b1.Forward(x, n), n, shape.Hidden, firstMask);
        var top = first;
        Recurrence? f2 = null, b2 = null;
        float[] secondMask = [];
        if (shape.Layers > 1)
        {
            secondMask = draws.Mask(shape.Wide, plan.DropLayer);
            (f2, b2) = (Layer("2f", shape.Wide), Layer("2b", shape.Wide));
            top = Directions.Join(f2.Forward(first, n), b2.Forward(first, n), n, shape.Hidden, secondMask);
        }

        var output = new float[n * AttributionWeights.Outputs];
        Kernels.Fill(output, n, weights["mark.b"]);
        Kernels.MultiplyAdd(top, shape.Wide, weights["mark.w"], output, AttributionWeights.Outputs, n, shape.Wide, AttributionWeights.Outputs);
        var loss = Losses(output, example.Marks);
        Matrices.AddOuter(top, n, shape.Wide, output, AttributionWeights.Outputs, gradients.Matrices["mark.w"]);
        Matrices.AddRows(output, n, AttributionWeights.Outputs, gradients.Matrices["mark.b"]);
        var dTop = new float[n * shape.Wide];
        Kernels.MultiplyAdd(output, AttributionWeights.Outputs, transposed["mark.w"], dTop, shape.Wide, n, AttributionWeights.Outputs, shape.Wide);
        if (f2 is not null && b2 is not null)
        {
            var dFirst = new float[n * shape.Wide];
            Directions.Part(dTop, n, shape.Hidden, secondMask, f2, b2, gradients, dFirst);
            dTop = dFirst;
        }

        var dInput = new float[n * shape.Feature];
        Directions.Part(dTop, n, shape.Hidden, firstMask, f1, b1, gradients, dInput);
        Matrices.AddOuter(own, n, WordVectors.Dimensions, dInput, shape.Feature, gradients.Matrices["word"]);
        Matrices.AddOuter(governors, n, WordVectors.Dimensions, dInput, shape.Feature, gradients.Matrices["governor"]);
        Spread(example, shown, dInput, gradients);
        return loss;
    }

    private Recurrence Layer(string name, int input) => new(weights, transposed, name, input, shape.Hidden, name[1] == 'b');

    // The outputs become derivatives: independent marks, logistic loss.
    private static double Losses(float[] output, byte[] marks)
    {
        double loss = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var row = output.AsSpan(i * AttributionWeights.Outputs, AttributionWeights.Outputs);
            for (var r = 0; r < row.Length; r++)
            {
                if (r >= PolNearText.Roles.Count)
                {
                    row[r] = 0;
                    continue;
                }

                var is1 = (marks[i] >> r & 1) == 1;
                var p = 1 / (1 + MathF.Exp(-row[r]));
                loss -= Math.Log(Math.Max(1e-9, is1 ? p : 1 - p));
                row[r] = p - (is1 ? 1 : 0);
            }
        }

        return loss;
    }

    private float[] Embed(AttributionExample example, ref Draws draws, out bool[] shown, out float[] own, out float[] governors)
    {
        var n = example.Length;
        var x = new float[n * shape.Feature];
        own = new float[n * WordVectors.Dimensions];
        governors = new float[n * WordVectors.Dimensions];
        shown = new bool[example.Features.Length];
        for (var i = 0; i < n; i++)
        {
            var row = x.AsSpan(i * shape.Feature, shape.Feature);
            var plain = draws.Next() < plan.DropForm;
            for (var k = 0; k < AttributionFeatures.Count; k++)
            {
                var at = (i * AttributionFeatures.Count) + k;
                var feature = example.Features[at];
                if (feature < 0 || (plain && k < AttributionFeatures.Lexical) || draws.Next() < plan.DropFeature)
                    continue;
                shown[at] = true;
                var values = embeddings.AsSpan(feature * shape.Feature, shape.Feature);
                for (var c = 0; c < values.Length; c++)
                    row[c] += values[c];
            }

            if (example.Ranks[i] >= 0 && draws.Next() >= plan.DropWord)
                set.Vectors.AddTo(example.Ranks[i], own.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
            if (example.Governors[i] >= 0 && example.Ranks[example.Governors[i]] >= 0 && draws.Next() >= plan.DropWord)
                set.Vectors.AddTo(example.Ranks[example.Governors[i]], governors.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
        }

        Kernels.MultiplyAdd(own, WordVectors.Dimensions, weights["word"], x, shape.Feature, n, WordVectors.Dimensions, shape.Feature);
        Kernels.MultiplyAdd(governors, WordVectors.Dimensions, weights["governor"], x, shape.Feature, n, WordVectors.Dimensions, shape.Feature);
        return x;
    }

    private void Spread(AttributionExample example, bool[] shown, float[] dInput, AttributionGradients gradients)
    {
        for (var at = 0; at < shown.Length; at++)
        {
            if (!shown[at])
                continue;
            gradients.Touched.Add(example.Features[at]);
            var row = dInput.AsSpan(at / AttributionFeatures.Count * shape.Feature, shape.Feature);
            var sum = gradients.Embeddings.AsSpan(example.Features[at] * shape.Feature, shape.Feature);
            for (var c = 0; c < sum.Length; c++)
                sum[c] += row[c];
        }
    }
}
