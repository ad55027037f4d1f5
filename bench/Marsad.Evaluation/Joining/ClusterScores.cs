namespace Marsad.Evaluation.Joining;

/// <summary>Scores of a parting of reports against the right one. A report that may be of several incidents is taken to be of the one that most of its neighbours are of.</summary>
internal static class ClusterScores
{
    /// <summary>The right incident of each report, settled where two are right.</summary>
    public static int[] Right(IReadOnlyList<IReadOnlyList<string>> answers, IReadOnlyList<int> given)
    {
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var answer in answers.SelectMany(static a => a))
            number.TryAdd(answer, number.Count);
        var neighbours = new Dictionary<(int Given, string Answer), int>();
        for (var i = 0; i < given.Count; i++)
        {
            foreach (var answer in answers[i])
                neighbours[(given[i], answer)] = neighbours.GetValueOrDefault((given[i], answer)) + 1;
        }

        return [.. answers.Select((a, i) => number[a.OrderByDescending(x => neighbours[(given[i], x)]).ThenBy(static x => x, StringComparer.Ordinal).First()])];
    }

    /// <summary>For each report, columns to be summed: right pairs, given pairs, wanted pairs, each counted half on either of its reports.</summary>
    public static IReadOnlyList<double[]> Pairs(IReadOnlyList<int> given, IReadOnlyList<int> right)
    {
        var (both, ours, theirs) = Sizes(given, right);
        return [.. Enumerable.Range(0, given.Count).Select(i => new[] { (both[(given[i], right[i])] - 1) / 2.0, (ours[given[i]] - 1) / 2.0, (theirs[right[i]] - 1) / 2.0 })];
    }

    /// <summary>For each report, columns to be summed: its precision, its recall, one (B-cubed, Bagga and Baldwin 1998).</summary>
    public static IReadOnlyList<double[]> BCubed(IReadOnlyList<int> given, IReadOnlyList<int> right)
    {
        var (both, ours, theirs) = Sizes(given, right);
        return [.. Enumerable.Range(0, given.Count).Select(i => new[] { both[(given[i], right[i])] / (double)ours[given[i]], both[(given[i], right[i])] / (double)theirs[right[i]], 1 })];
    }

    /// <summary>CEAF-e (Luo 2005): the best one-to-one assignment of incidents, each pair counted by 2|shared| / (|ours| + |theirs|).</summary>
    public static double CeafE(IReadOnlyList<int> given, IReadOnlyList<int> right)
    {
        var (both, ours, theirs) = Sizes(given, right);
        if (both.Count == 0)
            return 0;
        // Only incidents that share a report can be assigned to each other: each connected set of them is solved by itself.
        var similarity = 0.0;
        foreach (var part in Components([.. both.Keys]))
        {
            var (rows, columns) = (part.Select(static p => p.Given).Distinct().Order().ToList(), part.Select(static p => p.Right).Distinct().Order().ToList());
            var gain = new double[rows.Count, columns.Count];
            foreach (var (g, r) in part)
                gain[rows.IndexOf(g), columns.IndexOf(r)] = 2.0 * both[(g, r)] / (ours[g] + theirs[r]);
            similarity += Assignment.Best(gain);
        }

        return Scores.F(similarity, ours.Count, theirs.Count);
    }

    private static (Dictionary<(int Given, int Right), int> Both, Dictionary<int, int> Ours, Dictionary<int, int> Theirs) Sizes(IReadOnlyList<int> given, IReadOnlyList<int> right)
    {
        var (both, ours, theirs) = (new Dictionary<(int, int), int>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = 0; i < given.Count; i++)
        {
            both[(given[i], right[i])] = both.GetValueOrDefault((given[i], right[i])) + 1;
            ours[given[i]] = ours.GetValueOrDefault(given[i]) + 1;
            theirs[right[i]] = theirs.GetValueOrDefault(right[i]) + 1;
        }

        return (both, ours, theirs);
    }

    private static IEnumerable<List<(int Given, int Right)>> Components(List<(int Given, int Right)> pairs)
    {
        var (byGiven, byRight) = (pairs.ToLookup(static p => p.Given), pairs.ToLookup(static p => p.Right));
        var seen = new HashSet<(int, int)>();
        foreach (var start in pairs.Order())
        {
            if (!seen.Add(start))
                continue;
            var (part, open) = (new List<(int, int)>(), new Stack<(int Given, int Right)>([start]));
            while (open.TryPop(out var pair))
            {
                part.Add(pair);
                foreach (var next in byGiven[pair.Given].Concat(byRight[pair.Right]).Where(seen.Add))
                    open.Push(next);
            }

            yield return part;
        }
    }
}
