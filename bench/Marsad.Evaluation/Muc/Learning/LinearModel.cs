namespace Marsad.Evaluation.Muc.Learning;

/// <summary>Logistic regressions over one set of hashed features, one for each label; trained by AdaGrad in a fixed order, so that the same data give the same weights.</summary>
internal sealed class LinearModel
{
    private const double Rate = 0.1;
    private const double Decay = 2e-6;

    // More rounds fit the messages trained on better and others worse.
    private const int Epochs = 3;

    // Models whose weights are averaged.
    private const int Members = 3;
    private readonly float[][] weights;
    private readonly double[] bias;

    private LinearModel(IReadOnlyList<string> labels)
    {
        Labels = labels;
        weights = [.. labels.Select(static _ => new float[FeatureList.Size])];
        bias = new double[labels.Count];
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Trains on instances (features, the labels that hold).</summary>
    public static LinearModel Train(IReadOnlyList<string> labels, IReadOnlyList<(int[] Features, IReadOnlySet<string> Gold)> data)
    {
        var model = new LinearModel(labels);
        var orders = Enumerable.Range(1, Members).Select(m => Shuffled(data.Count, (uint)(12345 * m))).ToArray();
        for (var l = 0; l < labels.Count; l++)
        {
            // What hangs on the order of the instances falls away in the mean over several orders.
            foreach (var order in orders)
                model.bias[l] += Train(model.weights[l], labels[l], data, order) / Members;
        }

        return model;
    }

    private static double Train(float[] mean, string label, IReadOnlyList<(int[] Features, IReadOnlySet<string> Gold)> data, int[] order)
    {
        var w = new float[FeatureList.Size];
        var seen = new float[FeatureList.Size];
        double b = 0, bSeen = 1e-3;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var i in order)
            {
                var (features, gold) = data[i];
                var sum = b;
                foreach (var f in features)
                    sum += w[f];
                var error = (gold.Contains(label) ? 1 : 0) - Sigmoid(sum);
                if (Math.Abs(error) < 0.003)
                    continue;
                bSeen += error * error;
                b += Rate * error / Math.Sqrt(bSeen);
                foreach (var f in features)
                {
                    var gradient = error - (Decay * data.Count * w[f] / (1 + seen[f]));
                    seen[f] += (float)(gradient * gradient);
                    w[f] += (float)(Rate * gradient / Math.Sqrt(0.1 + seen[f]));
                }
            }
        }

        for (var f = 0; f < w.Length; f++)
            mean[f] += w[f] / Members;
        return b;
    }

    /// <summary>The probability of each label, in their order.</summary>
    public double[] Score(int[] features)
    {
        var result = new double[Labels.Count];
        for (var l = 0; l < result.Length; l++)
        {
            var sum = bias[l];
            foreach (var f in features)
                sum += weights[l][f];
            result[l] = Sigmoid(sum);
        }

        return result;
    }

    public double Score(int[] features, string label)
    {
        var l = IndexOf(label);
        return l < 0 ? 0 : Score(features)[l];
    }

    /// <summary>The likeliest label.</summary>
    public string Best(int[] features)
    {
        var scores = Score(features);
        return Labels[Array.IndexOf(scores, scores.Max())];
    }

    private int IndexOf(string label)
    {
        for (var i = 0; i < Labels.Count; i++)
        {
            if (Labels[i] == label)
                return i;
        }

        return -1;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-Math.Clamp(x, -30, 30)));

    private static int[] Shuffled(int count, uint state)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            unchecked
            {
                state = (state * 1664525u) + 1013904223u;
            }

            var j = (int)(state % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
