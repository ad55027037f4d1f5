using CsCheck;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class StoryVersionsTests
{
    private static readonly TestReport First = Toll("a", "2031-03-02", 18);
    private static readonly TestReport Second = Toll("b", "2031-03-03", 24);
    private static readonly TestReport Third = Toll("c", "2031-03-04", 27);

    [Fact]
    public void versions_follow_each_other_by_publication_in_whatever_order_they_come() => Gen.Shuffle(new[] { First, Second, Third }).Sample(static shuffled =>
    {
        var story = StoryVersions.Of(shuffled.Select(Of));
        Assert.Equal([First.Document, Second.Document, Third.Document], story.Versions.Select(static v => v.Head.Document));
        Assert.Equal([(18L, 24L), (24L, 27L)], story.Changes.Select(static c => (c.Replaced[0].Earlier.Count.Max!.Value, c.Replaced[0].Later.Count.Max!.Value)));
        Assert.Equal(2, story.Number(Second.Document));
        Assert.Equal(0, story.Number(Toll("other", "2031-03-02", 1).Document));
    });

    [Fact]
    public void of_versions_of_one_day_the_lower_hash_comes_first_and_those_without_a_date_last()
    {
        var same = Toll("d", "2031-03-02", 19);
        var undated = Toll("e", "2031-03-02", 20);
        undated.Head = undated.Head with { Captures = [undated.Head.Captures[0] with { Published = null }] };
        var expected = new[] { First.Document, same.Document }.Order().Append(undated.Document);
        Assert.Equal(expected, StoryVersions.Of([Of(undated), Of(same), Of(First)]).Versions.Select(static v => v.Head.Document));
    }

    [Fact]
    public void a_copy_that_replaces_no_figure_is_the_version_that_it_copies()
    {
        var copy = Toll("d", "2031-03-05", 24);
        copy.Head = copy.Head with { Copies = [Second.Document] };
        var story = StoryVersions.Of([Of(copy), Of(First), Of(Second), Of(Third)]);
        Assert.Equal(3, story.Versions.Count);
        Assert.Equal(2, story.Number(copy.Document));
        Assert.Equal((copy.Document, Second.Document), (Assert.Single(story.Copies).Report.Head.Document, story.Copies[0].Version));
    }

    [Fact]
    public void a_text_that_changed_nothing_but_its_toll_is_a_version_though_it_reads_like_a_copy()
    {
        var update = Toll("d", "2031-03-05", 31);
        update.Head = update.Head with { Copies = [Third.Document] };
        var story = StoryVersions.Of([Of(Third), Of(update)]);
        Assert.Equal(2, story.Number(update.Document));
        Assert.Equal((27L, 31L), (Assert.Single(story.Changes[0].Replaced).Earlier.Count.Max, story.Changes[0].Replaced[0].Later.Count.Max));
    }

    [Fact]
    public void a_story_has_a_report() => Assert.Throws<ArgumentException>(static () => StoryVersions.Of([]));

    private static TestReport Toll(string name, string published, long killed) => Report(name, published).Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(killed));

    private static StoryVersion Of(TestReport report) => new(report.Head, report.Text.Value, report.Claims.ToValueList());
}
