using Marsad.Extraction.Models;

namespace Marsad.Training.Language;

/// <summary>What a run of training is told.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Sizes of the network.</summary>
    public required NetworkShape Shape { get; init; }

    /// <summary>Dropout.</summary>
    public Dropout Dropout { get; init; } = new(0.1f, 0.3f, 0.33f, 0.25f);

    /// <summary>Passes over the corpus.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>Highest rate of learning; it falls to nothing along a cosine.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Words of a batch.</summary>
    public int Batch { get; init; } = 500;

    /// <summary>Where the order of sentences, the masks and the first weights start from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Two networks that annotate news; none for training on annotated sentences alone.</summary>
    public string[] Teachers { get; init; } = [];

    /// <summary>Sentences of news an epoch.</summary>
    public int News { get; init; } = 6000;

    /// <summary>Threads; the result does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>Trains the network. Deterministic: a batch is always parted into the same shards, whose derivatives are summed in order.</summary>
internal sealed class NetworkTraining(TrainingSet set, TrainingPlan plan)
{
    private const int Shards = 4;

    private readonly NetworkWeights weights = new(plan.Shape, set.Tags.Length, set.Relations.Length, set.Names.Length);
    private readonly NetworkWeights transposed = new(plan.Shape, set.Tags.Length, set.Relations.Length, set.Names.Length);
    private readonly float[] embeddings = new float[set.Keys.Length * plan.Shape.Feature];

    /// <summary>Trains on sentences made anew for each epoch; calls back after each.</summary>
    public void Run(Func<int, IReadOnlyList<Example>> examples, Action<int, double, NetworkFile> done)
    {
        Initialise();
        var optimiser = new Optimiser(weights, embeddings, plan.Shape.Feature);
        var gradients = Enumerable.Range(0, Shards).Select(_ => new Gradients(set, plan.Shape)).ToArray();
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            var batches = Batches(examples(epoch));
            double loss = 0;
            for (var b = 0; b < batches.Count; b++)
            {
                Turn(weights, transposed, plan.Shape);
                var batch = batches[b];
                var seed = ((ulong)plan.Seed << 52) + ((ulong)epoch << 40) + ((ulong)b << 12);
                Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = plan.Threads }, shard =>
                {
                    gradients[shard].Clear();
                    var pass = new SentencePass(set, weights, transposed, embeddings, plan.Dropout);
                    for (var i = shard; i < batch.Count; i += Shards)
                        pass.Run(batch[i], gradients[shard], seed + (ulong)i);
                });
                for (var shard = 1; shard < Shards; shard++)
                    Add(gradients[0], gradients[shard]);
                loss += gradients[0].Loss;
                var progress = (epoch + ((double)b / batches.Count)) / plan.Epochs;
                var warm = Math.Min(1, ((epoch * batches.Count) + b + 1) / 300.0);
                optimiser.Step(gradients[0], 1f / batch.Sum(static e => e.Length), (float)(plan.Rate * warm * (0.5 + (0.5 * Math.Cos(Math.PI * progress)))));
            }

            done(epoch, loss, Export());
        }
    }

    /// <summary>The network as it stands.</summary>
    public NetworkFile Export()
    {
        var copy = new NetworkWeights(plan.Shape, set.Tags.Length, set.Relations.Length, set.Names.Length);
        foreach (var name in weights.Names)
            weights[name].CopyTo(copy[name], 0);
        return new NetworkFile { Tags = set.Tags, Relations = set.Relations, Names = set.Names, Embeddings = FeatureEmbeddings.Of(set.Keys, embeddings, plan.Shape.Feature), Weights = copy };
    }

    // Sentences in the order given, as many words as a batch holds.
    private List<List<Example>> Batches(IReadOnlyList<Example> examples)
    {
        var batches = new List<List<Example>>();
        var words = int.MaxValue;
        foreach (var example in examples)
        {
            if (words > plan.Batch)
            {
                batches.Add([]);
                words = 0;
            }

            batches[^1].Add(example);
            words += example.Length;
        }

        return batches;
    }

    private void Add(Gradients sum, Gradients part)
    {
        foreach (var name in weights.Names)
        {
            float[] a = sum.Weights[name], b = part.Weights[name];
            for (var i = 0; i < a.Length; i++)
                a[i] += b[i];
        }

        var length = plan.Shape.Feature;
        foreach (var row in part.Touched)
        {
            sum.Touched.Add(row);
            for (var i = row * length; i < (row + 1) * length; i++)
                sum.Embeddings[i] += part.Embeddings[i];
        }

        sum.Loss += part.Loss;
    }

    /// <summary>Writes the transposed matrices.</summary>
    public static void Turn(NetworkWeights weights, NetworkWeights transposed, NetworkShape shape)
    {
        foreach (var name in weights.Names)
            Matrices.Transpose(weights[name], transposed[name], Columns(name, weights, shape));
    }

    private static int Columns(string name, NetworkWeights weights, NetworkShape shape)
    {
        if (name is "lab-head.w")
            return shape.Label;
        if (name.EndsWith('x') || name.EndsWith('h'))
            return 3 * shape.Hidden;
        return name.EndsWith(".w", StringComparison.Ordinal) ? weights[name[..^1] + "b"].Length : weights[name].Length;
    }

    // Uniform, by the number of inputs and outputs (Glorot and Bengio 2010); the input gate starts half closed.
    private void Initialise()
    {
        var draws = new Draws(2019 + (ulong)plan.Seed);
        foreach (var name in weights.Names)
        {
            var w = weights[name];
            if (name.EndsWith('b') && !name.Contains('-', StringComparison.Ordinal))
            {
                if (char.IsAsciiDigit(name[0]))
                    w.AsSpan(0, plan.Shape.Hidden).Fill(-1);
                continue;
            }

            var columns = Columns(name, weights, plan.Shape);
            if (columns == w.Length)
                continue;
            var limit = MathF.Sqrt(6f / ((w.Length / columns) + (name[0] is '1' or '2' ? plan.Shape.Hidden : columns)));
            for (var i = 0; i < w.Length; i++)
                w[i] = ((2 * draws.Next()) - 1) * limit;
        }

        for (var i = 0; i < embeddings.Length; i++)
            embeddings[i] = ((2 * draws.Next()) - 1) * 0.2f;
    }
}
