using CsCheck;
using Marsad.Analysis.Control;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class ControlTests
{
    private static readonly string[] Holders = ["Northern Front", "Hill Guard", "Coast government"];
    private static readonly string[] Sources = ["Monitor", "Mission", "Northern Front"];

    private static ControlClaim Holds(string id, string source, string actor, Place? place, ControlExtent? extent = null, string? since = null) => new()
    {
        Id = id, Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test",
        Actor = actor, Areas = [new ControlledArea { Name = place?.Name ?? "city centre", Place = place, Extent = extent }], Since = since is null ? null : PartialDate.Parse(since).Value,
    };

    private static IncidentClaim Moves(string id, string source, string type, string actor, string day, params string[] targets) => new()
    {
        Id = id, Document = default, Modality = Modality.Asserted, Quote = new Quote(0, 1, "x"), Sources = [By(source)], Confidence = 0.8, Reader = "test",
        Type = type, Perpetrator = [actor], Target = [.. targets], Place = Marj, Date = On(day),
    };

    private static ControlState State(params (Claim Claim, string Said)[] claims) => Assert.Single(States(null, claims));

    private static ValueList<ControlState> States(string? on, params (Claim Claim, string Said)[] claims) =>
        new ControlTimeline(claims.SelectMany(static c => ControlReading.Of(c.Claim, Day(c.Said)))).On(on is null ? null : Day(on));

    [Fact]
    public void a_sources_later_words_replace_its_earlier_ones_and_carry_their_day()
    {
        var state = State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Holds("b", "Monitor", "Hill Guard", Marj), "2031-05-01"));
        var view = Assert.Single(state.Views);
        Assert.Equal(("Hill Guard", "2031-05-01", "b", ControlStanding.OneHolder), (view.Actor, view.LastSaid?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Assert.Single(view.Claims), state.Standing));
    }

    [Fact]
    public void sources_that_name_different_holders_are_both_shown_as_a_dispute()
    {
        var state = State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Holds("b", "Mission", "Hill Guard", Marj), "2031-03-02"));
        Assert.Equal(ControlStanding.Disputed, state.Standing);
        Assert.Equal(["Hill Guard", "Northern Front"], state.Views.Select(static v => v.Actor));
    }

    [Fact]
    public void a_force_and_the_government_that_commands_it_are_no_dispute() => Assert.Equal(ControlStanding.OneHolder, State((Holds("a", "Monitor", "Malian army", Marj), "2031-03-01"), (Holds("b", "Mission", "Malian government", Marj), "2031-03-02")).Standing);

    [Fact]
    public void parts_held_by_two_are_no_dispute() =>
        Assert.Equal(ControlStanding.Parts, State((Holds("a", "Monitor", "Northern Front", Idlib, ControlExtent.Parts), "2031-03-01"), (Holds("b", "Mission", "Hill Guard", Idlib, ControlExtent.Parts), "2031-03-02")).Standing);

    [Fact]
    public void ground_fought_over_is_contested_whoever_holds_it() =>
        Assert.Equal(ControlStanding.Contested, State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Holds("b", "Mission", "Hill Guard", Marj, ControlExtent.Contested), "2031-03-02")).Standing);

    [Fact]
    public void a_capture_overtakes_older_words_on_another_holder()
    {
        var state = State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Moves("b", "Mission", "capture", "Hill Guard", "2031-04-10"), "2031-04-11"));
        Assert.Equal(ControlStanding.OneHolder, state.Standing);
        Assert.Equal([("Hill Guard", ControlSense.Took, false), ("Northern Front", ControlSense.Holds, true)], state.Views.Select(static v => (v.Actor, v.Sense, v.Overtaken)));
    }

    [Fact]
    public void who_lost_a_place_by_its_capture_no_longer_holds_it()
    {
        var state = State((Moves("b", "Mission", "capture", "Hill Guard", "2031-04-10", "Northern Front", "soldiers"), "2031-04-11"));
        Assert.Equal([("Hill Guard", ControlSense.Took), ("Northern Front", ControlSense.Lost)], state.Views.Select(static v => (v.Actor, v.Sense)));
        Assert.Equal(ControlStanding.OneHolder, state.Standing);
    }

    [Fact]
    public void a_denial_of_control_by_another_source_is_a_dispute() =>
        Assert.Equal(ControlStanding.Disputed, State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Holds("b", "Hill Guard", "Northern Front", Marj) with { Modality = Modality.Denied }, "2031-03-01")).Standing);

    [Fact]
    public void words_of_an_earlier_time_make_no_holder()
    {
        var state = State((Holds("a", "Monitor", "Northern Front", Marj) with { Past = true }, "2031-03-01"), (Moves("b", "Mission", "capture", "Hill Guard", "2031-02-28"), "2031-03-01"));
        Assert.Equal(ControlStanding.OneHolder, state.Standing);
        Assert.Contains(state.Views, static v => v.Sense == ControlSense.Held);
    }

    [Fact]
    public void plans_attacks_and_presence_make_no_control() => Assert.Empty(States(null,
        (Holds("a", "Monitor", "Northern Front", Marj) with { Modality = Modality.Planned }, "2031-03-01"),
        (Moves("b", "Mission", "armed-clash", "Hill Guard", "2031-04-10"), "2031-04-11"),
        (Moves("c", "Mission", "capture", "Hill Guard", "2031-04-10") with { Place = Marj with { Relation = "near" } }, "2031-04-11"),
        (Moves("d", "Mission", "capture", "Hill Guard", "2031-04-10") with { Facilities = [new FacilityHit { Type = "bridge" }] }, "2031-04-11")));

    [Fact]
    public void on_a_day_only_words_on_days_until_then_count()
    {
        (Claim, string)[] claims = [(Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Moves("b", "Mission", "capture", "Hill Guard", "2031-04-10"), "2031-04-20")];
        Assert.Empty(States("2031-02-28", claims));
        Assert.Equal(["Northern Front"], Assert.Single(States("2031-04-09", claims)).Views.Select(static v => v.Actor));
        Assert.Equal(2, Assert.Single(States("2031-04-10", claims)).Views.Count);
    }

    [Fact]
    public void the_city_centre_of_two_reports_is_two_places() => Assert.Equal(2, States(null,
        (Holds("a", "Monitor", "Northern Front", null), "2031-03-01"),
        (Holds("b", "Mission", "Hill Guard", null) with { Document = Domain.Reports.ContentHash.Of("other"u8) }, "2031-03-01")).Count);

    [Fact]
    public void the_order_in_which_words_come_and_repeats_of_them_change_nothing() => Sayings.Sample(static sayings =>
    {
        var (straight, shuffled) = (new ControlTimeline(sayings), new ControlTimeline(sayings.Concat(sayings.Take(2)).Reverse()));
        Assert.Equal(straight.Sayings, shuffled.Sayings);
        Assert.Equal(straight.On(), shuffled.On());
        Assert.Equal(straight.On(Day("2031-03-05")), shuffled.On(Day("2031-03-05")));
    });

    [Fact]
    public void nothing_that_was_said_is_lost_and_every_view_opens_to_its_claims() => Sayings.Sample(static sayings =>
    {
        var timeline = new ControlTimeline(sayings);
        Assert.Equal(sayings.Distinct().Count(), timeline.Sayings.Count);
        var claims = sayings.Select(static s => s.Claim).ToHashSet(StringComparer.Ordinal);
        Assert.All(timeline.On().SelectMany(static s => s.Views), v => Assert.True(!v.Claims.IsEmpty && v.Claims.All(claims.Contains)));
    });

    private static Gen<ControlSaying[]> Sayings { get; } = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Enum<ControlSense>(), Gen.Int[1, 9], Gen.Int[0, 30], static (source, actor, place, sense, day, id) => new ControlSaying
    {
        PlaceKey = place == 0 ? "#1" : "#2", Area = place == 0 ? "Marj" : "Tell Asil", Place = place == 0 ? Marj : Tell, Actor = Holders[actor], Sense = sense,
        On = PartialDate.Of(new DateOnly(2031, 3, day)), Said = new DateOnly(2031, 3, day), Source = Sources[source], Claim = $"c{id}",
    }).Array[0, 12];

    [Fact]
    public void a_name_that_was_not_found_is_the_one_place_of_that_name_and_stays_apart_where_there_are_two()
    {
        ControlClaim Bare(string id) => Holds(id, "Mission", "Hill Guard", null) with { Areas = [new ControlledArea { Name = "Marj" }] };
        var there = Marj with { Geonames = 77, Admin1 = "Aleppo", Admin2 = "Azaz" };
        Assert.Equal(ControlStanding.Disputed, State((Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Bare("b"), "2031-03-02")).Standing);
        Assert.Equal(3, States(null, (Holds("a", "Monitor", "Northern Front", Marj), "2031-03-01"), (Holds("c", "Monitor", "Northern Front", there), "2031-03-01"), (Bare("b"), "2031-03-02")).Count);
    }
}
