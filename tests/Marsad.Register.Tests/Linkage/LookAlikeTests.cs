using Marsad.Domain.Claims;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>Strikes that look alike and are two.</summary>
public class LookAlikeTests
{
    private static TestReport Strike(string id, string published, string quote, string source, string day, int killed, params FacilityHit[] hit) => Report(id, published)
        .With(Incident(source, "air-strike", Marj, On(day), Killed(killed)) with { Perpetrator = ["Northern Front"], Facilities = [.. hit], Quote = new Quote(0, quote.Length, quote) });

    private static int Incidents(params TestReport[] reports) => Shelf(reports).Incidents.Count();

    [Fact]
    public void strikes_of_two_days_stay_apart_where_one_source_gives_each_a_figure_of_its_own() => Assert.Equal(2, Incidents(
        Strike("a", "2031-03-02", "An air strike hit Marj on Saturday, killing five people, the Upper Orontes Civil Guard said.", "Upper Orontes Civil Guard", "2031-03-01", 5),
        Strike("b", "2031-03-03", "An air strike hit Marj on Sunday, killing three people, the Upper Orontes Civil Guard said.", "Upper Orontes Civil Guard", "2031-03-02", 3)));

    [Fact]
    public void a_hospital_hit_on_two_days_running_by_one_side_is_two_strikes_where_a_monitor_counts_them_apart()
    {
        var hospital = new FacilityHit { Type = "hospital" };
        Assert.Equal(2, Incidents(
            Strike("a", "2031-03-02", "Jets hit the hospital of Marj.", "Orontes Monitor", "2031-03-01", 5, hospital),
            Strike("b", "2031-03-03", "Jets hit the hospital of Marj again.", "Orontes Monitor", "2031-03-02", 9, hospital)));
    }

    [Fact]
    public void a_day_that_one_report_gets_wrong_keeps_nothing_apart_where_the_source_gives_one_figure()
    {
        var hospital = new FacilityHit { Type = "hospital" };
        Assert.Equal(1, Incidents(
            Strike("a", "2031-03-02", "Jets hit the hospital of Marj.", "Orontes Monitor", "2031-03-01", 9, hospital),
            Strike("b", "2031-03-03", "Jets struck a hospital in the town of Marj.", "Orontes Monitor", "2031-03-02", 9, hospital)));
    }
}
