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
        var means = new Means(members, sums, floor);
        while (means.Best() is { } pair)
        {
            merged.Add(Strongest(members[pair.First], members[pair.Second], score));
            members[pair.First].AddRange(members[pair.Second]);
            members[pair.Second].Clear();
            for (var k = 0; k < sets.Count; k++)
                sums[pair.First, k] = sums[k, pair.First] = sums[pair.First, k] + sums[pair.Second, k];
            means.Merged(pair.First, pair.Second);
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

    private static (int First, int Second) Strongest(List<int> first, List<int> second, Func<int, int, double> score) =>
        first.SelectMany(a => second.Select(b => (First: a, Second: b))).OrderByDescending(p => score(p.First, p.Second)).ThenBy(static p => p.First).ThenBy(static p => p.Second).First();

    // For each set its best partner behind it, kept from step to step: a step looks anew only at the sets that it can have changed.
    private sealed class Means
    {
        private readonly List<List<int>> members;
        private readonly double[,] sums;
        private readonly double floor;
        private readonly int[] partner;
        private readonly double[] most;

        public Means(List<List<int>> members, double[,] sums, double floor)
        {
            (this.members, this.sums, this.floor) = (members, sums, floor);
            (partner, most) = (new int[members.Count], new double[members.Count]);
            for (var i = 0; i < members.Count; i++)
                Look(i);
        }

        // Among equals the first of the sets, and of its partners.
        public (int First, int Second)? Best()
        {
            var best = -1;
            for (var i = 0; i < partner.Length; i++)
            {
                if (partner[i] >= 0 && (best < 0 || most[i] > most[best]))
                    best = i;
            }

            return best < 0 ? null : (best, partner[best]);
        }

        public void Merged(int whole, int gone)
        {
            partner[gone] = -1;
            Look(whole);
            for (var i = 0; i < gone; i++)
            {
                if (i == whole || members[i].Count == 0)
                    continue;
                if (partner[i] == whole || partner[i] == gone)
                    Look(i);
                else if (i < whole && Mean(i, whole) is var mean && (partner[i] < 0 ? mean >= floor : mean > most[i] || (mean == most[i] && whole < partner[i])))
                    (partner[i], most[i]) = (whole, mean);
            }
        }

        private void Look(int set)
        {
            (partner[set], most[set]) = (-1, floor);
            for (var j = set + 1; j < members.Count && members[set].Count > 0; j++)
            {
                var mean = Mean(set, j);
                if (partner[set] < 0 ? mean >= most[set] : mean > most[set])
                    (partner[set], most[set]) = (j, mean);
            }
        }

        // Rounded: the order in which sums were added must not decide.
        private double Mean(int first, int second) => members[second].Count == 0 ? double.NaN : Math.Round(sums[first, second] / (members[first].Count * members[second].Count), 6);
    }
}
