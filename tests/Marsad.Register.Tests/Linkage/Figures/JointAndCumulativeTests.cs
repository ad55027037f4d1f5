using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 6: totals over time are no incident's figures; a joint figure counts once.</summary>
public class JointAndCumulativeTests : FigureCases
{
    [Fact]
    public void a_joint_figure_stands_on_neither_of_its_places_and_counts_once()
    {
        var report = Report("j", "2031-03-02")
            .With(Incident("Monitor", "shelling", Marj, Date).InEvent("e1")).With(Incident("Monitor", "shelling", Tell, Date).InEvent("e2"))
            .With(Incident("Monitor", "shelling", Idlib, Date, Killed(9)).InEvent("e3") with { Covers = ["j-c1", "j-c2"] });
        var incidents = Shelf(report).Incidents.ToList();
        Assert.Equal(3, incidents.Count);
        Assert.Equal(new FigureRange(9, 9), Assert.Single(incidents, static i => i.Killed is not null).Killed);
        Assert.Equal(["j-c1", "j-c2"], Assert.Single(incidents, static i => i.Killed is not null).Covers);
    }

    [Fact]
    public void a_total_since_a_day_or_over_many_raids_is_no_incidents_figure()
    {
        var tally = new TallyClaim
        {
            Id = "c", Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By("Monitor")], Confidence = 0.8, Reader = "test",
            Measure = TallyMeasure.Killed, Count = CountRange.Exactly(950), Area = "Idlib", AreaPlace = Idlib, Since = PartialDate.Parse("2031-01").Value,
        };
        var shelf = Shelf(Report("a", "2031-03-02").With(Incident("Monitor", "shelling", Marj, Date, Killed(4))).With(tally).With(tally with { Count = CountRange.Exactly(15), Since = PartialDate.Parse("2031-03-01").Value, Until = PartialDate.Parse("2031-03-01").Value, Means = "air-strike" }));
        Assert.Equal(new FigureRange(4, 4), Assert.Single(shelf.Incidents).Killed);
    }
}
