using Marsad.Linkage.Clusters;
using Xunit;

namespace Marsad.Register.Tests.Linkage;

public class AverageLinkTests
{
    [Fact]
    public void the_two_sets_that_agree_best_are_put_together_first_and_a_chain_does_not_hold()
    {
        // 0–1 agree strongly, 1–2 well, 0–2 not at all: on average 2 stays below the floor.
        double[,] scores = { { 0, 9, -6 }, { 9, 0, 6 }, { -6, 6, 0 } };
        Assert.Equal([(0, 1)], AverageLink.Of([[0], [1], [2]], (a, b) => scores[a, b], 3));
    }

    [Theory]
    [InlineData(1, 30, 12)]
    [InlineData(2, 60, 3)]
    [InlineData(3, 45, 40)]
    public void every_step_is_that_of_looking_at_all_pairs_anew(int seed, int count, int values)
    {
        var random = new Random(seed);
        var scores = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
                scores[i, j] = scores[j, i] = random.Next(12) == 0 ? double.NaN : random.Next(values) - (values / 3.0);
        }

        List<IReadOnlyList<int>> sets = [[0, 1], .. Enumerable.Range(2, count - 2).Select(static i => (IReadOnlyList<int>)[i])];
        Assert.Equal(Plain(sets, scores, 1), AverageLink.Of(sets, (a, b) => scores[a, b], 1));
    }

    // The definition: all pairs of sets are looked at before each step; among equals the first sets.
    private static List<(int First, int Second)> Plain(IReadOnlyList<IReadOnlyList<int>> sets, double[,] scores, double floor)
    {
        var members = sets.Select(static s => s.ToList()).ToList();
        var merged = new List<(int First, int Second)>();
        while (true)
        {
            var best = (from i in Enumerable.Range(0, members.Count)
                        from j in Enumerable.Range(i + 1, members.Count - i - 1)
                        where members[i].Count > 0 && members[j].Count > 0
                        let mean = Math.Round(members[i].Sum(a => members[j].Sum(b => scores[a, b])) / (members[i].Count * members[j].Count), 6)
                        where mean >= floor
                        orderby mean descending, i, j
                        select (i, j)).Cast<(int I, int J)?>().FirstOrDefault();
            if (best is not { } pair)
                return merged;
            merged.Add((from a in members[pair.I] from b in members[pair.J] orderby scores[a, b] descending, a, b select (a, b)).First());
            members[pair.I].AddRange(members[pair.J]);
            members[pair.J].Clear();
        }
    }
}
