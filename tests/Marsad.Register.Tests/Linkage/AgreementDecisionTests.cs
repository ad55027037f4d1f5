using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Interchange;
using Marsad.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage;

/// <summary>What people decide about agreements holds as what they decide about incidents does.</summary>
public class AgreementDecisionTests
{
    // a and b tell of one truce, c of another of the same weeks; x is a shelling that a party lays to the other.
    private static TestReport[] Reports() =>
    [
        Report("a", "2031-03-05").With(AgreementTests.Truce("Mediator", AgreementStatus.InEffect, "2031-03-05", "Hill Guard", "Valley Brigade")),
        Report("b", "2031-03-09").With(AgreementTests.Truce("Monitor", AgreementStatus.NotImplemented, null, "Hill Guard", "Valley Brigade")),
        Report("c", "2031-03-06").With(AgreementTests.Truce("Mediator", AgreementStatus.Agreed, "2031-03-06", "Coast government", "Northern Front")),
        Report("x", "2031-03-11").With(Incident("Monitor", "shelling", Marj, On("2031-03-10"), Killed(4)) with { Perpetrator = ["Hill Guard"], Target = ["civilians"] }),
    ];

    private static string State(MemoryShelf shelf) => string.Join('\n', shelf.Groups.Select(static g => g.Id + ": " + string.Join(' ', g.Accounts)).Concat(shelf.Agreements.Select(DomainJson.Write)));

    private static Agreement Of(MemoryShelf shelf, string claim) => shelf.Agreements.Single(a => a.Claims.Contains(claim));

    private static MemoryShelf With(params Decision[] decisions)
    {
        var shelf = Shelf(Reports());
        foreach (var decision in decisions)
            shelf.Decide(decision);
        return shelf;
    }

    private static BreachAnswer Breaches(MemoryShelf shelf, string claim) =>
        BreachFinder.Of(Of(shelf, claim), shelf.Incidents, d => Reports().Single(r => r.Document == d).Claims, others: shelf.Agreements);

    public static TheoryData<string> Kinds => ["same", "split", "edit", "area", "status"];

    private static Decision One(string kind) => kind switch
    {
        "same" => Decided.Same("Sample Reviewer", "a-c1 b-c1", "c-c1"),
        "split" => Decided.NotSame("Sample Reviewer", "b-c1", "a-c1"),
        "edit" => Decided.Edit("Sample Reviewer", "a-c1 b-c1", "until", "2031-03-20"),
        "area" => Decided.Edit("Sample Reviewer", "a-c1 b-c1", "area", System.Text.Json.JsonSerializer.Serialize([Tell], DomainJson.Lines.ValueListPlace)),
        _ => Decided.Status("Sample Reviewer", "a-c1 b-c1", "rejected"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void an_undo_restores_every_agreement_to_the_letter_and_an_undone_undo_brings_the_decision_back(string kind)
    {
        var shelf = Shelf(Reports());
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
    public void decisions_about_agreements_are_free_of_order_among_themselves_and_towards_the_reports()
    {
        Decision[] decisions = [One("split") with { Number = 1 }, Decided.Same("Sample Reviewer", "b-c1", "c-c1") with { Number = 2 }, One("edit") with { Number = 3 }, Decided.Edit("Sample Editor", "a-c1", "until", "2031-03-22") with { Number = 4 }, Decided.Status("Sample Editor", "c-c1", "reviewed") with { Number = 5 }];
        var expected = State(With(decisions));
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
            Assert.Equal(expected, State(shelf));
        }
    }

    [Fact]
    public void joined_agreements_have_the_claims_of_both_and_a_split_keeps_later_reports_apart()
    {
        Assert.Equal(["a-c1", "b-c1", "c-c1"], Of(With(One("same")), "a-c1").Claims.Order(StringComparer.Ordinal));
        var shelf = With(One("split"));
        Assert.Equal(["b-c1"], Of(shelf, "b-c1").Claims);
        shelf.Add(Report("d", "2031-03-12").With(AgreementTests.Truce("Monitor", AgreementStatus.NotImplemented, null, "Hill Guard", "Valley Brigade")).Read());
        Assert.NotSame(Of(shelf, "a-c1"), Of(shelf, "b-c1"));
    }

    [Fact]
    public void an_edited_slot_stands_with_the_machines_value_beside_it_and_what_is_odd_is_looked_at_anew()
    {
        var agreement = Of(With(Decided.Edit("Sample Reviewer", "a-c1", "until", "2031-03-01")), "a-c1");
        Assert.Equal("2031-03-01", agreement.Until.ToString());
        Assert.Contains("ends-before-it-begins", agreement.Flags);
        var edit = Assert.Single(agreement.Edits);
        Assert.Equal(("until", "2031-03-01", null, "Sample Reviewer"), (edit.Slot, edit.Value, edit.Machine, edit.By));
        Assert.DoesNotContain("ends-before-it-begins", Of(With(Decided.Edit("Sample Reviewer", "a-c1", "until", "2031-03-01"), Decided.Edit("Sample Editor", "a-c1", "until", "2031-04-01")), "a-c1").Flags);
        Assert.Equal(["Hill Guard", "Valley Brigade", "Ridge Council"], Of(With(Decided.Edit("Sample Reviewer", "a-c1", "parties", "Hill Guard; Valley Brigade; Ridge Council")), "a-c1").Parties);
        Assert.Contains(IncidentEdits.NotApplied, Of(With(Decided.Edit("Sample Reviewer", "a-c1", "until", "soon")), "a-c1").Flags);
    }

    [Fact]
    public void an_area_that_a_person_decided_stands_before_what_sources_say_and_theirs_stays_a_reading()
    {
        Assert.Equal(1, Breaches(With(), "a-c1").All!.Incidents);
        var shelf = With(One("area"));
        Assert.Equal((Standing.Decided, "Tell Asil"), (Of(shelf, "a-c1").Scopes[0].Standing, Of(shelf, "a-c1").Area));
        var answer = Breaches(shelf, "a-c1");
        Assert.Equal(0, answer.All!.Incidents);
        Assert.Equal(["Mediator", "Monitor"], Assert.Single(answer.Breaches).ScopeBy);
    }

    [Theory]
    [InlineData("rejected", null)]
    [InlineData(null, "called-for")]
    [InlineData(null, "not-implemented")]
    public void nothing_lies_in_the_scope_of_what_a_person_says_never_held(string? review, string? became)
    {
        var shelf = With(review is null ? Decided.Edit("Sample Reviewer", "a-c1", "status", became!) : Decided.Status("Sample Reviewer", "a-c1", review));
        Assert.Null(Breaches(shelf, "a-c1").Since);
        Assert.Empty(Breaches(shelf, "a-c1").Breaches);
    }

    [Fact]
    public void what_a_person_decided_became_of_it_settles_a_dispute_and_the_history_stays()
    {
        Assert.Contains("disputed-whether-it-took-effect", Of(With(), "a-c1").Flags);
        var decided = Of(With(Decided.Edit("Sample Reviewer", "a-c1", "status", "broken-down")), "a-c1");
        Assert.Empty(decided.Flags);
        Assert.Equal(AgreementStatus.BrokenDown, decided.Status);
        Assert.Equal([AgreementStatus.InEffect, AgreementStatus.NotImplemented], decided.History.Select(static h => h.Status));
    }

    [Theory]
    [InlineData("type", "party", "none of ceasefire")]
    [InlineData("until", "yesterday", "is not a date")]
    [InlineData("status", "violated", "none of agreed")]
    [InlineData("parties", " ; ", "no name is given")]
    [InlineData("area", "[{}]", "not a list of places")]
    public void a_value_that_a_slot_cannot_take_is_a_reason(string slot, string value, string reason) =>
        Assert.Contains(reason, AgreementSlot.Named(slot)!.Read(value).Reason, StringComparison.Ordinal);
}
