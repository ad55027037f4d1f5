using System.Runtime.InteropServices;
using Marsad.Extraction.English.Tolls;

namespace Marsad.Training.Tolls;

/// <summary>How the weights are fitted.</summary>
internal sealed record FitPlan
{
    /// <summary>How often all examples are gone through; the weights of the second half are averaged.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>The first step.</summary>
    public float Rate { get; init; } = 0.005f;

    /// <summary>How much larger the step of general features is.</summary>
    public float Faster { get; init; } = 4;

    /// <summary>The pull towards zero.</summary>
    public float Ridge { get; init; } = 2e-2f;

    /// <summary>Features of fewer examples are left out.</summary>
    public int LeastReports { get; init; } = 3;
}

/// <summary>Fits weights to choices: the right candidates share the chance that the softmax over all candidates gives them. AdaGrad with a ridge, in a fixed order: the same examples give the same weights.</summary>
internal sealed class Fit
{
    private readonly FitPlan plan;
    private readonly Dictionary<ulong, int> index = [];
    private readonly List<ulong> keys = [];
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] steps;
    private readonly List<Encoded> examples = [];

    public Fit(IReadOnlyList<Choice> all, FitPlan plan)
    {
        this.plan = plan;
        var seen = new Dictionary<ulong, (int Reports, int Last)>();
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var key in all[i].Features.SelectMany(static f => f).Concat(all[i].Words.OfType<IReadOnlyList<ulong>>().Distinct().SelectMany(static w => w)))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, key, out var old);
                if (!old || count.Last != i)
                    count = (count.Reports + 1, i);
            }
        }

        foreach (var (key, count) in seen.OrderBy(static s => s.Key))
        {
            if (count.Reports >= plan.LeastReports)
            {
                index[key] = keys.Count;
                keys.Add(key);
            }
        }

        (weights, squares, steps) = (new float[keys.Count], new float[keys.Count], new float[keys.Count]);
        Array.Fill(steps, plan.Rate);
        foreach (var example in all)
        {
            for (var i = 0; i < example.Features.Count && example.General is not null; i++)
            {
                for (var f = 0; f < example.General[i]; f++)
                {
                    if (index.TryGetValue(example.Features[i][f], out var at))
                        steps[at] = plan.Rate * plan.Faster;
                }
            }
        }

        foreach (var example in all)
        {
            if (example.Right.Contains(true))
                examples.Add(Encode(example));
        }
    }

    private sealed record Encoded(int[][] Features, int[] Buckets, int[][] Words, bool[] Right, float Weight);

    /// <summary>The fitted weights.</summary>
    public TollModel Run()
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        var sum = new double[keys.Count];
        var rounds = 0;
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Step(examples[i]);
            if (epoch < plan.Epochs / 2)
                continue;
            rounds++;
            for (var i = 0; i < weights.Length; i++)
                sum[i] += weights[i];
        }

        return TollModel.Of(keys.Select((k, i) => KeyValuePair.Create(k, (float)(sum[i] / Math.Max(1, rounds)))));
    }

    private Encoded Encode(Choice example)
    {
        int[] Known(IEnumerable<ulong> features) => [.. features.Select(f => index.GetValueOrDefault(f, -1)).Where(static f => f >= 0)];
        var lists = example.Words.OfType<IReadOnlyList<ulong>>().Distinct().ToList();
        return new Encoded([.. example.Features.Select(Known)], [.. example.Words.Select(w => w is null ? -1 : lists.IndexOf(w))], [.. lists.Select(Known)], example.Right, example.Weight);
    }

    private void Step(Encoded example)
    {
        var n = example.Features.Length;
        var scores = new double[n];
        var said = new double[example.Words.Length];
        for (var b = 0; b < said.Length; b++)
        {
            foreach (var w in example.Words[b])
                said[b] += weights[w];
        }

        for (var i = 0; i < n; i++)
        {
            scores[i] = example.Buckets[i] < 0 ? 0 : said[example.Buckets[i]];
            foreach (var f in example.Features[i])
                scores[i] += weights[f];
        }

        var top = scores.Max();
        double total = 0, right = 0;
        for (var i = 0; i < n; i++)
        {
            scores[i] = Math.Exp(scores[i] - top);
            total += scores[i];
            if (example.Right[i])
                right += scores[i];
        }

        var buckets = new double[example.Words.Length];
        for (var i = 0; i < n; i++)
        {
            var gradient = (scores[i] / total) - (example.Right[i] ? scores[i] / right : 0);
            if (example.Buckets[i] >= 0)
                buckets[example.Buckets[i]] += gradient;
            if (Math.Abs(gradient) < 1e-4)
                continue;
            foreach (var f in example.Features[i])
                Update(f, (float)gradient * example.Weight);
        }

        for (var b = 0; b < buckets.Length; b++)
        {
            if (Math.Abs(buckets[b]) < 1e-4)
                continue;
            foreach (var w in example.Words[b])
                Update(w, (float)buckets[b] * example.Weight);
        }
    }

    private void Update(int feature, float gradient)
    {
        gradient += plan.Ridge * weights[feature];
        squares[feature] += gradient * gradient;
        weights[feature] -= steps[feature] * gradient / MathF.Sqrt(squares[feature] + 1e-3f);
    }
}
