using Marsad.Analysis.Series;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class SeriesTests
{
    private static RunningTotal Total(string day, long count, string? since = null, string? until = null, string source = "Health Directorate", string? category = null, string? published = null)
    {
        var id = $"{source} {category} {day} {until} {since} {count}";
        return new RunningTotal(
            new TallyClaim
            {
                Id = id, Document = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(id)), Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test",
                Measure = TallyMeasure.Killed, Category = category, Count = CountRange.Exactly(count), Area = "Orontes Valley", Since = since is null ? null : PartialDate.Parse(since).Value, Until = PartialDate.Parse(until ?? day).Value,
            },
            Day(published ?? day));
    }

    private static TollSeries One(params RunningTotal[] totals) => Assert.Single(TollSeriesFinder.Of(totals));

    [Fact]
    public void each_figure_says_what_it_adds_over_how_many_days()
    {
        var series = One(Total("2031-03-05", 130), Total("2031-03-01", 100), Total("2031-03-02", 110));
        Assert.Equal([(100L, null, null), (110L, 10L, 1), (130L, 20L, 3)], series.Points.Select(static p => (p.Published.Min!.Value, p.Added, p.Days)));
        Assert.Equal(["no figure for the 2 days before: the rise is that of 3 days"], series.Points[2].Notes);
    }

    [Fact]
    public void a_plateau_and_a_correction_are_explained()
    {
        var series = One(Total("2031-03-01", 100), Total("2031-03-02", 100), Total("2031-03-03", 97));
        Assert.Equal(["no change since 2031-03-01"], series.Points[1].Notes);
        Assert.Equal(["corrected down by 3"], series.Points[2].Notes);
        Assert.Equal(1, series.Phases);
    }

    [Fact]
    public void a_count_that_starts_again_goes_on_in_the_continuous_series()
    {
        var series = One(Total("2031-03-01", 4000), Total("2031-03-02", 4047), Total("2032-06-05", 123), Total("2032-06-06", 150));
        Assert.Equal([(4000L, 1, 4000L), (4047L, 1, 4047L), (123L, 2, 4170L), (150L, 2, 4197L)], series.Points.Select(static p => (p.Published.Min!.Value, p.Phase, p.Rebased)));
        Assert.Equal(["the count starts again; 4,047 counted before are added in the continuous series", "whether the days between are in it is not said"], series.Points[2].Notes);
    }

    [Fact]
    public void a_new_since_is_a_new_start_even_where_the_figure_is_no_lower()
    {
        var series = One(Total("2031-03-01", 20, since: "2031-02-01"), Total("2031-03-02", 22, since: "2031-02-01"), Total("2031-06-10", 30, since: "2031-06-01"), Total("2031-06-11", 35, since: "2031-06-01"));
        Assert.Equal([20L, 22L, 52L, 57L], series.Points.Select(static p => p.Rebased));
        Assert.Equal(["the count starts again; 22 counted before are added in the continuous series", "it counts since 2031-06-01: the days from 2031-03-03 to 2031-05-31 are in neither count"], series.Points[2].Notes);
        Assert.Equal(10, series.Points[2].Days);
    }

    [Fact]
    public void two_counts_since_different_days_that_both_go_on_are_two_series()
    {
        var series = TollSeriesFinder.Of([Total("2031-03-01", 900, since: "2030-01-01"), Total("2031-03-03", 910, since: "2030-01-01"), Total("2031-03-02", 20, since: "2031-02-01"), Total("2031-03-04", 25, since: "2031-02-01")]).ToList();
        Assert.Equal([("2030-01-01", 910L), ("2031-02-01", 25L)], series.Select(static s => (s.Since.ToString()!, s.Points[^1].Rebased)));
    }

    [Fact]
    public void one_figure_far_below_those_around_it_is_kept_aside()
    {
        var series = One(Total("2031-03-01", 100), Total("2031-03-02", 12), Total("2031-03-03", 104));
        Assert.Equal([100L, 104L], series.Points.Select(static p => p.Rebased));
        Assert.Equal(12, Assert.Single(series.OutOfLine).Published.Min);
    }

    [Fact]
    public void a_count_for_the_day_stands_beside_what_the_total_rises_by()
    {
        var series = One(Total("2031-03-01", 100), Total("2031-03-02", 118), Total("2031-03-02", 8, since: "2031-03-02"));
        Assert.Equal((18L, 8L), (series.Points[1].Added!.Value, series.Points[1].SaidAdded!.Min!.Value));
        Assert.Equal(["says 8 for its own period; 10 more were added for earlier days"], series.Points[1].Notes);
    }

    [Fact]
    public void a_late_bulletin_stands_on_the_day_it_counts_to()
    {
        var series = One(Total("2031-03-01", 100), Total("2031-03-05", 120), Total("2031-03-08", 104, until: "2031-03-02", published: "2031-03-08"));
        Assert.Equal(["2031-03-01", "2031-03-02", "2031-03-05"], series.Points.Select(static p => p.Day.ToString("yyyy-MM-dd", null)));
        Assert.Contains("published on 2031-03-08", series.Points[1].Notes);
    }

    [Fact]
    public void since_a_truce_is_the_figure_at_the_end_less_the_one_before_its_first_day()
    {
        var series = One(Total("2031-10-08", 67000), Total("2031-10-09", 67180), Total("2031-10-10", 67200), Total("2031-11-12", 69000));
        var within = series.Between(Day("2031-10-10"), Day("2031-11-12"))!;
        Assert.Equal((1820L, 67180L, true), (within.Count, within.From, within.Exact));
        Assert.False(series.Between(Day("2031-10-20"), Day("2031-11-12"))!.Exact);
        Assert.Null(series.Between(Day("2031-01-01"), Day("2031-10-08")));
    }

    [Fact]
    public void a_category_is_a_series_of_its_own_beside_the_total()
    {
        var series = TollSeriesFinder.Of([Total("2031-03-01", 100), Total("2031-03-02", 110), Total("2031-03-01", 30, category: "children"), Total("2031-03-02", 33, category: "children")]).ToList();
        Assert.Equal([null, "children"], series.Select(static s => s.Category));
    }

    [Fact]
    public void two_channels_of_one_body_stay_two_series_unless_asked_for_together()
    {
        RunningTotal[] totals = [Total("2031-03-01", 100, source: "Health Directorate"), Total("2031-03-02", 110, source: "Media Office"), Total("2031-03-03", 120, source: "Health Directorate"), Total("2031-03-04", 125, source: "Media Office")];
        Assert.Equal(2, TollSeriesFinder.Of(totals).Count());
        Assert.Equal([100L, 110L, 120L, 125L], Assert.Single(TollSeriesFinder.Of(totals, together: true)).Points.Select(static p => p.Rebased));
    }

    [Fact]
    public void a_day_without_a_figure_lies_between_those_around_it()
    {
        var days = DailySeries.Of(One(Total("2031-03-01", 100), Total("2031-03-04", 130)), Day("2031-03-05")).ToList();
        Assert.Equal([(100L, 100L, 100L), (100L, 130L, 110L), (100L, 130L, 120L), (130L, 130L, 130L)], days.Take(4).Select(static d => (d.Low, d.High!.Value, d.Spread)));
        Assert.Equal((null, 130L), (days[4].High, days[4].Low));
    }

    [Fact]
    public void what_the_next_report_counts_for_its_own_day_is_not_spread_over_the_days_before() => Assert.Equal([100L, 110L], DailySeries.Of(
        One(Total("2031-03-01", 100), Total("2031-03-03", 130), Total("2031-03-03", 20, since: "2031-03-03"))).Take(2).Select(static d => d.Spread));

    [Fact]
    public void the_order_in_which_totals_come_changes_nothing()
    {
        var random = new Random(7);
        var totals = Enumerable.Range(0, 40).Select(i => Total(Day("2031-03-01").AddDays(i * 2).ToString("yyyy-MM-dd", null), i < 25 ? 100 + (i * 3) : 5 + i)).ToArray();
        var first = One(totals);
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(totals);
            Assert.Equal(first, One(totals));
        }

        Assert.Equal(2, first.Phases);
        Assert.Equal(first.Points[^1].Rebased, first.Points[0].Rebased + first.Points.Skip(1).Sum(static p => p.Added!.Value));
    }

    [Fact]
    public void what_is_denied_is_in_no_series() => Assert.Empty(TollSeriesFinder.Of([Total("2031-03-01", 100) with { Modality = Modality.Denied }]));

    [Fact]
    public void a_tally_gives_series_only_where_asked()
    {
        RunningTotal[] totals = [Total("2031-03-01", 100), Total("2031-03-02", 110)];
        var question = new TallyQuestion { Area = new Place { Name = "Orontes Valley" }, Since = Day("2031-03-02") };
        Assert.Empty(Tally.Of(question, [], totals).Series);
        Assert.Equal(10, Assert.Single(Tally.Of(question with { Series = true }, [], totals).Series).Within!.Count);
    }
}
