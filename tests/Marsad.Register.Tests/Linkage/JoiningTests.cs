using CsCheck;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Linkage.Copies;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class JoiningTests
{
    private static TestReport[] Register() =>
    [
        Report("a", "2031-03-02").Tells("Marj hospital", "shelling", Marj, On("2031-03-01"), Killed(4), Injured(9)),
        Report("b", "2031-03-02", "Coast Desk").Tells("Orontes Monitor", "attack", Ariha, On("2031-03-01"), Killed(5)),
        Report("c", "2031-03-03", "Coast Desk").Tells("Marj hospital", "shelling", Marj, On("2031-03-01"), Killed(6)),
        Report("d", "2031-03-03").Tells("Marj hospital", "shelling", Marj, On("2031-03-02"), Killed(4)),
        Report("e", "2031-03-03").Tells("Orontes Monitor", "air-strike", Tell, On("2031-03-01"), Killed(4)),
        Report("f", "2031-03-04").Tells("Orontes Monitor", "shelling", Idlib, On("2031-03-01"), Killed(40)),
        Report("g", "2031-03-09", "Digest")
            .With(Incident("Digest", "shelling", Marj, On("2031-03-01"), Killed(6)).InEvent("e1"))
            .With(Incident("Digest", "shelling", Marj, On("2031-03-02"), Killed(4)).InEvent("e2")),
        Report("h", "2031-03-02").Tells("Coast Radio", "arrest", Marj, On("2031-03-01"), new CasualtyFigure(HarmMeasure.Detained, CountRange.Exactly(3))),
    ];

    private static string Print(MemoryShelf shelf) => string.Join('\n', shelf.Incidents.Select(DomainJson.Write));

    private static string Reports(Incident incident) => string.Concat(incident.Reports.Select(static r => r.Path![8]).Order());

    [Fact]
    public void accounts_of_one_incident_are_joined_and_look_alikes_stay_apart()
    {
        var shelf = Shelf(Register());
        Assert.Equal(["abcg", "dg", "e", "f", "h"], shelf.Incidents.Select(Reports).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void the_order_in_which_reports_arrive_changes_nothing() => Gen.Shuffle(Register()).Sample(
        order => Assert.Equal(Print(Shelf(Register())), Print(Shelf(order))), iter: 25);

    [Fact]
    public void the_order_changes_nothing_where_copies_placeless_accounts_denials_and_truces_meet()
    {
        const string story = "Shells fell on the vegetable market of Marj shortly before noon, when it was at its fullest. The hospital of the town counted four dead, most of them stall keepers from the hill villages.";
        TestReport[] Mixed() =>
        [
            Report("a", "2031-03-02", "Orontes Post", story).With(Incident("Orontes Post", "shelling", Marj, On("2031-03-01"), Killed(4)) with { Sources = [By("Orontes Post", SourceRole.Channel)] }),
            Report("b", "2031-03-03", "Coast Desk", story + " (Orontes Post)").With(Incident("Coast Desk", "shelling", Marj, On("2031-03-01"), Killed(4)) with { Sources = [By("Coast Desk", SourceRole.Channel)] }),
            Report("c", "2031-03-03", "Digest", "The market of Marj stayed closed. Rescuers speak of 5 dead.").Tells("Rescuers", "attack", null, On("2031-03-01"), Killed(5)),
            Report("d", "2031-03-03").Tells("Rescuers", "shelling", Tell, On("2031-03-01"), Killed(5))
                .With(Incident("Northern Front", "shelling", null, null) with { Event = "e2", Modality = Modality.Denied, Responsibility = Responsibility.Denied }),
            Report("e", "2031-03-04").Tells("Rescuers", "shelling", Marj, On("2031-03-02"), Killed(5)),
            Report("f", "2031-03-04").With(AgreementTests.Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Coast government", "Northern Front")),
            Report("g", "2031-03-06").With(AgreementTests.Truce("Northern Front", AgreementStatus.Violated, null, "Coast government") with { Modality = Modality.Alleged }),
        ];
        static string Joined(TestReport[] order)
        {
            var (shelf, seen) = (new MemoryShelf(), new List<TestReport>());
            foreach (var report in order)
            {
                report.Head = TextCopies.Mark(report.Head, report.Text, seen.Select(static s => (s.Document, s.Text)));
                shelf.Add(report.Read());
                seen.Add(report);
            }

            return Print(shelf) + string.Join('\n', shelf.Agreements.Select(DomainJson.Write));
        }

        var expected = Joined(Mixed());
        Assert.Contains("\"status\":\"violated\"", expected, StringComparison.Ordinal);
        Gen.Shuffle(Mixed()).Sample(order => Assert.Equal(expected, Joined(order)), iter: 25);
    }

    [Fact]
    public void hundreds_of_reports_of_two_days_are_two_incidents_in_whatever_order()
    {
        TestReport[] Many() => [.. Enumerable.Range(0, 320).Select(static i => Report($"m{i}", i % 2 == 0 ? "2031-03-02" : "2031-03-03", $"Outlet {i % 7}")
            .Tells($"Source {i % 11}", "shelling", Marj, On(i % 2 == 0 ? "2031-03-01" : "2031-03-02"), Killed(i % 2 == 0 ? 40 + (i % 3) : 12)))];
        var (forward, backward) = (new MemoryShelf(), new MemoryShelf());
        forward.Add([.. Many().Select(static r => r.Read())]);
        foreach (var batch in Many().Reverse().Chunk(80))
            backward.Add([.. batch.Select(static r => r.Read())]);
        Assert.Equal([160, 160], forward.Incidents.Select(static i => i.Reports.Count));
        Assert.Equal(Print(forward), Print(backward));
    }

    [Fact]
    public void one_by_one_gives_what_a_batch_gives() => Gen.Select(Gen.Shuffle(Register()), Gen.Int[0, 8]).Sample(
        (order, cut) =>
        {
            var shelf = new MemoryShelf();
            shelf.Add([.. order.Take(cut).Select(static r => r.Read())]);
            shelf.Add([.. order.Skip(cut).Select(static r => r.Read())]);
            Assert.Equal(Print(Shelf(Register())), Print(shelf));
        }, iter: 25);

    [Fact]
    public void a_report_taken_out_and_put_back_leaves_the_register_as_it_was() => Gen.Int[0, 7].Sample(i =>
    {
        var reports = Register();
        var shelf = Shelf(reports);
        shelf.Remove(reports[i].Document);
        Assert.Equal(Print(Shelf([.. reports.Where((_, j) => j != i)])), Print(shelf));
        shelf.Add(reports[i].Read());
        Assert.Equal(Print(Shelf(reports)), Print(shelf));
    });

    [Fact]
    public void every_join_says_why()
    {
        var shelf = Shelf([.. Register().Take(2)]);
        var why = Assert.Single(Assert.Single(shelf.Incidents).Why);
        Assert.Equal(["a-c1", "b-c1"], why.Claims);
        Assert.Contains("same day +2.0", why.Reasons);
        Assert.True(why.Score > 4);
    }

    [Fact]
    public void one_report_that_counts_two_events_keeps_them_apart()
    {
        var shelf = Shelf(Report("a", "2031-03-02")
            .With(Incident("Monitor", "air-strike", Marj, On("2031-03-01"), Killed(3)).InEvent("e1"))
            .With(Incident("Monitor", "air-strike", Marj, On("2031-03-01"), Killed(5)).InEvent("e2")));
        Assert.Equal(2, shelf.Incidents.Count());
    }

    [Fact]
    public void a_remark_without_place_and_figure_belongs_to_the_event_before_it()
    {
        var shelf = Shelf(Report("a", "2031-03-02")
            .With(Incident("Monitor", "air-strike", Marj, On("2031-03-01"), Killed(3)).InEvent("e1"))
            .With(Incident("Monitor", "air-strike", null, null).InEvent("e2")));
        Assert.Equal(["a-c1", "a-c2"], Assert.Single(shelf.Incidents).Claims);
    }

    [Fact]
    public void what_is_only_denied_planned_or_feared_is_no_incident()
    {
        var plan = Incident("Army", "offensive", Marj, On("2031-03-01"));
        var shelf = Shelf(
            Report("a", "2031-03-02").With(plan with { Modality = Modality.Planned }),
            Report("b", "2031-03-02").With(plan with { Modality = Modality.Hypothetical }),
            Report("c", "2031-03-02").With(plan with { Modality = Modality.Negated }),
            Report("d", "2031-03-02").With(plan with { Modality = Modality.Denied }));
        Assert.Empty(shelf.Incidents);
    }

    [Fact]
    public void a_denial_joins_the_incident_it_denies_and_gives_no_figure()
    {
        var denial = Incident("Northern Front", "shelling", Marj, On("2031-03-01"), Killed(0)) with { Modality = Modality.Denied, Responsibility = Responsibility.Denied };
        var shelf = Shelf(Register()[0], Report("z", "2031-03-03").With(denial));
        var incident = Assert.Single(shelf.Incidents);
        Assert.Equal(new FigureRange(4, 4), incident.Killed);
        Assert.Equal("responsibility", Assert.Single(incident.Disputes).Slot);
    }

    [Fact]
    public void a_person_can_join_what_the_machine_kept_apart_and_part_what_it_joined()
    {
        var shelf = Shelf(Register());
        shelf.Decide(Decided.NotSame("reviewer", "a-c1", "b-c1"));
        Assert.Contains("b", shelf.Incidents.Select(Reports));
        shelf.Decide(Decided.Same("reviewer", "e-c1", "f-c1") with { Reason = "the same raid" });
        var joined = Assert.Single(shelf.Incidents, static i => Reports(i) == "ef");
        Assert.Equal("decided by reviewer: the same raid", Assert.Single(Assert.Single(joined.Why).Reasons));
    }

    [Fact]
    public void decisions_that_contradict_each_other_are_flagged()
    {
        var shelf = Shelf(Register());
        shelf.Decide(Decided.Same("first", "d-c1", "e-c1"));
        shelf.Decide(Decided.Same("second", "e-c1", "f-c1"));
        shelf.Decide(Decided.NotSame("third", "d-c1", "f-c1"));
        Assert.Contains(shelf.Incidents, static i => i.Flags.Contains("contradictory-decisions"));
    }

    [Fact]
    public void one_name_looked_up_to_two_places_is_still_compared()
    {
        var elsewhere = Marj with { Country = "IQ", Admin1 = "Nineveh", Admin2 = null, Lat = 36.3, Lon = 43.1, Geonames = 99 };
        Assert.Single(Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On("2031-03-01"), Killed(12)), Report("b", "2031-03-02").Tells("Monitor", "shelling", elsewhere, On("2031-03-01"), Killed(12))).Incidents);
        Assert.Equal(2, Shelf(Report("a", "2031-03-02").Tells("Mayor", "shelling", Marj, On("2031-03-01"), Killed(12)), Report("b", "2031-03-02").Tells("Monitor", "shelling", elsewhere, On("2031-03-02"), Killed(3))).Incidents.Count());
    }

    [Fact]
    public void a_place_that_was_not_found_is_looked_for_among_the_names_of_the_report()
    {
        var found = Shelf(
            Report("a", "2031-03-02").Tells("Rescuers", "air-strike", Tell, On("2031-03-01"), Killed(43)),
            Report("b", "2031-03-02", text: "The search in Tell Asil ended on Sunday. Rescuers counted 39 dead.").Tells("Civil Guard", "air-strike", null, On("2031-03-01"), Killed(39)),
            Report("c", "2031-03-02", text: "The search in Marj ended on Sunday. Rescuers counted 38 dead.").Tells("Civil Guard", "air-strike", null, On("2031-03-01"), Killed(38)));
        Assert.Equal(["ab", "c"], found.Incidents.Select(Reports).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void a_report_without_place_is_found_by_who_did_it_and_what_was_hit()
    {
        var bare = Incident("Orontes Monitor", "shelling", null, On("2031-03-01"), Killed(6)) with { Perpetrator = ["Northern Front"], Facilities = [new FacilityHit { Type = "market" }] };
        var shelf = Shelf(
            Report("a", "2031-03-02").With(Incident("Marj hospital", "shelling", Marj with { Country = null }, On("2031-03-01"), Killed(6)) with { Perpetrator = ["Northern Front"], Facilities = [new FacilityHit { Type = "market" }] }),
            Report("b", "2031-03-02").With(bare));
        Assert.Single(shelf.Incidents);
    }
}
