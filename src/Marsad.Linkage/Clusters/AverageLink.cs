namespace Marsad.Linkage.Clusters;

/// <summary>Average link (UPGMA; Sokal and Michener 1958): again and again the two sets whose pairs score highest on average are put together, down to a floor. A chain of links, each to the next, does not hold where its ends have nothing in common. The order in which the sets are given breaks ties alone.</summary>
internal static class AverageLink
{
    /// <summary>What is put together, in order: of each two sets the pair that scores highest.</summary>
    /// <param name="sets">The sets to begin with.</param>
    /// <param name="score">The score of two members; not a number where they cannot be one, which keeps their sets apart.</param>
    /// <param name="floor">The least average.</param>
    public static List<(int First, int Second)> Of(IReadOnlyList<IReadOnlyList<int>> sets, Func<int, int, double> score, double floor)
    {
        var members = sets.Select(static s => s.ToList()).ToList();
        var sums = new double[sets.Count, sets.Count];
        for (var i = 0; i < sets.Count; i++)
        {
            for (var j = 0; j < i; j++)
                sums[i, j] = sums[j, i] = Sum(members[i], members[j], score);
        }

        var merged = new List<(int First, int Second)>();
        while (Best(members, sums, floor) is { } pair)
        {
            merged.Add(Strongest(members[pair.First], members[pair.Second], score));
            members[pair.First].AddRange(members[pair.Second]);
            members[pair.Second].Clear();
            for (var k = 0; k < sets.Count; k++)
                sums[pair.First, k] = sums[k, pair.First] = sums[pair.First, k] + sums[pair.Second, k];
        }

        return merged;
    }

    private static double Sum(List<int> first, List<int> second, Func<int, int, double> score)
    {
        var sum = 0.0;
        foreach (var a in first)
        {
            foreach (var b in second)
                sum += score(a, b);
        }

        return sum;
    }

    // Rounded: the order in which sums were added must not decide.
    private static (int First, int Second)? Best(List<List<int>> members, double[,] sums, double floor)
    {
        (int First, int Second)? best = null;
        var most = floor;
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count && members[i].Count > 0; j++)
            {
                var mean = members[j].Count == 0 ? double.NaN : Math.Round(sums[i, j] / (members[i].Count * members[j].Count), 6);
                if (best is null ? mean >= most : mean > most)
                    (best, most) = ((i, j), mean);
            }
        }

        return best;
    }

    private static (int First, int Second) Strongest(List<int> first, List<int> second, Func<int, int, double> score) =>
        first.SelectMany(a => second.Select(b => (First: a, Second: b))).OrderByDescending(p => score(p.First, p.Second)).ThenBy(static p => p.First).ThenBy(static p => p.Second).First();
}
