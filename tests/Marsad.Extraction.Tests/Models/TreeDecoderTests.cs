using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class TreeDecoderTests
{
    private static readonly Gen<(int Words, float[] Scores)> Tables =
        from words in Gen.Int[1, 12]
        from scores in Gen.Float[-5, 5].Array[words * (words + 1)]
        select (words, scores);

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(static h => h < 0) != 1)
            return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var k = i;
            for (var steps = 0; k >= 0; steps++)
            {
                if (steps > heads.Length)
                    return false;
                k = heads[k];
            }
        }

        return true;
    }

    private static float Value((int Words, float[] Scores) t, int[] heads) => heads.Select((h, i) => t.Scores[(i * (t.Words + 1)) + h + 1]).Sum();

    [Fact]
    public void any_table_gives_a_tree_with_one_root() => Tables.Sample(t => IsTree(TreeDecoder.Decode(t.Scores, t.Words + 1, t.Words)));

    [Fact]
    public void with_the_root_given_no_other_tree_scores_higher() => Tables.Where(static t => t.Words <= 4).Sample(t =>
    {
        var found = TreeDecoder.Decode(t.Scores, t.Words + 1, t.Words);
        var root = Array.IndexOf(found, -1);
        var best = float.NegativeInfinity;
        for (var code = 0; code < (int)Math.Pow(t.Words + 1, t.Words); code++)
        {
            var heads = new int[t.Words];
            for (int i = 0, c = code; i < t.Words; i++, c /= t.Words + 1)
                heads[i] = (c % (t.Words + 1)) - 1;
            if (heads[root] < 0 && IsTree(heads))
                best = Math.Max(best, Value(t, heads));
        }

        Assert.Equal(best, Value(t, found), 0.001f);
    }, iter: 300);

    [Fact]
    public void a_table_of_equal_scores_still_gives_a_tree() => Assert.True(IsTree(TreeDecoder.Decode(new float[200 * 201], 201, 200)));
}
