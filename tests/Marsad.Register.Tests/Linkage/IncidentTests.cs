using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class IncidentTests
{
    private static readonly DateWindow Date = On("2031-03-01");

    private static IncidentClaim Shelling(string source, string? perpetrator = null) =>
        Incident(source, "shelling", Marj, Date, Killed(4)) with { Perpetrator = perpetrator is null ? [] : [perpetrator] };

    [Fact]
    public void the_finest_place_and_the_stated_date_are_the_incidents()
    {
        var window = new DateWindow(Day("2031-02-27"), Day("2031-03-02"), DatePrecision.Unknown, DateBasis.Publication);
        var incident = Assert.Single(Shelf(
            Report("a", "2031-03-02").With(Incident("Monitor", "attack", Ariha, window, Killed(14))),
            Report("b", "2031-03-03").With(Incident("Mayor", "shelling", Marj, Date, Killed(14)))).Incidents);
        Assert.Equal("Marj", incident.Place!.Name);
        Assert.Equal((Day("2031-03-01"), DateBasis.Stated, false), (incident.Date.From, incident.Date.Basis, incident.Date.Lasted));
        Assert.Equal("shelling", incident.Type);
    }

    [Fact]
    public void without_any_date_an_incident_can_have_been_on_any_day()
    {
        var report = Report("a", "2031-03-02").With(Incident("Monitor", "shelling", Marj, null, Killed(4)));
        report.Head = report.Head with { Captures = [new IncidentReport { Document = report.Document }] };
        var incident = Assert.Single(Shelf(report).Incidents);
        Assert.Equal((DateOnly.MinValue, DateOnly.MaxValue), (incident.Date.From, incident.Date.To));
        Assert.StartsWith("SY-00000000-", incident.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void an_id_names_country_and_day_and_stays_when_later_reports_come()
    {
        var first = Report("a", "2031-03-02").With(Shelling("Monitor"));
        var id = Assert.Single(Shelf(first).Incidents).Id;
        Assert.Matches("^SY-20310301-[0-9a-f]{6}$", id);
        Assert.Equal(id, Assert.Single(Shelf(Report("b", "2031-03-05").With(Shelling("Mayor")), first).Incidents).Id);
    }

    [Fact]
    public void perpetrators_are_alleged_each_with_who_says_so()
    {
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor", "Northern Front")), Report("b", "2031-03-02").With(Shelling("Mayor", "Northern Front"))).Incidents);
        Assert.Equal(new AllegedActor("Northern Front", ["Mayor", "Monitor"]), new AllegedActor(incident.Perpetrator[0].Name, incident.Perpetrator[0].AllegedBy.Order().ToValueList()));
        Assert.Equal(Grade.Fair, incident.Grade);
    }

    [Fact]
    public void blame_laid_to_two_sides_by_different_sources_is_a_contest()
    {
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor", "Northern Front")), Report("b", "2031-03-02").With(Shelling("Mayor", "Coast government"))).Incidents);
        Assert.Equal(Grade.Contested, incident.Grade);
        Assert.Equal("perpetrator", Assert.Single(incident.Disputes).Slot);
    }

    [Fact]
    public void a_bare_denial_is_a_dispute_and_no_contest()
    {
        var denial = Shelling("Northern Front") with { Modality = Modality.Denied, Responsibility = Responsibility.Denied, Casualties = [] };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor", "Northern Front")), Report("b", "2031-03-02").With(Shelling("Mayor")).With(denial)).Incidents);
        Assert.Equal(Grade.Fair, incident.Grade);
        Assert.Equal(["Northern Front"], Assert.Single(incident.Disputes, static d => d.Slot == "responsibility").Values[0].Sources);
    }

    [Fact]
    public void a_denial_told_after_an_attack_belongs_to_it_though_it_has_an_event_of_its_own()
    {
        var denial = Incident("Northern Front", "shooting", Tell, null) with { Event = "e2", Modality = Modality.Denied, Responsibility = Responsibility.Denied, Spans = default(SlotSpans).With("place", new Span(5000, 5004)) };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor", "Northern Front")).With(denial)).Incidents);
        Assert.Equal("shelling", incident.Type);
        Assert.Equal("Marj", incident.Place!.Name);
        Assert.Equal("responsibility", Assert.Single(incident.Disputes).Slot);
    }

    [Fact]
    public void a_statement_of_denial_counts_where_it_comes_from_the_accused()
    {
        StatementClaim Denies(string who) => new() { Id = "s", Document = default, Modality = Modality.Denied, Quote = new Quote(0, 1, "x"), Sources = [By(who)], Confidence = 0.8, Reader = "test", Stance = Stance.Denies, About = "any part in it" };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor", "Northern Front")).With(Denies("Northern Front")).With(Denies("Football League"))).Incidents);
        Assert.Equal(["Northern Front"], Assert.Single(incident.Disputes).Values[0].Sources);
    }

    [Fact]
    public void whoever_only_cites_another_is_no_second_source()
    {
        var cited = Shelling("Coast Radio") with { Sources = [By("Coast Radio"), By("Monitor", SourceRole.Original)] };
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("Monitor")), Report("b", "2031-03-02").With(cited)).Incidents);
        Assert.Equal((1, 1), (incident.Sources, incident.IndependentSources));
    }

    [Fact]
    public void people_without_a_name_in_two_stories_are_two_sources()
    {
        var incident = Assert.Single(Shelf(Report("a", "2031-03-02").With(Shelling("residents")), Report("b", "2031-03-02").With(Shelling("residents"))).Incidents);
        Assert.Equal(2, incident.Sources);
    }

    [Fact]
    public void targets_that_sources_name_differently_are_disputed()
    {
        var incident = Assert.Single(Shelf(
            Report("a", "2031-03-02").With(Shelling("Monitor") with { Target = ["Valley Brigade"] }), Report("b", "2031-03-02").With(Shelling("Mayor") with { Target = ["Hill Guard"] })).Incidents);
        Assert.Equal(["Hill Guard", "Valley Brigade"], Assert.Single(incident.Disputes).Values.Select(static v => v.Value).Order());
    }

    [Fact]
    public void who_a_source_blames_in_another_sentence_caused_the_dead_it_counts_of_a_strike()
    {
        var told = Report("a", "2031-03-02").With(Incident("Monitor", "air-strike", Marj, On("2031-03-01"), Killed(43))).With(Incident("Monitor", "air-strike", Marj, On("2031-03-01")) with { Perpetrator = ["Northern Front"] });
        var silent = Report("b", "2031-03-02").With(Incident("Rescuers", "air-strike", Marj, On("2031-03-01"), Killed(39)));
        var incident = Assert.Single(Shelf(told, silent).Incidents);
        Assert.Equal([("Monitor", "Northern Front"), ("Rescuers", null)], incident.SourceFigures.Select(static f => (f.Source, f.By)));
        Assert.Equal(new FigureRange(43, 43), incident.Casualties.Single(static c => c.By is not null).Range);
    }

    [Theory]
    [InlineData("armed-clash")]
    [InlineData("raid")]
    [InlineData("attack")]
    public void where_both_sides_may_die_nobody_is_taken_to_have_killed_those_of_another_sentence(string type) => Assert.All(
        Assert.Single(Shelf(Report("a", "2031-03-02").With(Incident("Monitor", type, Marj, On("2031-03-01"), Killed(43))).With(Incident("Monitor", type, Marj, On("2031-03-01")) with { Perpetrator = ["Northern Front"] })).Incidents).SourceFigures,
        static f => Assert.Null(f.By));

    [Fact]
    public void a_source_that_blames_two_leaves_the_dead_to_neither() => Assert.All(
        Assert.Single(Shelf(Report("a", "2031-03-02").With(Incident("Monitor", "shelling", Marj, On("2031-03-01"), Killed(4))).With(Incident("Monitor", "shelling", Marj, On("2031-03-01")) with { Perpetrator = ["Northern Front", "Hill Guard"] })).Incidents).SourceFigures,
        static f => Assert.Null(f.By));
}
