using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

public class DecisionTests
{
    // a and b tell of one shelling, c of another in the next town, d of one a week later.
    private static TestReport[] Reports() =>
    [
        Report("a", "2031-03-02", "Orontes Post").Tells("Mayor of Marj", "shelling", Marj, On("2031-03-01"), Killed(4)),
        Report("b", "2031-03-02", "Valley News").Tells("Civil Guard", "shelling", Marj, On("2031-03-01"), Killed(5)),
        Report("c", "2031-03-02", "Valley News").Tells("Tell clinic", "shelling", Tell, On("2031-03-01"), Killed(2)),
        Report("d", "2031-03-09", "Orontes Post").Tells("Mayor of Marj", "air-strike", Marj, On("2031-03-08"), Killed(7)),
    ];

    private static MemoryShelf Register() => Shelf(Reports());

    private static string State(MemoryShelf shelf) => string.Join('\n', shelf.Groups.Select(static g => g.Id + ": " + string.Join(' ', g.Accounts)).Concat(shelf.Incidents.Select(DomainJson.Write)));

    private static Incident Of(MemoryShelf shelf, string claim) => shelf.Incidents.Single(i => i.Claims.Contains(claim));

    public static TheoryData<string> Kinds => ["same", "not-same", "edit", "grade", "status"];

    private static Decision One(string kind) => kind switch
    {
        "same" => Decided.Same("Sample Reviewer", "a-c1 b-c1", "c-c1"),
        "not-same" => Decided.NotSame("Sample Reviewer", "a-c1", "b-c1"),
        "edit" => Decided.Edit("Sample Reviewer", "a-c1 b-c1", "killed", "6"),
        "grade" => Decided.Grade("Sample Reviewer", "a-c1 b-c1", "discounted"),
        _ => Decided.Status("Sample Reviewer", "a-c1 b-c1", "rejected"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void an_undo_restores_the_register_to_the_letter_and_an_undone_undo_brings_the_decision_back(string kind)
    {
        var shelf = Register();
        var before = State(shelf);
        shelf.Decide(One(kind));
        var decided = State(shelf);
        Assert.NotEqual(before, decided);
        shelf.Decide(Decided.Undo("Sample Editor", 1));
        Assert.Equal(before, State(shelf));
        shelf.Decide(Decided.Undo("Sample Editor", 2));
        Assert.Equal(decided, State(shelf));
    }

    [Fact]
    public void decisions_are_free_of_order_among_themselves_and_towards_the_reports()
    {
        Decision[] decisions = [One("not-same") with { Number = 1 }, Decided.Same("Sample Reviewer", "b-c1", "c-c1") with { Number = 2 }, Decided.Edit("Sample Reviewer", "b-c1", "killed", "9") with { Number = 3 }, Decided.Status("Sample Reviewer", "d-c1", "reviewed") with { Number = 4 }, Decided.Edit("Sample Editor", "b-c1", "killed", "8") with { Number = 5 }];
        var expected = Register();
        foreach (var decision in decisions)
            expected.Decide(decision);
        for (var seed = 0; seed < 24; seed++)
        {
            var (random, shelf, reports) = (new Random(seed), new MemoryShelf(), Reports());
            random.Shuffle(decisions);
            random.Shuffle(reports);
            shelf.Know(decisions.Take(seed % 6));
            foreach (var report in reports)
                shelf.Add(report.Read());
            foreach (var decision in decisions.Skip(seed % 6))
                shelf.Decide(decision);
            Assert.Equal(State(expected), State(shelf));
        }
    }

    [Fact]
    public void whatever_was_decided_undoing_all_of_it_in_any_order_restores_the_register_to_the_letter()
    {
        var before = State(Register());
        string[] claims = ["a-c1", "b-c1", "c-c1", "d-c1"];
        for (var seed = 0; seed < 60; seed++)
        {
            var (random, shelf) = (new Random(seed), Register());
            string One() => claims[random.Next(4)];
            var made = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(6) switch
            {
                0 => Decided.Same("R", One(), One()),
                1 => Decided.NotSame("R", One(), One()),
                2 => Decided.Edit("R", $"{One()} {One()}", "killed", $"{random.Next(9)}+"),
                3 => Decided.Edit("R", One(), "type", "raid"),
                4 => Decided.Status("R", One(), "rejected"),
                _ => Decided.Grade("R", One(), "contested"),
            }).ToArray();
            foreach (var decision in made)
                shelf.Decide(decision);
            var numbers = Enumerable.Range(1, made.Length).ToArray();
            random.Shuffle(numbers);
            foreach (var number in numbers)
                shelf.Decide(Decided.Undo("R", number));
            Assert.Equal(before, State(shelf));
        }
    }

    [Fact]
    public void two_incidents_joined_by_a_person_are_one_whatever_the_machine_thinks_of_their_places()
    {
        var shelf = Register();
        shelf.Decide(Decided.Same("Sample Reviewer", "a-c1 b-c1", "c-c1 d-c1"));
        Assert.Equal(4, Assert.Single(shelf.Incidents).Claims.Count);
    }

    [Fact]
    public void the_machines_value_stands_beside_the_persons()
    {
        var shelf = Register();
        shelf.Decide(Decided.Edit("Sample Reviewer", "a-c1 b-c1", "killed", "6-8+") with { Reason = "hospital list" });
        var incident = Of(shelf, "a-c1");
        Assert.Equal(new FigureRange(6, 8, true), incident.Killed);
        Assert.Equal(new FigureRange(6, 8, true), incident.Casualties.Single(static f => f is { Measure: HarmMeasure.Killed, Category: null, By: null }).Range);
        Assert.Equal([new IncidentEdit("killed", "6-8+", "Sample Reviewer", 1, "4-5", "hospital list")], incident.Edits);
        Assert.Equal([4L, 5], incident.SourceFigures.Select(static f => f.Figure.Min!.Value).Order());
    }

    [Fact]
    public void of_two_edits_of_one_slot_the_later_stands()
    {
        var shelf = Register();
        shelf.Decide(Decided.Edit("Sample Reviewer", "a-c1", "type", "air-strike"));
        shelf.Decide(Decided.Edit("Sample Editor", "b-c1", "type", "raid"));
        Assert.Equal("raid", Of(shelf, "a-c1").Type);
        shelf.Decide(Decided.Undo("Sample Editor", 2));
        Assert.Equal("air-strike", Of(shelf, "a-c1").Type);
    }

    [Fact]
    public void a_decision_goes_with_the_claim_on_which_it_hangs_when_the_incident_is_split()
    {
        var shelf = Register();
        shelf.Decide(Decided.Grade("Sample Reviewer", "b-c1 a-c1", "discounted"));
        shelf.Decide(One("not-same"));
        Assert.Equal(Grade.Discounted, Of(shelf, "b-c1").Grade);
        Assert.NotEqual(Grade.Discounted, Of(shelf, "a-c1").Grade);
    }

    [Fact]
    public void a_zero_of_an_accused_party_binds_only_once_a_person_accepts_it()
    {
        var shelf = Shelf(
            Report("a", "2031-03-02").Tells(Incident("Mayor of Marj", "shelling", Marj, On("2031-03-01"), Killed(4)) with { Perpetrator = ["Northern Front"] }),
            Report("b", "2031-03-02").Tells("Northern Front", "shelling", Marj, On("2031-03-01"), Killed(0)));
        Assert.Equal(new FigureRange(4, 4), Assert.Single(shelf.Incidents).Killed);
        shelf.Decide(Decided.AcceptZero("Sample Reviewer", "b-c1"));
        Assert.Equal(new FigureRange(0, 4), Assert.Single(shelf.Incidents).Killed);
    }

    [Fact]
    public void of_contradictory_decisions_the_direct_not_same_stands_and_the_oldest_same_of_the_chain_gives_way()
    {
        var shelf = Register();
        shelf.Decide(Decided.Same("Sample Reviewer", "a-c1", "c-c1"));
        shelf.Decide(Decided.Same("Sample Editor", "c-c1", "d-c1"));
        shelf.Decide(Decided.NotSame("Sample Archivist", "a-c1", "d-c1"));
        Assert.Equal(["c-c1", "d-c1"], Of(shelf, "c-c1").Claims.Order(StringComparer.Ordinal));
        Assert.Contains("contradictory-decisions", Of(shelf, "c-c1").Flags);
        Assert.Contains("contradictory-decisions", Of(shelf, "a-c1").Flags);
    }

    [Fact]
    public void what_is_set_aside_names_the_decision_that_stands_instead()
    {
        Decision[] decisions = [Decided.Same("A", "a", "c") with { Number = 1 }, Decided.Same("B", "c", "d") with { Number = 2 }, Decided.NotSame("C", "a", "d") with { Number = 3 }];
        var aside = Assert.Single(new Settlement(decisions, static c => c).SetAside);
        Assert.Equal((1, 3, "decision 3 keeps apart what this would put together"), (aside.Decision.Number, aside.Because, aside.Why));
    }

    [Fact]
    public void a_later_same_about_the_very_claims_overrules_an_earlier_not_same()
    {
        Decision[] decisions = [Decided.NotSame("A", "a b", "c") with { Number = 1 }, Decided.Same("B", "a", "c") with { Number = 2 }];
        var settled = new Settlement(decisions, static c => c);
        Assert.Equal(("a", "c"), (settled.SetAside[0].Nodes.First, settled.SetAside[0].Nodes.Second));
        Assert.Equal(2, settled.SetAside[0].Because);
        Assert.Equal([("a", "c")], settled.Together.Select(static t => (t.First, t.Second)));
    }

    [Fact]
    public void settling_is_free_of_order_and_never_puts_together_what_it_keeps_apart()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var decisions = Enumerable.Range(1, random.Next(2, 12)).Select(n => (random.Next(2) == 0
                ? Decided.Same("R", Side(random), Side(random))
                : Decided.NotSame("R", Side(random), Side(random))) with { Number = n }).ToArray();
            var settled = new Settlement(decisions, static c => c);
            var groups = "abcdef".ToDictionary(static c => c.ToString(), static c => c.ToString());
            foreach (var (first, second, _) in settled.Together)
            {
                var (keep, drop) = (groups[first], groups[second]);
                foreach (var node in groups.Keys.Where(k => groups[k] == drop).ToList())
                    groups[node] = keep;
            }

            Assert.DoesNotContain(settled.Apart, pair => groups[pair.First] == groups[pair.Second]);
            random.Shuffle(decisions);
            var again = new Settlement(decisions, static c => c);
            Assert.Equal(settled.Together, again.Together);
            Assert.Equal(settled.SetAside, again.SetAside);
        }
    }

    private static string Side(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => "abcdef"[random.Next(6)]).Distinct());
}
