using CsCheck;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Release.Public;
using Marsad.Exchange.Release.Rules;
using Xunit;

namespace Marsad.Exchange.Tests.Release;

public class PublicViewTests
{
    private static PublicIncident? Shown(Incident incident, ReleaseRules? rules = null) => Secret.Request(rules: rules).View.Of(incident);

    private static Withholding? Why(Incident incident, ReleaseRules? rules = null) => Secret.Request(rules: rules).View.WhyWithheld(incident);

    [Fact]
    public void a_point_becomes_the_middle_of_its_cell_and_says_how_far_it_can_be()
    {
        var shown = Shown(Secret.Published)!;
        // 35.934 and 36.638 lie in the cells from 35.9 to 36.0 and from 36.6 to 36.7.
        Assert.Equal((35.95, 36.65), (shown.Lat, shown.Lon));
        Assert.Equal("Ariha", shown.Place);
        Assert.Equal(PlacePrecision.District, shown.PlacePrecision);
        Assert.True(Domain.Values.Geo.DistanceKm(Secret.Lat, Secret.Lon, shown.Lat!.Value, shown.Lon!.Value) <= shown.RadiusKm);
        Assert.Contains(Coarsened.Place, shown.Coarsened);
    }

    [Fact]
    public void every_point_of_a_cell_has_one_middle_within_the_radius_that_is_stated() =>
        Gen.Select(Gen.Double[-89, 89], Gen.Double[-179, 179], Gen.Int[0, 3].Select(static i => new[] { 0.1, 0.25, 0.5, 1.0 }[i])).Sample(static (lat, lon, grid) =>
        {
            var (y, x) = PointCoarsening.Middle(lat, lon, grid);
            Assert.InRange(Math.Abs(y - lat), 0, (grid / 2) + 1e-6);
            Assert.InRange(Math.Abs(x - lon), 0, (grid / 2) + 1e-6);
            Assert.Equal((y, x), PointCoarsening.Middle(y, x, grid));
            Assert.True(Domain.Values.Geo.DistanceKm(lat, lon, y, x) <= PointCoarsening.RadiusKm(y, grid));
        }, iter: 2000);

    [Fact]
    public void few_people_are_a_range_and_parts_that_give_them_away_are_left_out()
    {
        var shown = Shown(Secret.Published)!;
        Assert.Equal(new FigureRange(1, 4), shown.Killed);
        Assert.Null(shown.KilledCivilians);
        var more = Shown(Secret.Published with { Killed = new FigureRange(20, 20), KilledCivilians = new FigureRange(18, 18) })!;
        // Eighteen of twenty would tell of two.
        Assert.Equal(new FigureRange(20, 20), more.Killed);
        Assert.Null(more.KilledCivilians);
        Assert.Equal(new FigureRange(12, 12), Shown(Secret.Published with { Killed = new FigureRange(20, 20), KilledCivilians = new FigureRange(12, 12) })!.KilledCivilians);
    }

    [Fact]
    public void a_source_is_named_where_the_vocabulary_knows_it_and_a_category_otherwise()
    {
        var shown = Shown(Secret.Published)!;
        Assert.Contains("Syrian Observatory for Human Rights", shown.SaidBy);
        Assert.DoesNotContain(shown.SaidBy, static s => s.Contains("Haddad", StringComparison.Ordinal) || s.Contains("Circle", StringComparison.Ordinal));
        Assert.Contains("a rescue or aid source", shown.SaidBy);
        Assert.DoesNotContain("Syrian Observatory for Human Rights", Shown(Secret.Published, Secret.Rules with { SensitiveSources = ["Syrian Observatory for Human Rights"] })!.SaidBy);
        Assert.Contains("Saltmarsh Relief Circle", Shown(Secret.Published, Secret.Rules with { PublicNames = ["Saltmarsh Relief Circle"] })!.SaidBy);
    }

    [Fact]
    public void words_that_a_machine_took_for_an_actor_are_not_published() =>
        Assert.Equal([PublicNames.OtherActor, "civilians"], Shown(Secret.Published with { Target = ["the house of Mariam Haddad", "civilians"] })!.Targets);

    [Fact]
    public void an_incident_waits_for_its_delay_and_for_that_of_its_type()
    {
        var day = Secret.Day.AddDays(-7);
        Incident At(DateOnly on, string type = "air-strike") => Secret.Published with { Type = type, Date = new DateWindow(on, on, DatePrecision.Day, DateBasis.Stated) };
        Assert.Null(Why(At(day)));
        Assert.Equal(Withholding.Delay, Why(At(day.AddDays(1))));
        Assert.Equal(Withholding.Delay, Why(At(day, "capture")));
        // A month is published once the whole of it is past the delay.
        Assert.Equal(Withholding.Delay, Why(At(new DateOnly(2026, 2, 2)), Secret.Rules with { Dates = DateLevel.Month }));
        Assert.Null(Why(At(new DateOnly(2026, 1, 31)), Secret.Rules with { Dates = DateLevel.Month }));
    }

    [Fact]
    public void what_nobody_has_looked_at_what_was_rejected_and_what_has_no_date_are_withheld()
    {
        Assert.Equal(Withholding.NotReviewed, Why(Secret.Published with { Status = ReviewStatus.Machine }));
        Assert.Equal(Withholding.Rejected, Why(Secret.Published with { Status = ReviewStatus.Rejected }, Secret.Rules with { Status = [ReviewStatus.Rejected] }));
        Assert.Equal(Withholding.Rejected, Why(Secret.Published with { Grade = Grade.Discounted }));
        Assert.Equal(Withholding.NoDate, Why(Secret.Published with { Date = new DateWindow(DateOnly.MinValue, new DateOnly(2019, 1, 1), DatePrecision.Unknown, DateBasis.Publication) }));
    }

    [Fact]
    public void an_embargo_holds_for_its_area_and_time_and_for_places_that_may_lie_in_it()
    {
        var rules = Secret.Rules with { Embargo = [new AreaRule { Country = "SY", Admin1 = "Idlib", From = new DateOnly(2019, 8, 1), To = new DateOnly(2019, 9, 30) }] };
        Assert.Equal(Withholding.Embargo, Why(Secret.Published, rules));
        Assert.Null(Why(Secret.Other, rules));
        Assert.Equal(Withholding.Embargo, Why(Secret.Published with { Place = new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country } }, rules));
        Assert.Equal(Withholding.Embargo, Why(Secret.Published, Secret.Rules with { Embargo = [new AreaRule { Lat = 35.9, Lon = 36.6, Km = 10 }] }));
        Assert.Null(Why(Secret.Published, Secret.Rules with { Embargo = [new AreaRule { Lat = 35.9, Lon = 37.6, Km = 10 }] }));
    }

    [Fact]
    public void a_sensitive_incident_is_known_by_province_and_quarter_only()
    {
        var shown = Shown(Secret.Published with { Type = "sexual-violence" })!;
        Assert.Equal((new DateOnly(2019, 7, 1), new DateOnly(2019, 9, 30)), (shown.From, shown.To));
        Assert.Equal(("Idlib", null, 35.5, 36.25), (shown.Place, shown.Admin2, shown.Lat, shown.Lon));
        Assert.Null(shown.Killed);
        Assert.Equal(Withholding.Sensitive, Why(Secret.Published with { Type = "torture" }, Secret.Rules with { Sensitive = [new SensitiveRule { Types = ["torture"], Action = SensitiveAction.Withhold }] }));
        Assert.Contains(Coarsened.Sensitive, Shown(Secret.Published with { Target = ["aid-workers"] })!.Coarsened);
    }

    [Fact]
    public void public_ids_are_stable_and_need_the_key()
    {
        var other = new PublicId([.. Enumerable.Repeat((byte)7, PublicId.KeyBytes)]);
        Assert.Equal(Secret.Key.Of("SY-20190831-1f3c2a"), Secret.Key.Of("SY-20190831-1f3c2a"));
        Assert.NotEqual(Secret.Key.Of("SY-20190831-1f3c2a"), other.Of("SY-20190831-1f3c2a"));
        Gen.ULong.Sample(static n => Assert.Equal(n, PublicId.Number(PublicId.Text(n))));
    }
}
