using System.Globalization;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class TallyTests
{
    private static readonly TallyQuestion March = new() { Area = Idlib, Since = Day("2031-03-01"), Until = Day("2031-03-31") };

    private static Incident Made(string id, FigureRange? killed, string day = "2031-03-10", Place? place = null, string type = "shelling") => new()
    {
        Id = id, Type = type, Date = On(day), Place = place ?? Marj, Killed = killed, KilledStatusUnknown = killed,
        Reports = [new IncidentReport { Document = ContentHash.Of("x"u8) }], Claims = [id + "-c"],
    };

    private static TallyAnswer Ask(TallyQuestion question, params Incident[] incidents) => Tally.Of(question, incidents, []);

    [Fact]
    public void incidents_add_up_to_a_range_and_open_ones_leave_it_open()
    {
        var answer = Ask(March, Made("a", new FigureRange(6, 8, open: true)), Made("b", new FigureRange(2, 3)), Made("c", null));
        Assert.Equal((8, 11, true), (answer.Min, answer.Max, answer.Open));
        Assert.Equal("8 or more; highest reported 11", answer.Words);
        Assert.Equal(["a", "b"], answer.Incidents);
    }

    [Fact]
    public void an_incident_that_straddles_the_period_or_is_placed_too_coarsely_counts_in_the_highest_only()
    {
        var span = Made("a", new FigureRange(4, 5)) with { Date = new DateWindow(Day("2031-02-27"), Day("2031-03-02"), DatePrecision.Unknown, DateBasis.Publication) };
        var coarse = Made("b", new FigureRange(7, 7), place: new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country });
        var answer = Ask(March, span, coarse, Made("c", new FigureRange(1, 1)));
        Assert.Equal((1, 13), (answer.Min, answer.Max));
        Assert.Equal([new Straddling("a", ["may lie outside the period"]), new Straddling("b", ["placed more coarsely than the area"])], answer.Straddling);
    }

    [Fact]
    public void what_lies_outside_the_period_or_the_area_does_not_count()
    {
        var elsewhere = new Place { Name = "Azaz", Country = "SY", Admin1 = "Aleppo", Precision = PlacePrecision.Town };
        Assert.Equal(0, Ask(March, Made("a", new FigureRange(4, 4), "2031-04-01"), Made("b", new FigureRange(4, 4), place: elsewhere)).Max);
    }

    [Fact]
    public void rejected_and_discounted_incidents_are_set_aside()
    {
        var answer = Ask(March, Made("a", new FigureRange(4, 4)) with { Status = ReviewStatus.Rejected }, Made("b", new FigureRange(4, 4)) with { Grade = Grade.Discounted });
        Assert.Equal(0, answer.Max);
        Assert.Equal(["a", "b"], answer.SetAside);
    }

    [Fact]
    public void a_category_says_for_how_many_incidents_it_is_given()
    {
        var given = Made("a", new FigureRange(10, 12)) with { KilledCivilians = new FigureRange(7, 7), KilledStatusUnknown = new FigureRange(3, 5) };
        var answer = Ask(March with { Category = "civilians" }, given, Made("b", new FigureRange(4, 4)));
        Assert.Equal((7, 7), (answer.Min, answer.Max));
        Assert.Equal("category given for 1 of 2 incidents; 7–9 further deaths of unstated status", answer.CategoryWords);
    }

    [Fact]
    public void a_means_counts_narrower_types_and_doubts_wider_ones()
    {
        var answer = Ask(March with { Means = "strike" }, Made("a", new FigureRange(1, 1), type: "air-strike"), Made("b", new FigureRange(2, 2), type: "attack"), Made("c", new FigureRange(4, 4), type: "shelling"));
        Assert.Equal((1, 3), (answer.Min, answer.Max));
    }

    [Fact]
    public void the_dead_are_laid_to_who_caused_them_never_to_who_took_part()
    {
        var one = Incident("Monitor", "shelling", Marj, On("2031-03-10"), Killed(5)) with { Perpetrator = ["Northern Front"] };
        var clash = Incident("Monitor", "armed-clash", Tell, On("2031-03-11"), Killed(3) with { By = "Northern Front" }, Killed(2) with { By = "Hill Guard" }) with { Perpetrator = ["Northern Front", "Hill Guard"] };
        var bare = Incident("Monitor", "armed-clash", Tell, On("2031-03-20"), Killed(9)) with { Perpetrator = ["Northern Front", "Hill Guard"] };
        var joint = Incident("Monitor", "air-strike", Tell, On("2031-03-25"), Killed(4)) with { Perpetrator = ["Coast government", "Valley Brigade"] };
        var shelf = Shelf(Report("a", "2031-03-11").With(one), Report("b", "2031-03-12").With(clash), Report("c", "2031-03-21").With(bare), Report("d", "2031-03-26").With(joint));
        var answer = Tally.Of(March with { By = TallyGrouping.Actor }, shelf.Incidents, []);
        Assert.Equal([("Hill Guard", 2L), ("Northern Front", 8L), ("joint or not separated", 4L), ("not attributed", 9L)], answer.Rows.Select(static r => (r.Key, r.Max)));
        Assert.Equal(8, Tally.Of(March with { Perpetrator = "Northern Front" }, shelf.Incidents, []).Min);
    }

    [Fact]
    public void a_joint_figure_counts_once_beside_the_incidents_it_covers()
    {
        var joint = Made("j", new FigureRange(9, 9), place: Idlib) with { Covers = ["a-c", "b-c"] };
        Assert.Equal((9, 9), (Ask(March, Made("a", new FigureRange(4, 4)), Made("b", null), joint).Min, Ask(March, Made("a", new FigureRange(4, 4)), Made("b", null), joint).Max));
    }

    [Theory]
    [InlineData(TallyGrouping.Month, "2031-03")]
    [InlineData(TallyGrouping.Place, "Marj, Idlib, SY")]
    [InlineData(TallyGrouping.Type, "shelling")]
    public void rows_split_a_tally(TallyGrouping by, string key) => Assert.Equal(key, Assert.Single(Ask(March with { By = by }, Made("a", new FigureRange(1, 2))).Rows).Key);

    [Fact]
    public void by_source_each_has_its_own_figures()
    {
        var shelf = Shelf(Report("a", "2031-03-11").Tells("Monitor", "shelling", Marj, On("2031-03-10"), Killed(5)), Report("b", "2031-03-11").Tells("Mayor", "shelling", Marj, On("2031-03-10"), AtLeastKilled(4)));
        Assert.Equal([("Mayor", 4L, true), ("Monitor", 5L, false)], Tally.Of(March with { By = TallyGrouping.Source }, shelf.Incidents, []).Rows.Select(static r => (r.Key, r.Max, r.Open)));
    }

    [Fact]
    public void a_reported_total_shows_a_difference_only_where_all_of_its_scope_matches()
    {
        var total = new TallyClaim
        {
            Id = "t1", Document = ContentHash.Of("x"u8), Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By("Monitor")], Confidence = 0.8, Reader = "test",
            Measure = TallyMeasure.Killed, Count = CountRange.Exactly(20), Area = "Idlib", AreaPlace = Idlib, Since = PartialDate.Parse("2031-03-01").Value, Until = PartialDate.Parse("2031-03-31").Value,
        };
        RunningTotal[] totals =
        [
            new(total, Day("2031-04-01")), new(total with { Id = "t2", Category = "civilians", Since = null }, Day("2031-04-02")), new(total with { Id = "t3", Measure = TallyMeasure.Injured }, Day("2031-04-02")),
            new(total with { Id = "t4", Modality = Modality.Denied }, Day("2031-04-02")),
        ];
        var reported = Tally.Of(March, [Made("a", new FigureRange(6, 8))], totals).Reported;
        Assert.Equal(["t1", "t2"], reported.Select(static r => r.Claim));
        Assert.Equal((12, 14), (reported[0].MoreFrom, reported[0].MoreTo));
        Assert.Equal((null, "category, period"), (reported[1].MoreFrom, string.Join(", ", reported[1].DiffersIn)));
    }

    [Fact]
    public void possible_duplicates_are_stated()
    {
        Incident[] incidents = [Made("a", new FigureRange(1, 1)), Made("b", new FigureRange(1, 1))];
        var answer = Tally.Of(March, incidents, [], nearMisses: [new("x", "y", 3.1, []), new("x", "z", 3.1, [])], incidentOf: static account => account switch { "x" => "a", "y" => "b", _ => null });
        Assert.Equal(1, answer.PossibleDuplicates);
    }

    [Fact]
    public void a_joint_figure_counts_in_the_highest_only_over_one_of_its_places()
    {
        var joint = Made("j", new FigureRange(9, 9), place: Idlib) with { Covers = ["a-c", "b-c"] };
        var answer = Ask(March with { Area = Marj }, Made("a", new FigureRange(4, 4)), Made("b", null, place: Tell), joint);
        Assert.Equal((4, 9), (answer.Min, answer.Max));
        Assert.Equal([new Straddling("j", ["placed more coarsely than the area"])], answer.Straddling);
    }

    [Fact]
    public void two_splits_make_cells_that_add_up_to_the_rows()
    {
        var answer = Ask(March with { Since = null, Until = null, By = TallyGrouping.District, Across = TallyGrouping.Month },
            Made("a", new FigureRange(1, 2)), Made("b", new FigureRange(3, 3), "2031-04-02"), Made("c", new FigureRange(5, 5), place: Tell), Made("d", new FigureRange(7, 7, open: true), "2031-04-03"));
        Assert.Equal(
            [("Ariha, Idlib, SY", "2031-03", 2L, false), ("Ariha, Idlib, SY", "2031-04", 10L, true), ("Harem, Idlib, SY", "2031-03", 5L, false)],
            answer.Rows.Select(static r => (r.Key, r.Across!, r.Max, r.Open)));
    }

    [Fact]
    public void two_splits_of_the_figures_themselves_are_refused() =>
        Assert.Throws<ArgumentException>(() => Ask(March with { By = TallyGrouping.Actor, Across = TallyGrouping.Source }, Made("a", new FigureRange(1, 2))));

    [Theory]
    [InlineData(TallyGrouping.Day, "2031-03-10")]
    [InlineData(TallyGrouping.Year, "2031")]
    [InlineData(TallyGrouping.District, "Ariha, Idlib, SY")]
    [InlineData(TallyGrouping.Province, "Idlib, SY")]
    [InlineData(TallyGrouping.Country, "SY")]
    [InlineData(TallyGrouping.Target, "Hill Guard and Valley Brigade")]
    [InlineData(TallyGrouping.Facility, "clinic and market")]
    [InlineData(TallyGrouping.Grade, "fair")]
    public void an_incident_stands_in_one_row_of_every_split(TallyGrouping by, string key) => Assert.Equal(key, Assert.Single(Ask(March with { By = by }, Made("a", new FigureRange(1, 2)) with
    {
        Target = ["Valley Brigade", "Hill Guard"], Facilities = [new FacilityHit { Type = "market" }, new FacilityHit { Type = "clinic" }, new FacilityHit { Type = "market", Name = "Old Market" }], Grade = Grade.Fair,
    }).Rows).Key);

    [Theory]
    [InlineData("0001-01-01", "9999-12-31", "date not known")]
    [InlineData("0001-01-01", "2031-03-10", "by 2031")]
    [InlineData("2031-03-10", "9999-12-31", "from 2031")]
    [InlineData("2031-03-10", "2032-03-10", "2031 to 2032")]
    public void what_is_not_known_of_a_date_is_no_year(string from, string to, string key) => Assert.Equal(key, Assert.Single(Ask(March with { Since = null, Until = null, By = TallyGrouping.Year }, Made("a", new FigureRange(1, 2)) with
    {
        Date = new DateWindow(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture), DatePrecision.Unknown, DateBasis.Publication),
    }).Rows).Key);

    [Fact]
    public void best_estimates_add_up_and_are_said_with_low_and_high()
    {
        var answer = Ask(March with { Policy = FigurePolicy.Best }, Made("a", new FigureRange(6, 12, open: true) { Best = 6 }), Made("b", new FigureRange(2, 4) { Best = 3 }));
        Assert.Equal("best 9; low 8; highest reported 16, there may be more", answer.Words);
    }

    [Fact]
    public void an_incident_of_which_the_policy_takes_no_word_is_named()
    {
        var figure = new SourceFigure { Source = "Monitor", Figure = Killed(4), Claim = "x" };
        Assert.Equal(["a"], Ask(March with { Policy = FigurePolicy.Hierarchy, SourceOrder = ["Mayor"] }, Made("a", null) with { SourceFigures = [figure] }, Made("b", null)).WithoutFigure);
    }

    [Fact]
    public void a_total_says_what_it_counts()
    {
        var total = new TallyClaim
        {
            Id = "t1", Document = ContentHash.Of("x"u8), Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By("Monitor")], Confidence = 0.8, Reader = "test",
            Measure = TallyMeasure.Killed, Category = "children", Count = CountRange.Exactly(20), Area = "Idlib", AreaPlace = Idlib, Since = PartialDate.Parse("2031-01").Value, Means = "air-strike",
        };
        var counts = Assert.Single(Tally.Of(March, [], [new(total, Day("2031-03-20"))]).Reported).Counts;
        Assert.Equal(("children", "Idlib", "2031-01", "air-strike"), (counts.Category, counts.Area, counts.Since.ToString(), counts.Means));
    }

    [Fact]
    public void the_rows_of_one_perpetrator_are_its_own_only()
    {
        var clash = Incident("Monitor", "armed-clash", Tell, On("2031-03-11"), Killed(3) with { By = "Northern Front" }, Killed(2) with { By = "Hill Guard" }) with { Perpetrator = ["Northern Front", "Hill Guard"] };
        var answer = Tally.Of(March with { Perpetrator = "Hill Guard", By = TallyGrouping.Actor }, Shelf(Report("b", "2031-03-12").With(clash)).Incidents, []);
        Assert.Equal((2, "Hill Guard", 2L), (answer.Max, Assert.Single(answer.Rows).Key, answer.Rows[0].Max));
    }

    [Fact]
    public void a_joint_figure_adds_to_the_rows_no_more_than_to_the_sum()
    {
        static Incident ByFront(Incident incident) => incident with { Casualties = [new IncidentFigure { Measure = HarmMeasure.Killed, Range = incident.Killed! }, new IncidentFigure { Measure = HarmMeasure.Killed, By = "Front", Range = incident.Killed! }] };
        var answer = Ask(March with { By = TallyGrouping.Actor }, ByFront(Made("a", new FigureRange(4, 4))), ByFront(Made("j", new FigureRange(9, 9), place: Idlib) with { Covers = ["a-c"] }));
        Assert.Equal((9, 9L), (answer.Max, Assert.Single(answer.Rows).Max));
    }

    [Fact]
    public void figures_are_drawn_by_the_policy_only_for_incidents_in_scope()
    {
        var drawn = new List<string>();
        Incident Draw(Incident incident)
        {
            drawn.Add(incident.Id);
            return incident with { Killed = new FigureRange(5, 5) };
        }

        var answer = Tally.Of(March, [Made("a", new FigureRange(4, 9)), Made("b", new FigureRange(4, 9), "2031-05-01")], [], draw: Draw);
        Assert.Equal((5, 5), (answer.Min, answer.Max));
        Assert.Equal(["a"], drawn);
    }
}
