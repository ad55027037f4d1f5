using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 9: oddities are kept and flagged.</summary>
public class OdditiesTests : FigureCases
{
    [Fact]
    public void oddities_are_kept_and_flagged()
    {
        Assert.Equal(["part-exceeds-total"], Joined(Said("Monitor", "2031-03-02", Killed(3), Killed(5, "children"))).Flags);
        var jump = Joined(Said("Monitor", "2031-03-02", Killed(4)), Said("Mayor", "2031-03-02", Killed(44)));
        Assert.Equal(new FigureRange(4, 44), jump.Killed);
        Assert.Equal(["tenfold"], jump.Flags);
    }

    [Fact]
    public void a_source_whose_at_least_lies_above_its_at_most_is_flagged_and_both_are_kept()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", AtLeastKilled(9)), Said("Monitor", "2031-03-03", new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(7))));
        Assert.Equal(["lower-unmarked", "min-above-max"], incident.Flags);
        Assert.Equal(new FigureRange(9, 9, open: true), incident.Killed);
        Assert.Equal(2, incident.SourceFigures.Count(static f => f.Current));
    }

    [Fact]
    public void a_total_corrected_below_a_part_of_it_is_flagged() => Assert.Contains("part-exceeds-total", Joined(
        Said("Monitor", "2031-03-02", Killed(12), Killed(5, "children")), Said("Monitor", "2031-03-03", Killed(4) with { Revision = true })).Flags);

    [Fact]
    public void one_sources_own_jump_of_ten_times_is_flagged_and_the_later_stands()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(5)), Said("Monitor", "2031-03-03", Killed(55)));
        Assert.Equal((new FigureRange(55, 55), "tenfold"), (incident.Killed, Assert.Single(incident.Flags)));
    }

    [Theory]
    [InlineData("2031-05-01", "date-in-future")]
    [InlineData("1031-03-01", "date-long-past")]
    public void a_date_after_its_report_or_of_another_millennium_is_kept_and_flagged(string day, string flag)
    {
        var incident = Joined(Said(Incident("Monitor", "shelling", Marj, On(day), Killed(4)), "2031-03-02"));
        Assert.Equal(Day(day), incident.Date.From);
        Assert.Equal([flag], incident.Flags);
    }

    [Fact]
    public void the_day_after_the_report_is_no_oddity_where_it_may_be_tomorrow_already() => Assert.Empty(Joined(Said(Incident("Monitor", "shelling", Marj, On("2031-03-03"), Killed(4)), "2031-03-02")).Flags);

    [Fact]
    public void a_denial_placed_where_it_was_spoken_does_not_place_the_incident_in_two_countries() => Assert.Empty(Joined(
        Said("Monitor", "2031-03-02", Killed(4)),
        Said(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)) with { Perpetrator = ["Northern Front"] }, "2031-03-02"),
        Said(Incident("Northern Front", "shelling", Marj with { Country = "RU", Admin1 = "Moscow", Admin2 = null, Geonames = 9, Lat = 55.75, Lon = 37.61 }, Date) with { Modality = Modality.Denied }, "2031-03-03")).Flags);
}
