using Marsad.Evaluation.Attribution;
using Xunit;

namespace Marsad.App.Tests.Evaluation;

public sealed class PolNearArticleTests
{
    private const string Text = "Shells, Lena Sand said, hit the port.";

    [Fact]
    public void an_attribution_joins_its_spans_and_spans_may_have_gaps()
    {
        var article = Read("T1\tContent 0 6;24 36\tShells hit the port", "T2\tSource 8 17\tLena Sand", "T3\tCue 18 22\tsaid", "E1\tAttribution:T9 Content:T1 Source:T2 Cue:T3");
        var attribution = Assert.Single(article.Attributions);
        Assert.Equal(["Shells", "hit the port"], attribution.Content.Select(static s => Text[s.Start..s.End]));
        Assert.Equal("Lena Sand", Text[attribution.Source[0].Start..attribution.Source[0].End]);
        Assert.Equal([1, 1, 2], article.Marked.Select(static m => m.Count));
    }

    [Theory]
    [InlineData("T1\tSource 8 17")]
    [InlineData("T1 Source 8 17 Lena Sand")]
    [InlineData("T1\tSource eight 17\tLena Sand")]
    [InlineData("T1\tSource 900 917\tLena Sand")]
    [InlineData("T1\tDiscuss 8 17\tLena Sand")]
    [InlineData("")]
    [InlineData("E1\tAttribution:T5 Source:T4")]
    public void odd_lines_are_passed_over(string line) => Assert.True(Read(line).Marked.All(static m => m.Count <= 1));

    private static PolNearArticle Read(params string[] lines) => PolNearArticle.Of("a", Text, lines);
}
