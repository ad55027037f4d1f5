using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Linkage.Copies;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class VersionChangeTests
{
    private static readonly Gen<StoryVersion> Versions =
        from sentences in Gen.Int[0, 5].List[0, 8]
        from day in Gen.Int[1, 9]
        from told in Gen.Select(Gen.Int[0, 2], Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 5], static (source, count, category, place, mark) => (source, count, category, place, mark)).List[0, 6]
        select Version(day, sentences, told);

    [Fact]
    public void a_later_toll_of_the_same_source_replaces_the_earlier()
    {
        var first = Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18), Killed(3, "children")));
        var second = Of(Report("b", "2031-03-03").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(24), Killed(3, "children"), Injured(40)));
        var change = VersionChange.Between(first, second);
        var (earlier, later) = Assert.Single(change.Replaced);
        Assert.Equal(("killed", null, "Civil Defence", "Marj"), (later.Measure, later.Category, later.Source, later.Place));
        Assert.Equal((18L, 24L), (earlier.Count.Max, later.Count.Max));
        Assert.Equal((["a-c1"], ["b-c1"]), (earlier.Claims, later.Claims));
        Assert.Equal(("injured", 40L), (Assert.Single(change.New).Measure, change.New[0].Count.Max));
        Assert.Empty(change.Gone);
    }

    [Fact]
    public void the_figure_of_another_source_replaces_nothing()
    {
        var change = VersionChange.Between(
            Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18))),
            Of(Report("b", "2031-03-03").Tells("Marj Hospital", "shelling", Marj, On("2031-03-01"), Killed(24))));
        Assert.Empty(change.Replaced);
        Assert.Equal(("Marj Hospital", "Civil Defence"), (Assert.Single(change.New).Source, Assert.Single(change.Gone).Source));
    }

    [Fact]
    public void the_outlets_own_figure_is_one_through_the_versions_whoever_carries_them()
    {
        static TestReport Own(string name, string outlet, long killed) =>
            Report(name, "2031-03-02", outlet).Tells(Incident(outlet, "shelling", Marj, On("2031-03-01"), Killed(killed)) with { Sources = [By(outlet, SourceRole.Channel)] });
        Assert.Single(VersionChange.Between(Of(Own("a", "Orontes Post", 4)), Of(Own("b", "Coast Desk", 6))).Replaced);
    }

    [Fact]
    public void a_figure_of_another_town_replaces_nothing()
    {
        var change = VersionChange.Between(
            Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18))),
            Of(Report("b", "2031-03-03").Tells("Civil Defence", "shelling", Tell, On("2031-03-01"), Killed(24))));
        Assert.Empty(change.Replaced);
        Assert.Equal((1, 1), (change.New.Count, change.Gone.Count));
    }

    [Fact]
    public void each_towns_figure_is_replaced_by_its_own_wherever_it_is_told()
    {
        var change = VersionChange.Between(
            Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(5)).Tells(Incident("Civil Defence", "shelling", Tell, On("2031-03-01"), Killed(2)).InEvent("e2"))),
            Of(Report("b", "2031-03-03").Tells(Incident("Civil Defence", "shelling", Tell, On("2031-03-01"), Killed(3)).InEvent("e2")).Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(6))));
        Assert.Equal([("Marj", 5L, 6L), ("Tell Asil", 2L, 3L)], change.Replaced.Select(static r => (r.Later.Place!, r.Earlier.Count.Max!.Value, r.Later.Count.Max!.Value)).Order());
    }

    [Fact]
    public void a_revision_replaces_though_the_old_figure_is_told_beside_it()
    {
        var first = Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18)));
        var second = Of(Report("b", "2031-03-03").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18), Killed(24) with { Revision = true }));
        var change = VersionChange.Between(first, second);
        Assert.Equal((18L, 24L), (Assert.Single(change.Replaced).Earlier.Count.Max, change.Replaced[0].Later.Count.Max));
        Assert.Empty(change.New);
    }

    [Fact]
    public void a_number_told_twice_in_one_version_is_one_figure()
    {
        var first = Of(Report("a", "2031-03-02").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), AtLeastKilled(18)).Tells("Civil Defence", "shelling", null, null, Killed(18)));
        var second = Of(Report("b", "2031-03-03").Tells("Civil Defence", "shelling", Marj, On("2031-03-01"), Killed(18)));
        Assert.False(VersionChange.Between(first, second).OfFigures);
    }

    [Fact]
    public void what_is_denied_gives_no_figure()
    {
        var change = VersionChange.Between(
            Of(Report("a", "2031-03-02")),
            Of(Report("b", "2031-03-03").Tells(Incident("the army", "shelling", Marj, On("2031-03-01"), Killed(18)) with { Modality = Modality.Denied })));
        Assert.False(change.OfFigures);
    }

    [Fact]
    public void sentences_that_came_and_went_are_told_whatever_their_line_ends()
    {
        var change = SentenceChange.Between("Shells fell on Marj.\n\nFour people died, J. Hadi said. Nobody had\nwarned of it.", "Six people died, J. Hadi said.\n\nShells fell on\nMarj. Nobody had warned of it.");
        Assert.Equal(["Six people died, J. Hadi said."], change.Added);
        Assert.Equal(["Four people died, J. Hadi said."], change.Removed);
        Assert.Equal(0, change.Moved);
    }

    [Fact]
    public void a_sentence_that_stands_elsewhere_is_moved_not_removed() =>
        Assert.Equal(new SentenceChange([], [], 1), SentenceChange.Between("Shells fell. Four died. Nobody warned.", "Nobody warned. Shells fell. Four died."));

    [Fact]
    public void texts_too_long_to_be_laid_beside_each_other_still_tell_what_came()
    {
        var sentences = Enumerable.Range(0, 2500).Select(static i => $"Shell {i} fell.").ToList();
        var change = SentenceChange.Between(string.Join(' ', sentences), string.Join(' ', Enumerable.Reverse(sentences).Append("It ended.")));
        Assert.Equal(["It ended."], change.Added);
        Assert.Empty(change.Removed);
        Assert.Null(change.Moved);
    }

    [Fact]
    public void a_version_compared_with_itself_has_no_change() => Versions.Sample(static version => VersionChange.Between(version, version).IsEmpty);

    [Fact]
    public void exchanged_versions_tell_the_mirror_of_the_change() => Gen.Select(Versions, Versions).Sample(static (first, second) =>
    {
        var (forth, back) = (VersionChange.Between(first, second), VersionChange.Between(second, first));
        Assert.Equal((forth.Added, forth.Removed, forth.Moved), (back.Removed, back.Added, back.Moved));
        Assert.Equal(Sorted(forth.New), Sorted(back.Gone));
        Assert.Equal(Sorted(forth.Gone), Sorted(back.New));
        Assert.Equal(
            forth.Replaced.Select(static r => (r.Earlier.ToString(), r.Later.ToString())).Order(),
            back.Replaced.Select(static r => (r.Later.ToString(), r.Earlier.ToString())).Order());
    });

    [Fact]
    public void every_claim_named_stands_in_its_version_and_no_figure_is_told_twice() => Gen.Select(Versions, Versions).Sample(static (first, second) =>
    {
        var change = VersionChange.Between(first, second);
        List<VersionFigure> earlier = [.. change.Replaced.Select(static r => r.Earlier), .. change.Gone];
        List<VersionFigure> later = [.. change.Replaced.Select(static r => r.Later), .. change.New];
        Assert.Empty(earlier.SelectMany(static f => f.Claims).Except(first.Claims.Select(static c => c.Id)));
        Assert.Empty(later.SelectMany(static f => f.Claims).Except(second.Claims.Select(static c => c.Id)));
        Assert.All(earlier.Concat(later), static f => Assert.NotEmpty(f.Claims));
        Assert.Equal(earlier.Count, earlier.Distinct().Count());
        Assert.Equal(later.Count, later.Distinct().Count());
    });

    private static IEnumerable<string> Sorted(IEnumerable<VersionFigure> figures) => figures.Select(static f => f.ToString()).Order(StringComparer.Ordinal);

    private static StoryVersion Of(TestReport report) => new(report.Head, report.Text.Value, report.Claims.ToValueList());

    private static StoryVersion Version(int day, List<int> sentences, List<(int Source, int Count, int Category, int Place, int Mark)> told)
    {
        var report = Report("r", $"2031-03-0{day}", text: string.Join(' ', sentences.Select(static s => $"Shell {s} fell.")) + " ");
        foreach (var (source, count, category, place, mark) in told)
        {
            var figure = (mark == 1 ? AtLeastKilled(count) : Killed(count)) with { Category = category == 0 ? "children" : null, Revision = mark == 2, Increment = mark == 3 };
            var claim = Incident(source == 0 ? "Civil Defence" : "Marj Hospital", "shelling", place switch { 0 => Marj, 1 => Tell, _ => null }, mark == 4 ? null : On("2031-03-01"), figure) with { Event = $"e{place}" };
            report.Tells(mark == 5 ? claim with { Modality = Modality.Denied } : claim);
        }

        return Of(report);
    }
}
