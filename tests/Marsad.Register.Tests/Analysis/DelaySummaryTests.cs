using Marsad.Analysis.Sources;
using Xunit;

namespace Marsad.Register.Tests.Analysis;

public class DelaySummaryTests
{
    /// <summary>Values of quantile(x, type = 7) of R for the same numbers.</summary>
    [Theory]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 3.25, 5.5, 7.75)]
    [InlineData(new[] { 4 }, 4, 4, 4)]
    [InlineData(new[] { 10, 0 }, 2.5, 5, 7.5)]
    [InlineData(new[] { 5, 1, 1, 30 }, 1, 3, 11.25)]
    public void quartiles_are_those_of_hyndman_and_fan(int[] days, double lower, double median, double upper) =>
        Assert.Equal(new DelaySummary(days.Length, lower, median, upper), DelaySummary.Of(days));

    [Fact]
    public void without_a_day_there_is_no_delay() => Assert.Null(DelaySummary.Of([]));
}
