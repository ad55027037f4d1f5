using Marsad.Analysis.Actors;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class ActorHistoryTests
{
    private static RelationClaim Relation(string id, string source, string from, RelationType type, string to, string? since = null) => new()
    {
        Id = id, Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test",
        From = [from], To = [to], Type = type, Since = since is null ? null : PartialDate.Parse(since).Value,
    };

    private static ActorHistory Of(string name, params Claim[] claims) => ActorHistories.Of(name, claims.Select(static (c, i) => new DatedClaim(c, Day("2031-03-01").AddDays(i))), [], []);

    private static IEnumerable<string> Lines(ActorHistory history) => history.Relations.Select(static r => $"{ActorHistories.Words(r.Type, r.Reversed)} {r.Other}: {string.Join("; ", r.Said.Select(static s => s.Source))}");

    [Theory]
    [InlineData("Hurras al-Deen")]
    [InlineData("Huras al-Din")]
    [InlineData("حُرّاس الدين")]
    public void a_history_is_found_under_every_spelling_and_gathers_all_of_them(string name)
    {
        var history = Of(name,
            Relation("a", "Monitor", "Huras al-Din", RelationType.AlliedWith, "Ansar at-Tawheed"),
            Relation("b", "Mission", "حراس الدين", RelationType.AlliedWith, "Ansar al-Tawhid"));
        Assert.Equal("Hurras al-Deen", history.Actor);
        Assert.Equal(["allied with Ansar al-Tawhid: Monitor; Mission"], Lines(history));
        Assert.Equal(("armed-group", "SY"), (history.Kind, history.Country));
        Assert.Contains("حراس الدين", history.Aliases);
    }

    [Fact]
    public void a_relation_reads_from_either_side_with_its_dates_and_sources()
    {
        Claim[] claims =
        [
            Relation("a", "Monitor", "Coast government", RelationType.Backs, "Hill Guard", "2029"),
            Relation("b", "Mission", "Hill Guard", RelationType.BackedBy, "Coast government"),
            Relation("c", "Monitor", "Hill Guard", RelationType.SplitFrom, "Northern Front", "2030-02"),
            Relation("d", "Monitor", "Hill Guard", RelationType.OpposedTo, "Northern Front"),
            Relation("e", "Monitor", "Scouts", RelationType.PartOf, "Hill Guard"),
        ];
        Assert.Equal(["has as part Scouts: Monitor", "backed by Coast government: Monitor; Mission", "opposed to Northern Front: Monitor", "split from Northern Front: Monitor"], Lines(Of("Hill Guard", claims)));
        Assert.Equal(["opposed to Hill Guard: Monitor", "was left by Hill Guard: Monitor"], Lines(Of("Northern Front", claims)));
        Assert.Equal("2030-02", Of("Hill Guard", claims).Relations.Single(static r => r.Type == RelationType.SplitFrom).Said[0].Since?.ToString());
    }

    [Fact]
    public void a_circle_of_parts_is_flagged_with_its_names_and_never_followed_for_ever()
    {
        var history = Of("Hill Guard",
            Relation("a", "Monitor", "Hill Guard", RelationType.PartOf, "Valley Brigade"),
            Relation("b", "Mission", "Valley Brigade", RelationType.MemberOf, "Coast Council"),
            Relation("c", "Envoy", "Coast Council", RelationType.PartOf, "Hill Guard"));
        Assert.Equal("said in a circle: Hill Guard part of Valley Brigade part of Coast Council part of Hill Guard", Assert.Single(history.Flags));
    }

    [Fact]
    public void a_circle_of_names_is_no_endless_loop() => Assert.Equal(["is also called Coast Scouts: Mission", "is also called Hill Scouts: Monitor"], Lines(Of("Valley Scouts",
        Relation("a", "Monitor", "Valley Scouts", RelationType.AliasOf, "Hill Scouts"),
        Relation("b", "Envoy", "Hill Scouts", RelationType.AliasOf, "Coast Scouts"),
        Relation("c", "Mission", "Coast Scouts", RelationType.AliasOf, "Valley Scouts"))).Order(StringComparer.Ordinal));

    [Fact]
    public void two_actors_that_left_each_other_are_flagged() => Assert.Equal("said in a circle: Hill Guard split from Valley Brigade split from Hill Guard", Assert.Single(Of("Hill Guard",
        Relation("a", "Monitor", "Hill Guard", RelationType.SplitFrom, "Valley Brigade"),
        Relation("b", "Mission", "Valley Brigade", RelationType.SplitFrom, "Hill Guard")).Flags));

    [Fact]
    public void incidents_stand_under_what_the_actor_is_in_them_with_who_says_so()
    {
        var shelf = Shelf(
            Report("a", "2031-03-11").With(Incident("Monitor", "shelling", Marj, On("2031-03-10"), Killed(4)) with { Perpetrator = ["Huras al-Din"] }),
            Report("b", "2031-03-16").With(Incident("Mission", "air-strike", Tell, On("2031-03-15"), Killed(2)) with { Perpetrator = ["Coast government"], Target = ["حراس الدين"] }));
        var history = ActorHistories.Of("Hurras al-Deen", [], shelf.Incidents, []);
        Assert.Equal((1, 1, 0), (history.AsPerpetrator.Count, history.AsTarget.Count, history.AsBacker.Count));
        Assert.Equal(("shelling", "Monitor"), (history.AsPerpetrator[0].Type, Assert.Single(history.AsPerpetrator[0].AllegedBy)));
    }

    [Fact]
    public void what_it_is_said_to_hold_stands_beside_who_says_otherwise()
    {
        static ControlClaim Holds(string id, string source, string actor) => new()
        {
            Id = id, Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test", Actor = actor, Areas = [new ControlledArea { Name = "Marj", Place = Marj }],
        };
        var state = Assert.Single(Of("Hill Guard", Holds("a", "Monitor", "Hill Guard"), Holds("b", "Mission", "Northern Front")).Control);
        Assert.Equal(2, state.Views.Count);
    }

    [Fact]
    public void the_order_of_the_claims_changes_nothing()
    {
        DatedClaim[] claims = [.. Enumerable.Range(0, 6).Select(static i => new DatedClaim(Relation($"r{i}", i % 2 == 0 ? "Monitor" : "Mission", "Hill Guard", i % 3 == 0 ? RelationType.AlliedWith : RelationType.OpposedTo, i % 2 == 0 ? "Valley Brigade" : "Scouts"), Day("2031-03-01").AddDays(i % 4)))];
        Assert.Equal(ActorHistories.Of("Hill Guard", claims, [], []), ActorHistories.Of("Hill Guard", claims.Reverse(), [], []));
    }

    [Fact]
    public void an_actor_of_no_report_is_still_told_by_the_table() => Assert.Equal(("armed-group", true), (Of("Boko Haram").Kind, Of("Boko Haram").Relations.IsEmpty));

    [Theory]
    [InlineData("Zayd al-Example", true)]
    [InlineData("relatives of the Example family", true)]
    [InlineData("Coast Liberation Front", false)]
    [InlineData("Liwa al-Example", false)]
    [InlineData("Hurras al-Deen", false)]
    [InlineData("armed men", false)]
    public void a_name_that_no_table_knows_may_be_a_private_persons(string name, bool may) => Assert.Equal(may, KnownActor.MayBePerson(name));

    [Theory]
    [InlineData("Turkish army", "state-force", "TR")]
    [InlineData("Yemeni government", "state", "YE")]
    [InlineData("Russia", "state", "RU")]
    [InlineData("armed groups", null, null)]
    public void kind_and_country_come_from_the_tables(string name, string? kind, string? country) => Assert.Equal((kind, country), (KnownActor.Of(name).Kind, KnownActor.Of(name).Country));
}
