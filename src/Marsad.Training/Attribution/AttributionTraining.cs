using System.Diagnostics;
using System.Globalization;
using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;
using Marsad.Training.Language;

namespace Marsad.Training.Attribution;

/// <summary>What a run of training is told.</summary>
internal sealed record AttributionPlan
{
    /// <summary>Sizes of the network.</summary>
    public required AttributionShape Shape { get; init; }

    /// <summary>Passes over the articles.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Highest rate of learning.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Chance that a word's form and lemma are hidden.</summary>
    public float DropForm { get; init; } = 0.15f;

    /// <summary>Chance that a feature is hidden.</summary>
    public float DropFeature { get; init; } = 0.1f;

    /// <summary>Chance that a word's vector is hidden.</summary>
    public float DropWord { get; init; } = 0.1f;

    /// <summary>Share of units dropped behind each recurrent layer.</summary>
    public float DropLayer { get; init; } = 0.3f;

    /// <summary>How often a feature must be seen.</summary>
    public int Least { get; init; } = 10;

    /// <summary>Where the order of articles, the masks and the first weights start from.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Trains the attribution network, one article a step. One thread; the same bytes each time.</summary>
internal sealed class AttributionTraining(AttributionSet set, AttributionPlan plan)
{
    private readonly AttributionWeights weights = new(plan.Shape);
    private readonly AttributionWeights transposed = new(plan.Shape);
    private readonly float[] embeddings = new float[set.Keys.Length * plan.Shape.Feature];

    /// <summary>Trains; calls back after each epoch.</summary>
    public void Run(IReadOnlyList<AttributionExample[]> articles, Action<string, Func<AttributionModel>> done)
    {
        Initialise();
        var optimiser = new Optimiser(weights, embeddings, plan.Shape.Feature);
        var gradients = new AttributionGradients(plan.Shape, set.Keys.Length);
        var pass = new AttributionPass(set, weights, transposed, embeddings, plan);
        var watch = Stopwatch.StartNew();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            var order = Enumerable.Range(0, articles.Count).ToArray();
            new Random(plan.Seed + epoch).Shuffle(order);
            double loss = 0;
            for (var b = 0; b < order.Length; b++)
            {
                Turn();
                gradients.Clear();
                var article = articles[order[b]];
                for (var p = 0; p < article.Length; p++)
                    loss += pass.Run(article[p], gradients, ((ulong)plan.Seed << 52) + ((ulong)epoch << 40) + ((ulong)b << 20) + (ulong)p);
                var progress = (epoch + ((double)b / order.Length)) / plan.Epochs;
                var warm = Math.Min(1, ((epoch * order.Length) + b + 1) / 200.0);
                optimiser.Step(gradients, 1f / Math.Max(1, article.Sum(static e => e.Length)), (float)(plan.Rate * warm * (0.5 + (0.5 * Math.Cos(Math.PI * progress)))));
            }

            done(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}: loss {loss / articles.Sum(static a => a.Sum(static e => e.Length)):F4}, {watch.Elapsed.TotalSeconds:F0} s"), Export);
        }
    }

    private AttributionModel Export()
    {
        var copy = new AttributionWeights(plan.Shape);
        foreach (var name in weights.Names)
            weights[name].CopyTo(copy[name], 0);
        return new AttributionModel(FeatureEmbeddings.Of(set.Keys, embeddings, plan.Shape.Feature), copy, new float[AttributionWeights.Outputs]);
    }

    private int Columns(string name) => name is "word" or "governor" ? plan.Shape.Feature : name.EndsWith('x') || name.EndsWith('h') ? 3 * plan.Shape.Hidden : name.EndsWith(".w", StringComparison.Ordinal) ? AttributionWeights.Outputs : weights[name].Length;

    private void Turn()
    {
        foreach (var name in weights.Names)
            Matrices.Transpose(weights[name], transposed[name], Columns(name));
    }

    // Uniform, by the number of inputs and outputs (Glorot and Bengio 2010); the input gate starts half closed.
    private void Initialise()
    {
        var draws = new Draws(2019 + (ulong)plan.Seed);
        foreach (var name in weights.Names)
        {
            var w = weights[name];
            if (name.EndsWith('b') && !name.EndsWith(".b", StringComparison.Ordinal))
            {
                w.AsSpan(0, plan.Shape.Hidden).Fill(-1);
                continue;
            }

            var columns = Columns(name);
            if (columns == w.Length)
                continue;
            var limit = MathF.Sqrt(6f / ((w.Length / columns) + (name[0] is '1' or '2' ? plan.Shape.Hidden : columns)));
            for (var i = 0; i < w.Length; i++)
                w[i] = ((2 * draws.Next()) - 1) * limit;
        }

        for (var i = 0; i < embeddings.Length; i++)
            embeddings[i] = ((2 * draws.Next()) - 1) * 0.1f;
    }
}
