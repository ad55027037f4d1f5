using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Linkage.Copies;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class CopiesTests
{
    private const string Story = "Shells fell on the vegetable market of Marj shortly before noon, when it was at its fullest, traders said. The hospital of the town counted four dead and nine wounded, most of them "
        + "stall keepers from the hill villages. Nobody had warned of the attack. Two bakeries and a pharmacy burned out, and the road to the coast stayed closed until nightfall while sappers looked for shells that had not gone off.";

    [Fact]
    public void a_syndicated_copy_is_told_by_its_text()
    {
        var copy = Story + "\n\nThis story was supplied by Orontes Post.";
        Assert.Equal(CopyKind.Copy, TextCopies.Compare(Story, copy)!.Kind);
        Assert.NotEmpty(ReportSketch.Of(new ReadingText(Story)).Bands.Intersect(ReportSketch.Of(new ReadingText(copy)).Bands));
    }

    [Fact]
    public void an_excerpt_is_told_by_what_it_contains() => Assert.Equal(CopyKind.Excerpt, TextCopies.Compare(Story, Story[..220])!.Kind);

    [Fact]
    public void a_later_version_shares_much_and_differs_in_much()
    {
        var later = "The shelling of Marj has cost two more lives. " + Story[..260] + " Sappers went on looking for shells through the night, and the schools of the district will stay closed for the rest of the week, the mayor said on the telephone.";
        Assert.Equal(CopyKind.Version, TextCopies.Compare(Story, later)!.Kind);
    }

    [Fact]
    public void different_stories_are_no_copies() => Assert.Null(TextCopies.Compare(Story, "A ferry sank off the cape in heavy seas and eleven sailors are missing, the coast guard said, while boats from three harbours searched until dark for survivors."));

    [Fact]
    public void the_outlet_of_a_copy_is_no_source_of_its_own()
    {
        var first = Report("a", "2031-03-02", "Orontes Post", Story).With(Incident("Orontes Post", "shelling", Marj, On("2031-03-01"), Killed(4)) with { Sources = [By("Orontes Post", Domain.Claims.SourceRole.Channel)] });
        var copy = Report("b", "2031-03-03", "Coast Desk", Story + " (Orontes Post)").With(Incident("Coast Desk", "shelling", Marj, On("2031-03-01"), Killed(4)) with { Sources = [By("Coast Desk", Domain.Claims.SourceRole.Channel)] });
        copy.Head = TextCopies.Mark(copy.Head, copy.Text, [(first.Document, first.Text)]);
        var incident = Assert.Single(Shelf(first, copy).Incidents);
        Assert.Equal((1, 1, Grade.Weak), (incident.Sources, incident.IndependentSources, incident.Grade));
        Assert.Equal(2, incident.Reports.Count);
        var figure = Assert.Single(incident.SourceFigures);
        Assert.Equal(("Orontes Post", Day("2031-03-02")), (figure.Source, figure.Said));
    }
}
