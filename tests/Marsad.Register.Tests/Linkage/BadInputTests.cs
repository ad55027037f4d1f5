using Marsad.Analysis.Tallies;
using Marsad.Domain.Decisions;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>What cannot be right is kept, flagged, and never adds to the least that a tally says.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("2091-03-01", "date-in-future")]
    [InlineData("2031-03-04", "date-in-future")]
    [InlineData("1019-08-31", "date-long-past")]
    public void a_claim_dated_behind_its_report_or_a_thousand_years_back_is_kept_and_flagged(string day, string flag)
    {
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On(day), Killed(4))).Incidents);
        Assert.Equal([flag], incident.Flags);
        Assert.Equal((Day(day), 4L), (incident.Date.From, incident.Killed!.Max));
    }

    [Theory]
    [InlineData("2031-03-02")]
    [InlineData("2031-03-03")]
    [InlineData("1916-06-01")]
    public void a_date_of_today_of_the_next_time_zone_or_of_a_century_ago_is_not_odd(string day) =>
        Assert.Empty(Assert.Single(Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On(day), Killed(4))).Incidents).Flags);

    [Fact]
    public void an_impossible_date_counts_in_the_highest_only_until_a_person_gives_the_right_one()
    {
        var shelf = Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On("1019-03-01"), Killed(4)), Report("b", "2031-03-02").Tells("Mayor", "shelling", Tell, On("2031-03-01"), Killed(2)));
        var answer = Tally.Of(new TallyQuestion(), shelf.Incidents, []);
        Assert.Equal((2, 6), (answer.Min, answer.Max));
        Assert.Equal(["its date cannot be right"], Assert.Single(answer.Straddling).Reasons);
        shelf.Decide(Decided.Edit("Sample Reviewer", "a-c1", "date", "2031-03-01"));
        Assert.Equal(6, Tally.Of(new TallyQuestion(), shelf.Incidents, []).Min);
    }

    [Fact]
    public void a_possible_date_is_taken_before_an_impossible_one()
    {
        var shelf = Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On("1019-03-01"), Killed(4)), Report("b", "2031-03-02").Tells("Mayor", "shelling", Marj, On("2031-03-01"), Killed(4)));
        shelf.Decide(Decided.Same("Sample Reviewer", "a-c1", "b-c1"));
        var incident = Assert.Single(shelf.Incidents);
        Assert.Equal(Day("2031-03-01"), incident.Date.From);
        Assert.Empty(incident.Flags);
    }

    [Fact]
    public void reports_that_place_one_incident_in_two_countries_are_flagged_and_bind_neither_countrys_tally()
    {
        var elsewhere = Marj with { Country = "IQ", Admin1 = "Nineveh", Admin2 = null, Lat = 36.3, Lon = 43.1, Geonames = 99 };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On("2031-03-01"), Killed(12)), Report("b", "2031-03-02").Tells("Monitor", "shelling", elsewhere, On("2031-03-01"), Killed(12))).Incidents);
        Assert.Equal(["place-in-several-countries"], incident.Flags);
        var answer = Tally.Of(new TallyQuestion { Area = new Place { Name = incident.Place!.Country!, Country = incident.Place.Country, Precision = PlacePrecision.Country } }, [incident], []);
        Assert.Equal((0, 12), (answer.Min, answer.Max));
    }

    [Fact]
    public void a_region_across_borders_counts_in_the_highest_of_each_countrys_tally()
    {
        var desert = new Place { Name = "the desert on the border", Lat = 34, Lon = 40, Precision = PlacePrecision.Region, RadiusKm = 100 };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", desert, On("2031-03-01"), Killed(3))).Incidents);
        foreach (var country in new[] { "SY", "IQ" })
        {
            var answer = Tally.Of(new TallyQuestion { Area = new Place { Name = country, Country = country, Precision = PlacePrecision.Country } }, [incident], []);
            Assert.Equal((0, 3), (answer.Min, answer.Max));
        }
    }

    [Fact]
    public void an_incident_of_ten_thousand_reports_is_parted_without_ten_million_pairs()
    {
        var (first, second) = (string.Join(' ', Enumerable.Range(0, 5000).Select(static i => $"a{i}")), string.Join(' ', Enumerable.Range(0, 5000).Select(static i => $"b{i}")));
        var settled = new Settlement([Decided.NotSame("Sample Reviewer", first, second) with { Number = 1 }, Decided.Same("Sample Editor", "a17", "b4711") with { Number = 2 }], static c => c);
        Assert.InRange(settled.Apart.Count(), 1, 600_000);
        Assert.Equal([("a17", "b4711")], settled.Together.Select(static t => (t.First, t.Second)));
    }
}
