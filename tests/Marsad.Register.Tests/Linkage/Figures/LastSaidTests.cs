using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 2: a source has the figure it said last; increments, corrections, retractions, wounds, missing people.</summary>
public class LastSaidTests : FigureCases
{
    [Fact]
    public void a_source_has_the_figure_it_said_last_in_whatever_order_reports_come()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-04", Killed(6)), Said("Hospital of Marj", "2031-03-02", Killed(4)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal([(4, false), (6, true)], incident.SourceFigures.Select(static f => ((int)f.Figure.Min!, f.Current)));
    }

    [Fact]
    public void a_figure_recalled_weeks_later_keeps_its_first_day()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Hospital of Marj", "2031-03-04", Killed(6)), Said("Hospital of Marj", "2031-03-20", Killed(4)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal(Day("2031-03-02"), incident.SourceFigures.Single(static f => f.Figure.Min == 4).Said);
        Assert.Empty(incident.Flags);
    }

    [Fact]
    public void one_speaker_in_three_outlets_is_one_source()
    {
        var incident = Joined(
            Report("a", "2031-03-02", "Orontes Post").With(Incident("the field hospital in al-Safa", "shelling", Marj, Date, Killed(4))),
            Report("b", "2031-03-02", "Coast Desk").With(Incident("al-Safa field hospital", "shelling", Marj, Date, Killed(4))),
            Report("c", "2031-03-03", "Digest").With(Incident("director of the field hospital in al-Safa", "shelling", Marj, Date, Killed(4))));
        Assert.Equal((1, Grade.Weak), (incident.Sources, incident.Grade));
    }

    [Fact]
    public void an_increment_adds_to_that_sources_figure() => Assert.Equal(new FigureRange(7, 9), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Hospital of Marj", "2031-03-03", Killed(3) with { Increment = true }), Said("Monitor", "2031-03-03", Killed(9))).Killed);

    [Fact]
    public void a_lower_figure_without_a_word_of_correction_stands_beside_the_higher()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-02", Killed(9)), Said("Hospital of Marj", "2031-03-03", Killed(7)));
        Assert.Equal(new FigureRange(7, 9), incident.Killed);
        Assert.Equal(["lower-unmarked"], incident.Flags);
    }

    [Fact]
    public void a_revision_replaces_downwards_too() => Assert.Equal(new FigureRange(7, 7), Joined(
        Said("Hospital of Marj", "2031-03-02", Injured(9)), Said("Hospital of Marj", "2031-03-03", Injured(7) with { Revision = true })).Injured);

    [Fact]
    public void a_retraction_takes_back_only_the_retractors_own_figure()
    {
        var incident = Joined(
            Said("Hospital of Marj", "2031-03-02", Killed(12)), Said("Monitor", "2031-03-02", Killed(12)), Said("Mayor", "2031-03-02", Killed(5)),
            Report("x", "2031-03-03").With(Incident("Monitor", "shelling", Marj, Date)).With(Incident("Monitor", "shelling", Marj, Date, Killed(12)) with { Modality = Modality.Negated }));
        Assert.Equal(["Hospital of Marj", "Mayor"], incident.SourceFigures.Select(static f => f.Source).Order());
    }

    [Fact]
    public void missing_is_never_added_and_goes_stale()
    {
        var incident = Joined(
            Said("Monitor", "2031-03-02", Killed(4), new CasualtyFigure(HarmMeasure.Missing, CountRange.Exactly(10))), Said("Monitor", "2031-03-05", Killed(6)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal(["missing-stale"], incident.Flags);
    }

    [Fact]
    public void an_increment_told_by_three_outlets_adds_once() => Assert.Equal(new FigureRange(7, 7), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)),
        Report("a", "2031-03-03", "Orontes Post").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(3) with { Increment = true })),
        Report("b", "2031-03-03", "Coast Desk").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(3) with { Increment = true }))).Killed);

    [Fact]
    public void an_equal_increment_on_another_day_is_taken_for_the_same_and_flagged()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Hospital of Marj", "2031-03-03", Killed(3) with { Increment = true }), Said("Hospital of Marj", "2031-03-05", Killed(3) with { Increment = true }));
        Assert.Equal(new FigureRange(7, 7), incident.Killed);
        Assert.Equal(["increment-repeated"], incident.Flags);
    }

    [Fact]
    public void a_source_that_comes_back_to_an_earlier_figure_in_so_many_words_has_that_figure() => Assert.Equal(new FigureRange(7, 7), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(7)), Said("Hospital of Marj", "2031-03-03", Killed(9)), Said("Hospital of Marj", "2031-03-04", Killed(7) with { Revision = true })).Killed);

    [Fact]
    public void a_copy_that_comes_late_keeps_the_day_on_which_its_figure_was_first_reported()
    {
        var first = Report("a", "2031-03-02", "Orontes Post").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)));
        var late = Report("b", "2031-03-09", "Coast Desk").With(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)));
        var incident = Joined(late, Said("Hospital of Marj", "2031-03-04", Killed(6)), first);
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal(Day("2031-03-02"), incident.SourceFigures.Single(static f => f.Figure.Min == 4).Said);
    }

    [Fact]
    public void deaths_from_wounds_count_on_the_incidents_date_and_do_not_reduce_the_injured()
    {
        var incident = Joined(
            Said("Hospital of Marj", "2031-03-02", Killed(4), Injured(10)),
            Said("Hospital of Marj", "2031-03-09", Killed(2) with { Increment = true }));
        Assert.Equal((new FigureRange(6, 6), new FigureRange(10, 10)), (incident.Killed, incident.Injured));
        Assert.Equal((Date.From, Date.To), (incident.Date.From, incident.Date.To));
    }

    [Fact]
    public void the_injured_are_fewer_where_the_source_says_so() => Assert.Equal(new FigureRange(8, 8), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4), Injured(10)),
        Said("Hospital of Marj", "2031-03-09", Killed(6), Injured(8) with { Revision = true })).Injured);

    [Fact]
    public void a_correction_is_of_that_source_only() => Assert.Equal(new FigureRange(7, 12), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(9)), Said("Monitor", "2031-03-02", Killed(12)), Said("Hospital of Marj", "2031-03-03", Killed(7) with { Revision = true })).Killed);

    [Fact]
    public void an_increment_of_a_source_without_a_figure_before_counts_some_of_the_dead()
    {
        var more = Killed(3) with { Increment = true };
        Assert.Equal(new FigureRange(12, 12), Joined(Said("Monitor", "2031-03-02", Killed(12)), Said("Hospital of Marj", "2031-03-03", more)).Killed);
        Assert.Equal(new FigureRange(3, 3, open: true), Joined(Said("Hospital of Marj", "2031-03-03", more)).Killed);
        Assert.Equal(new FigureRange(5, 5, open: true), Joined(Said("Hospital of Marj", "2031-03-03", more), Said("Hospital of Marj", "2031-03-04", Killed(2) with { Increment = true })).Killed);
    }

    [Fact]
    public void a_retraction_matches_the_number_whatever_its_qualifier()
    {
        var incident = Joined(
            Said("Monitor", "2031-03-02", AtLeastKilled(12)), Said("Mayor", "2031-03-02", Killed(5)),
            Report("x", "2031-03-03").With(Incident("Monitor", "shelling", Marj, Date)).With(Incident("Monitor", "shelling", Marj, Date, Killed(12)) with { Modality = Modality.Negated }));
        Assert.Equal(new FigureRange(5, 5), incident.Killed);
    }
}
