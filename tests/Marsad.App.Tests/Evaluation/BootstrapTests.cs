using Marsad.Evaluation;
using Xunit;

namespace Marsad.App.Tests.Evaluation;

public class BootstrapTests
{
    private static readonly List<double[]> Coins = [.. Enumerable.Range(0, 400).Select(static i => new[] { i % 4 == 0 ? 0.0 : 1.0, 1.0 })];

    private static double Share(double[] sums) => sums[0] / sums[1];

    [Fact]
    public void the_interval_of_a_share_is_about_two_standard_errors_wide()
    {
        // sqrt(0.75 × 0.25 / 400) = 0.0217.
        var (low, high) = Bootstrap.Interval(Coins, Share);
        Assert.InRange(low, 0.69, 0.72);
        Assert.InRange(high, 0.78, 0.81);
    }

    [Fact]
    public void two_runs_give_the_same_interval() => Assert.Equal(Bootstrap.Interval(Coins, Share), Bootstrap.Interval(Coins, Share));

    [Fact]
    public void documents_that_all_agree_leave_no_doubt() => Assert.Equal((1.0, 1.0), Bootstrap.Interval([[1.0, 1.0], [2.0, 2.0]], Share));

    [Fact]
    public void a_mark_is_reached_from_above_for_scores_and_from_below_for_errors()
    {
        var score = new Figure { Key = "f", Value = 0.85, Pass = 0.8, Aim = 0.9 };
        Assert.Equal(["pass", "no", "aim"], new[] { score, score with { Value = 0.7 }, score with { Value = 0.9 } }.Select(static f => f.Reached));
        var error = new Figure { Key = "e", Value = 0.05, Pass = 0.08, Aim = 0.03, LowerIsBetter = true };
        Assert.Equal(["pass", "no", "aim"], new[] { error, error with { Value = 0.1 }, error with { Value = 0.02 } }.Select(static f => f.Reached));
        Assert.Equal("", (score with { Pass = null, Aim = null }).Reached);
    }
}
