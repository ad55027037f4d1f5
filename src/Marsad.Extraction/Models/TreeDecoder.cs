namespace Marsad.Extraction.Models;

/// <summary>Finds the best tree with one root in a table of scores (Chu and Liu 1965, Edmonds 1967). Most tables need no repair: each word's best governor already makes a tree.</summary>
internal static class TreeDecoder
{
    /// <summary>The governors of the words, −1 for the root. <paramref name="scores"/> has a row for each word and columns for the root (0) and each word (1 …), with a stride.</summary>
    public static int[] Decode(ReadOnlySpan<float> scores, int stride, int words)
    {
        var best = -1;
        var single = Greedy(scores, stride, words, -1, out var heads);
        if (!single)
        {
            // More than one word hangs on the root (or none): take each of the likeliest as the root in turn.
            var root = 0;
            for (var i = 1; i < words; i++)
            {
                if (RootGain(scores, stride, words, i) > RootGain(scores, stride, words, root))
                    root = i;
            }

            best = root;
            Greedy(scores, stride, words, root, out heads);
        }

        if (HasCycle(heads))
        {
            if (best < 0)
                best = Array.IndexOf(heads, -1);
            heads = Contract(Table(scores, stride, words, best), words);
        }

        return heads;
    }

    private static float RootGain(ReadOnlySpan<float> scores, int stride, int words, int i)
    {
        var row = scores.Slice(i * stride, words + 1);
        var other = float.NegativeInfinity;
        for (var j = 1; j <= words; j++)
            other = Math.Max(other, j == i + 1 ? float.NegativeInfinity : row[j]);
        return row[0] - (words == 1 ? 0 : other);
    }

    // Each word's best governor; true where exactly one is the root.
    private static bool Greedy(ReadOnlySpan<float> scores, int stride, int words, int root, out int[] heads)
    {
        heads = new int[words];
        var roots = 0;
        for (var i = 0; i < words; i++)
        {
            var from = root < 0 ? 0 : 1;
            var top = Kernels.Best(scores.Slice((i * stride) + from, words + 1 - from), i + 1 - from) is >= 0 and var best ? best + from : -1;

            heads[i] = i == root ? -1 : top - 1;
            if (heads[i] < 0)
                roots++;
        }

        return roots == 1;
    }

    private static bool HasCycle(int[] heads)
    {
        var mark = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var k = i;
            while (k >= 0 && mark[k] == 0)
            {
                mark[k] = i + 1;
                k = heads[k];
            }

            if (k >= 0 && mark[k] == i + 1)
                return true;
        }

        return false;
    }

    // Scores from governor (column) to word (row) over words 1…, node 0 the root; only the chosen word may hang on it.
    private static float[][] Table(ReadOnlySpan<float> scores, int stride, int words, int root)
    {
        var table = new float[words + 1][];
        table[0] = new float[words + 1];
        for (var i = 0; i < words; i++)
        {
            table[i + 1] = scores.Slice(i * stride, words + 1).ToArray();
            table[i + 1][i + 1] = float.NegativeInfinity;
            if (i != root)
                table[i + 1][0] = -1e9f;
        }

        return table;
    }

    // Edmonds' algorithm on dense tables: contract a cycle, solve, expand. Each contraction is quadratic; cycles are few.
    private static int[] Contract(float[][] table, int words)
    {
        var governors = Solve(table);
        var heads = new int[words];
        for (var i = 0; i < words; i++)
            heads[i] = governors[i + 1] - 1;
        return heads;
    }

    private static int[] Solve(float[][] table)
    {
        var n = table.Length;
        var head = new int[n];
        head[0] = -1;
        for (var i = 1; i < n; i++)
        {
            var top = i == 0 ? -1 : 0;
            for (var j = 0; j < n; j++)
            {
                if (j != i && table[i][j] > table[i][top])
                    top = j;
            }

            head[i] = top;
        }

        var cycle = FindCycle(head);
        if (cycle.Count == 0)
            return head;

        // The cycle becomes the last node of a smaller table.
        var inside = new bool[n];
        foreach (var c in cycle)
            inside[c] = true;
        var kept = Enumerable.Range(0, n).Where(i => !inside[i]).ToArray();
        var m = kept.Length + 1;
        var small = new float[m][];
        var enter = new int[m];
        var leave = new int[m];
        for (var a = 0; a < m; a++)
            small[a] = new float[m];
        Array.Fill(small[m - 1], float.NegativeInfinity);
        for (var a = 0; a < kept.Length; a++)
        {
            small[a][m - 1] = float.NegativeInfinity;
            for (var b = 0; b < kept.Length; b++)
                small[a][b] = table[kept[a]][kept[b]];
            foreach (var c in cycle)
            {
                if (table[kept[a]][c] > small[a][m - 1] || leave[a] == 0)
                    (small[a][m - 1], leave[a]) = (table[kept[a]][c], c);
                var gain = table[c][kept[a]] - table[c][head[c]];
                if (gain > small[m - 1][a] || enter[a] == 0)
                    (small[m - 1][a], enter[a]) = (gain, c);
            }
        }

        var solved = Solve(small);
        for (var a = 1; a < kept.Length; a++)
            head[kept[a]] = solved[a] == m - 1 ? leave[a] : kept[solved[a]];
        var from = solved[m - 1];
        head[enter[from]] = kept[from];
        return head;
    }

    private static List<int> FindCycle(int[] head)
    {
        var mark = new int[head.Length];
        for (var i = 1; i < head.Length; i++)
        {
            var k = i;
            while (k > 0 && mark[k] == 0)
            {
                mark[k] = i;
                k = head[k];
            }

            if (k <= 0 || mark[k] != i)
                continue;
            var cycle = new List<int>();
            var c = k;
            do
            {
                cycle.Add(c);
                c = head[c];
            }
            while (c != k);
            return cycle;
        }

        return [];
    }
}
