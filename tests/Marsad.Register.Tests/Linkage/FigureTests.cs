using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>The rules 1 to 9 of the figures of an incident, each with a worked case.</summary>
public class FigureTests
{
    private static readonly DateWindow Date = On("2031-03-01");
    private int reports;

    private static Incident Joined(params TestReport[] reports) => Assert.Single(Shelf(reports).Incidents);

    private TestReport Said(string source, string published, params CasualtyFigure[] figures) => Said(Incident(source, "shelling", Marj, Date, figures), published);

    private TestReport Said(IncidentClaim claim, string published) => Report($"r{++reports}", published).With(claim);

    private static FigureRange? Range(Incident incident, HarmMeasure measure, string category) => incident.Casualties.SingleOrDefault(c => c.Measure == measure && c.Category == category)?.Range;

    [Fact]
    public void rule_1_denied_negated_planned_and_feared_figures_do_not_count()
    {
        var figure = Incident("Ministry", "shelling", Marj, Date, Killed(90));
        var incident = Joined(
            Said("Hospital of Marj", "2031-03-02", Killed(4)),
            Said(figure with { Modality = Modality.Denied }, "2031-03-02"),
            Report("n", "2031-03-02").With(Incident("Monitor", "shelling", Marj, Date, Killed(5))).With(figure with { Modality = Modality.Hypothetical }).With(figure with { Modality = Modality.Planned }).With(figure with { Modality = Modality.Negated }));
        Assert.Equal(new FigureRange(4, 5), incident.Killed);
    }

    [Fact]
    public void rule_1_a_zero_from_the_accused_is_a_dispute_and_sets_no_bound()
    {
        var incident = Joined(
            Said(Incident("Hospital of Marj", "shelling", Marj, Date, Killed(4)) with { Perpetrator = ["Northern Front"] }, "2031-03-02"),
            Said("Northern Front", "2031-03-02", Killed(0)));
        Assert.Equal(new FigureRange(4, 4), incident.Killed);
        Assert.Contains(new DisputedValue("0", ["Northern Front"]), Assert.Single(incident.Disputes, static d => d.Slot == "killed").Values);
    }

    [Fact]
    public void rule_1_a_zero_from_anybody_else_is_a_figure() => Assert.Equal(new FigureRange(0, 4), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Mayor of Marj", "2031-03-02", Killed(0))).Killed);

    [Fact]
    public void rule_2_a_source_has_the_figure_it_said_last_in_whatever_order_reports_come()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-04", Killed(6)), Said("Hospital of Marj", "2031-03-02", Killed(4)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal([(4, false), (6, true)], incident.SourceFigures.Select(static f => ((int)f.Figure.Min!, f.Current)));
    }

    [Fact]
    public void rule_2_a_figure_recalled_weeks_later_keeps_its_first_day()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Hospital of Marj", "2031-03-04", Killed(6)), Said("Hospital of Marj", "2031-03-20", Killed(4)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal(Day("2031-03-02"), incident.SourceFigures.Single(static f => f.Figure.Min == 4).Said);
        Assert.Empty(incident.Flags);
    }

    [Fact]
    public void rule_2_one_speaker_in_three_outlets_is_one_source()
    {
        var incident = Joined(
            Report("a", "2031-03-02", "Orontes Post").With(Incident("the field hospital in al-Safa", "shelling", Marj, Date, Killed(4))),
            Report("b", "2031-03-02", "Coast Desk").With(Incident("al-Safa field hospital", "shelling", Marj, Date, Killed(4))),
            Report("c", "2031-03-03", "Digest").With(Incident("director of the field hospital in al-Safa", "shelling", Marj, Date, Killed(4))));
        Assert.Equal((1, Grade.Weak), (incident.Sources, incident.Grade));
    }

    [Fact]
    public void rule_2_an_increment_adds_to_that_sources_figure() => Assert.Equal(new FigureRange(7, 9), Joined(
        Said("Hospital of Marj", "2031-03-02", Killed(4)), Said("Hospital of Marj", "2031-03-03", Killed(3) with { Increment = true }), Said("Monitor", "2031-03-03", Killed(9))).Killed);

    [Fact]
    public void rule_2_a_lower_figure_without_a_word_of_correction_stands_beside_the_higher()
    {
        var incident = Joined(Said("Hospital of Marj", "2031-03-02", Killed(9)), Said("Hospital of Marj", "2031-03-03", Killed(7)));
        Assert.Equal(new FigureRange(7, 9), incident.Killed);
        Assert.Equal(["lower-unmarked"], incident.Flags);
    }

    [Fact]
    public void rule_2_a_revision_replaces_downwards_too() => Assert.Equal(new FigureRange(7, 7), Joined(
        Said("Hospital of Marj", "2031-03-02", Injured(9)), Said("Hospital of Marj", "2031-03-03", Injured(7) with { Revision = true })).Injured);

    [Fact]
    public void rule_2_a_retraction_takes_back_only_the_retractors_own_figure()
    {
        var incident = Joined(
            Said("Hospital of Marj", "2031-03-02", Killed(12)), Said("Monitor", "2031-03-02", Killed(12)), Said("Mayor", "2031-03-02", Killed(5)),
            Report("x", "2031-03-03").With(Incident("Monitor", "shelling", Marj, Date)).With(Incident("Monitor", "shelling", Marj, Date, Killed(12)) with { Modality = Modality.Negated }));
        Assert.Equal(["Hospital of Marj", "Mayor"], incident.SourceFigures.Select(static f => f.Source).Order());
    }

    [Fact]
    public void rule_2_missing_is_never_added_and_goes_stale()
    {
        var incident = Joined(
            Said("Monitor", "2031-03-02", Killed(4), new CasualtyFigure(HarmMeasure.Missing, CountRange.Exactly(10))), Said("Monitor", "2031-03-05", Killed(6)));
        Assert.Equal(new FigureRange(6, 6), incident.Killed);
        Assert.Equal(["missing-stale"], incident.Flags);
    }

    [Fact]
    public void rule_3_the_range_runs_from_the_smallest_lower_to_the_largest_upper_bound()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", AtLeastKilled(8)), Said("Hospital of Marj", "2031-03-02", Killed(6)), Said("Mayor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, 3, 7)));
        Assert.Equal(new FigureRange(3, 8, open: true), incident.Killed);
    }

    [Fact]
    public void rule_3_a_null_lower_bound_sets_no_minimum() => Assert.Equal(new FigureRange(6, 60), Joined(
        Said("Monitor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60))), Said("Hospital of Marj", "2031-03-02", Killed(6))).Killed);

    [Fact]
    public void rule_3_where_nobody_gives_a_lower_bound_it_is_one() => Assert.Equal(new FigureRange(1, 60), Joined(
        Said("Monitor", "2031-03-02", new CasualtyFigure(HarmMeasure.Killed, CountRange.AtMost(60)))).Killed);

    [Fact]
    public void rule_4_a_part_is_never_added_to_its_total()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children")), Said("Mayor", "2031-03-02", Killed(11)));
        Assert.Equal(new FigureRange(11, 12), incident.Killed);
        Assert.Equal(new FigureRange(3, 3), Range(incident, HarmMeasure.Killed, "children"));
    }

    [Fact]
    public void rule_4_disjoint_parts_add_where_no_source_gives_a_total() => Assert.Equal(new FigureRange(9, 9, open: true), Joined(
        Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(4, "soldiers"))).Killed);

    [Fact]
    public void rule_4_women_and_children_said_as_a_list_add() => Assert.Equal(new FigureRange(5, 5, open: true), Joined(
        Said("Monitor", "2031-03-02", Killed(2, "women"), Killed(3, "children"))).Killed);

    [Fact]
    public void rule_4_parts_of_different_axes_do_not_add() => Assert.Equal(new FigureRange(5, 5), Joined(
        Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(2, "medics"), Killed(3, "children"))).Killed);

    [Fact]
    public void rule_4_a_source_that_counts_only_civilians_or_soldiers_gives_all_the_dead_it_knows() => Assert.Equal(new FigureRange(13, 14, open: true), Joined(
        Said("Monitor", "2031-03-02", AtLeastKilled(13, "civilians"), Killed(7, "children")), Said("Rescuers", "2031-03-02", Killed(14))).Killed);

    [Fact]
    public void rule_4_a_sum_of_parts_may_raise_the_highest_and_never_lowers_the_lowest()
    {
        Assert.Equal(new FigureRange(6, 9, open: true), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Monitor", "2031-03-02", Killed(5, "civilians"), Killed(4, "soldiers"))).Killed);
        Assert.Equal(new FigureRange(6, 6), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Monitor", "2031-03-02", Killed(2, "children"))).Killed);
    }

    [Fact]
    public void rule_5_counts_of_facilities_may_add_up_where_nobody_counts_all()
    {
        var incident = Joined(
            Said("Marj hospital", "2031-03-02", Killed(5) with { Scope = "Marj hospital" }), Said("al-Safa clinic", "2031-03-02", Killed(3) with { Scope = "al-Safa clinic" }));
        Assert.Equal(new FigureRange(5, 8, open: true), incident.Killed);
        Assert.Equal(["may-add"], incident.Flags);
    }

    [Fact]
    public void rule_5_a_facilitys_count_near_the_whole_is_one_more_count_of_it()
    {
        Assert.Equal(new FigureRange(4, 6), Joined(Said("Mayor", "2031-03-02", Killed(6)), Said("Marj hospital", "2031-03-02", Killed(4) with { Scope = "Marj hospital" })).Killed);
        Assert.Equal(new FigureRange(40, 40), Joined(Said("Mayor", "2031-03-02", Killed(40)), Said("Marj hospital", "2031-03-02", Killed(5) with { Scope = "Marj hospital" })).Killed);
    }

    [Fact]
    public void rule_6_a_joint_figure_stands_on_neither_of_its_places_and_counts_once()
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
    public void rule_7_status_is_never_assumed()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(12), Killed(3, "children")));
        Assert.Null(incident.KilledCivilians);
        Assert.Equal(new FigureRange(12, 12), incident.KilledStatusUnknown);
    }

    [Fact]
    public void rule_7_a_belligerents_word_that_the_dead_were_fighters_is_a_dispute_about_status()
    {
        var incident = Joined(Said("Monitor", "2031-03-02", Killed(10), Killed(7, "civilians")), Said("Northern Front", "2031-03-02", Killed(10, "fighters")));
        Assert.Equal(new FigureRange(7, 7), incident.KilledCivilians);
        Assert.Equal(new FigureRange(10, 10), incident.KilledCombatants);
        Assert.Equal(new FigureRange(0, 0), new FigureRange(incident.KilledStatusUnknown!.Min, incident.KilledStatusUnknown.Min));
        Assert.Equal("status", Assert.Single(incident.Disputes).Slot);
    }

    [Fact]
    public void rule_8_every_capture_of_the_same_bytes_is_listed()
    {
        var report = Said("Monitor", "2031-03-02", Killed(4));
        report.Head = report.Head with { Captures = [.. report.Head.Captures, new IncidentReport { Document = report.Document, Path = "other/x.html", Publisher = "Coast Desk" }] };
        var incident = Joined(report);
        Assert.Equal(["reports/r1.txt", "other/x.html"], incident.Reports.Select(static r => r.Path));
        Assert.Equal(1, incident.Sources);
    }

    [Fact]
    public void rule_9_oddities_are_kept_and_flagged()
    {
        Assert.Equal(["part-exceeds-total"], Joined(Said("Monitor", "2031-03-02", Killed(3), Killed(5, "children"))).Flags);
        var jump = Joined(Said("Monitor", "2031-03-02", Killed(4)), Said("Mayor", "2031-03-02", Killed(44)));
        Assert.Equal(new FigureRange(4, 44), jump.Killed);
        Assert.Equal(["tenfold"], jump.Flags);
    }

    [Fact]
    public void the_two_sides_of_a_clash_are_parts_of_its_dead()
    {
        var incident = Joined(Said(Incident("Monitor", "armed-clash", Marj, Date,
            Killed(5, "fighters") with { Side = "Northern Front" }, Killed(3, "soldiers") with { Side = "Coast government" }), "2031-03-02"));
        Assert.Equal(new FigureRange(8, 8, open: true), incident.Killed);
        Assert.Equal(new FigureRange(8, 8), incident.KilledCombatants);
    }
}
