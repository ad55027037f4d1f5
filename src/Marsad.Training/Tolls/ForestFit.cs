using Marsad.Extraction.English.Tolls;

namespace Marsad.Training.Tolls;

/// <summary>Grows boosted trees on choices (J. Friedman, "Greedy function approximation", 2001): each tree follows the gradient of the softmax over a choice's candidates. In a fixed order with a fixed seed: the same examples give the same trees.</summary>
internal sealed class ForestFit
{
    private const int Runs = 3;
    private const int Trees = 150;
    private const int Depth = 5;
    private const double Rate = 0.05;
    private const double Ridge = 10;
    private const double LeastWeight = 4;
    private const double Examples = 0.7;
    private const double Features = 0.5;
    private const double LeastGain = 1e-6;
    private readonly List<ForestExample> examples;
    private readonly byte[][] rows;
    private readonly byte[][] columns;
    private readonly double[] scores;
    private readonly double[] slopes;
    private readonly double[] bends;
    private readonly Random random;

    private ForestFit(IReadOnlyList<ForestExample> all, int seed)
    {
        random = new Random(seed);
        examples = [.. all.Where(static e => e.Right.Contains(true))];
        rows = [.. examples.SelectMany(static e => e.Rows)];
        scores = [.. examples.SelectMany(static e => e.Scores)];
        (slopes, bends) = (new double[rows.Length], new double[rows.Length]);
        columns = [.. Enumerable.Range(0, TollRow.Length).Select(f => rows.Select(r => r[f]).ToArray())];
    }

    /// <summary>The trees: several runs with other draws, each with its share of the say.</summary>
    public static TollFork[][] Run(IReadOnlyList<ForestExample> all) =>
        [.. Enumerable.Range(1, Runs).SelectMany(seed => new ForestFit(all, seed).Run()).Select(static tree => tree.Select(static f => f with { Value = f.Value / Runs }).ToArray())];

    private TollFork[][] Run()
    {
        var trees = new TollFork[Trees][];
        for (var t = 0; t < Trees; t++)
        {
            var used = Differentiate();
            var features = Enumerable.Range(0, TollRow.Length).Where(_ => random.NextDouble() < Features).ToArray();
            trees[t] = Grow(used, features);
            for (var i = 0; i < rows.Length; i++)
                scores[i] += TollForest.Leaf(trees[t], rows[i]);
        }

        return trees;
    }

    // The slope and the bend of the loss at each row; gives the rows of the examples that this tree learns from.
    private int[] Differentiate()
    {
        var used = new List<int>(rows.Length);
        var first = 0;
        foreach (var example in examples)
        {
            var n = example.Rows.Length;
            var top = scores.AsSpan(first, n).ToArray().Max();
            double total = 0, right = 0;
            for (var k = 0; k < n; k++)
            {
                var e = Math.Exp(scores[first + k] - top);
                total += e;
                right += example.Right[k] ? e : 0;
            }

            var use = random.NextDouble() < Examples;
            for (var k = 0; k < n; k++)
            {
                var e = Math.Exp(scores[first + k] - top);
                var chance = e / total;
                slopes[first + k] = (chance - (example.Right[k] ? e / right : 0)) * example.Weight;
                bends[first + k] = Math.Max(chance * (1 - chance), 1e-3) * example.Weight;
                if (use)
                    used.Add(first + k);
            }

            first += n;
        }

        return [.. used];
    }

    private TollFork[] Grow(int[] used, int[] features)
    {
        var tree = new List<TollFork> { default };
        var open = new Stack<(int At, int[] Rows, int Depth)>();
        open.Push((0, used, 0));
        while (open.TryPop(out var node))
        {
            double slope = 0, bend = 0;
            foreach (var row in node.Rows)
                (slope, bend) = (slope + slopes[row], bend + bends[row]);
            tree[node.At] = new TollFork(-1, 0, 0, (float)(-Rate * slope / (bend + Ridge)));
            if (node.Depth >= Depth || Best(node.Rows, features, slope, bend) is not ({ } feature, var most))
                continue;
            var column = columns[feature];
            var branch = tree.Count;
            tree.Add(default);
            tree.Add(default);
            tree[node.At] = new TollFork((short)feature, most, (short)branch, 0);
            open.Push((branch, Array.FindAll(node.Rows, r => column[r] <= most), node.Depth + 1));
            open.Push((branch + 1, Array.FindAll(node.Rows, r => column[r] > most), node.Depth + 1));
        }

        return [.. tree];
    }

    private (int? Feature, byte Most) Best(int[] among, int[] features, double slope, double bend)
    {
        (int? Feature, byte Most) best = default;
        var gain = LeastGain + (slope * slope / (bend + Ridge));
        Span<double> s = stackalloc double[256], b = stackalloc double[256];
        foreach (var feature in features)
        {
            s.Clear();
            b.Clear();
            var column = columns[feature];
            foreach (var row in among)
            {
                s[column[row]] += slopes[row];
                b[column[row]] += bends[row];
            }

            double left = 0, weight = 0;
            for (var most = 0; most < 255; most++)
            {
                if (b[most] == 0)
                    continue;
                (left, weight) = (left + s[most], weight + b[most]);
                if (weight < LeastWeight)
                    continue;
                if (bend - weight < LeastWeight)
                    break;
                var both = (left * left / (weight + Ridge)) + ((slope - left) * (slope - left) / (bend - weight + Ridge));
                if (both > gain)
                    (gain, best) = (both, (feature, (byte)most));
            }
        }

        return best;
    }
}
