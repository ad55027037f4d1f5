using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>The losses of governors and relations, forward and backward.</summary>
internal sealed class TreePass(NetworkWeights weights, NetworkWeights transposed, float drop)
{
    private readonly NetworkShape shape = weights.Shape;

    /// <summary>The loss of the governors.</summary>
    public double Arcs(float[] input, int n, Example example, Gradients gradients, float[] dInput, ref Draws draws)
    {
        var width = shape.Arc;
        float[] depMask = draws.Mask(width, drop), headMask = draws.Mask(width, drop);
        var dependents = Hidden(input, n, "dep", depMask);
        var heads = Hidden(input, n, "head", headMask);
        var stride = NetworkShape.Pad(n + 1);
        // The root comes first; rows behind the last word stay zero.
        var governors = new float[stride * width];
        weights["root"].CopyTo(governors, 0);
        heads.CopyTo(governors, width);
        var columns = new float[width * stride];
        Matrices.Transpose(governors, columns, width);
        var queries = new float[n * width];
        Kernels.Fill(queries, n, weights["arc.b"]);
        Kernels.MultiplyAdd(dependents, width, weights["arc.w"], queries, width, n, width, width);
        var scores = new float[n * stride];
        Kernels.MultiplyAdd(queries, width, columns, scores, stride, n, width, stride);
        double loss = 0;
        for (var i = 0; i < n; i++)
        {
            scores[(i * stride) + i + 1] = -1e9f;
            loss += Softmax.Derivative(scores.AsSpan(i * stride, stride), n + 1, example.Heads[i] < -1 ? -1 : example.Heads[i] + 1, 1);
        }

        var dQueries = new float[n * width];
        Kernels.MultiplyAdd(scores, stride, governors, dQueries, width, n, stride, width);
        var dGovernors = new float[stride * width];
        Matrices.AddOuter(scores, n, stride, queries, width, dGovernors);
        Matrices.AddOuter(dependents, n, width, dQueries, width, gradients.Weights["arc.w"]);
        Matrices.AddRows(dQueries, n, width, gradients.Weights["arc.b"]);
        var dDependents = new float[n * width];
        Kernels.MultiplyAdd(dQueries, width, transposed["arc.w"], dDependents, width, n, width, width);
        for (var c = 0; c < width; c++)
            gradients.Weights["root"][c] += dGovernors[c];
        BackHidden(input, n, "dep", dependents, dDependents, depMask, gradients, dInput);
        BackHidden(input, n, "head", heads, dGovernors[width..((n + 1) * width)], headMask, gradients, dInput);
        return loss;
    }

    /// <summary>The loss of the relations, given the right governors.</summary>
    public double Labels(float[] input, int n, Example example, int relations, Gradients gradients, float[] dInput, ref Draws draws)
    {
        var width = shape.Label;
        var mask = draws.Mask(width, drop);
        var dependents = new float[n * width];
        Kernels.Fill(dependents, n, weights["lab-dep.b"]);
        Kernels.MultiplyAdd(input, shape.Wide, weights["lab-dep.w"], dependents, width, n, shape.Wide, width);
        var heads = new float[n * width];
        Kernels.MultiplyAdd(input, shape.Wide, weights["lab-head.w"], heads, width, n, shape.Wide, width);
        var mixed = new float[n * width];
        for (var i = 0; i < n; i++)
        {
            var governor = example.Heads[i] < 0 ? weights["lab-root"] : heads.AsSpan(example.Heads[i] * width, width);
            for (var k = 0; k < width; k++)
                mixed[(i * width) + k] = Math.Max(0, dependents[(i * width) + k] + governor[k]) * mask[k];
        }

        var bias = weights["rel.b"];
        var scores = new float[n * bias.Length];
        Kernels.Fill(scores, n, bias);
        Kernels.MultiplyAdd(mixed, width, weights["rel.w"], scores, bias.Length, n, width, bias.Length);
        double loss = 0;
        for (var i = 0; i < n; i++)
            loss += Softmax.Derivative(scores.AsSpan(i * bias.Length, bias.Length), relations, example.Heads[i] < -1 ? -1 : example.Relations[i], 1);
        Matrices.AddOuter(mixed, n, width, scores, bias.Length, gradients.Weights["rel.w"]);
        Matrices.AddRows(scores, n, bias.Length, gradients.Weights["rel.b"]);
        var d = new float[n * width];
        Kernels.MultiplyAdd(scores, bias.Length, transposed["rel.w"], d, width, n, bias.Length, width);
        var dHeads = new float[n * width];
        for (var i = 0; i < n; i++)
        {
            var governor = example.Heads[i] < 0 ? gradients.Weights["lab-root"] : dHeads.AsSpan(example.Heads[i] * width, width);
            for (var k = 0; k < width; k++)
            {
                var at = (i * width) + k;
                d[at] = mixed[at] > 0 ? d[at] * mask[k] : 0;
                governor[k] += d[at];
            }
        }

        Back(input, n, "lab-dep", d, width, gradients, dInput);
        Matrices.AddRows(d, n, width, gradients.Weights["lab-dep.b"]);
        Back(input, n, "lab-head", dHeads, width, gradients, dInput);
        return loss;
    }

    private float[] Hidden(float[] input, int n, string name, float[] mask)
    {
        var bias = weights[name + ".b"];
        var y = new float[n * bias.Length];
        Kernels.Fill(y, n, bias);
        Kernels.MultiplyAdd(input, shape.Wide, weights[name + ".w"], y, bias.Length, n, shape.Wide, bias.Length);
        for (var i = 0; i < y.Length; i++)
            y[i] = Math.Max(0, y[i]) * mask[i % bias.Length];
        return y;
    }

    private void BackHidden(float[] input, int n, string name, float[] y, float[] dy, float[] mask, Gradients gradients, float[] dInput)
    {
        for (var i = 0; i < dy.Length; i++)
            dy[i] = y[i] > 0 ? dy[i] * mask[i % mask.Length] : 0;
        Matrices.AddRows(dy, n, mask.Length, gradients.Weights[name + ".b"]);
        Back(input, n, name, dy, mask.Length, gradients, dInput);
    }

    private void Back(float[] input, int n, string name, float[] dy, int width, Gradients gradients, float[] dInput)
    {
        Matrices.AddOuter(input, n, shape.Wide, dy, width, gradients.Weights[name + ".w"]);
        Kernels.MultiplyAdd(dy, width, transposed[name + ".w"], dInput, shape.Wide, n, width, shape.Wide);
    }
}
