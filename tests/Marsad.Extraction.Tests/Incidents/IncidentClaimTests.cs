using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class IncidentClaimTests
{
    [Theory]
    [InlineData("A full assault on Marib could displace thousands of people.")]
    [InlineData("If fighting reaches Marib, 60,000 people may be forced to move.")]
    [InlineData("The rebels threatened to shell Marib on Tuesday.")]
    [InlineData("The army plans to attack Marib on Tuesday.")]
    [InlineData("Doctors have recorded 108 cholera cases in Marib this month.")]
    [InlineData("Partners aim to reach 15,000 people in Marib with food.")]
    [InlineData("Residents of Marib heard explosions overnight, but our team found no impact.")]
    [InlineData("The mayor called for an end to attacks on farmers.")]
    [InlineData("Officials gave conflicting accounts of who had died.")]
    [InlineData("Our operations will go on until the last fighter has been killed.")]
    [InlineData("A second witness is expected to testify next week that bodies were taken away in army trucks.")]
    public void what_may_shall_or_did_not_happen_is_no_claim(string sentence)
    {
        Assert.Empty(Told.Incidents(sentence));
        Assert.Empty(Told.Tallies(sentence));
    }

    [Fact]
    public void an_attempt_is_told_as_done() => Assert.Single(Told.Incidents("Gunmen tried to storm the airport of Mopti on Tuesday."));

    [Fact]
    public void the_day_and_the_place_are_those_of_the_event()
    {
        var claim = Assert.Single(Told.Incidents("On Tuesday, a bomb killed two soldiers near Kirkuk."));
        Assert.Equal(new DateOnly(2024, 4, 9), claim.Date!.From);
        Assert.Equal("Kirkuk", claim.Place!.Name);
    }

    [Fact]
    public void where_and_when_it_was_said_is_not_where_and_when_it_happened()
    {
        var claim = Assert.Single(Told.Incidents("A witness told a panel in Khartoum on Monday that he had seen soldiers kill at least 20 people in Kirkuk on 6 April 1999."));
        Assert.Equal(new DateOnly(1999, 4, 6), claim.Date!.From);
        Assert.Equal("Kirkuk", claim.Place!.Name);
    }

    [Fact]
    public void a_bomb_that_a_drone_drops_is_a_drone_strike() =>
        Assert.Equal("drone-strike", Assert.Single(Told.Incidents("A woman was injured when a drone dropped a bomb on her house in Kirkuk on Tuesday.")).Type);

    [Fact]
    public void where_no_day_is_said_the_window_is_that_before_publication()
    {
        var claim = Assert.Single(Told.Incidents("A bomb killed two soldiers near Kirkuk."));
        Assert.Equal(Marsad.Domain.Values.DateBasis.Publication, claim.Date!.Basis);
    }

    [Fact]
    public void both_sides_of_a_clash_are_perpetrators()
    {
        var claim = Assert.Single(Told.Incidents("Clashes between the Sudanese army and the Rapid Support Forces killed 12 people in Khartoum on Tuesday."));
        Assert.Equal(2, claim.Perpetrator.Count);
    }

    [Fact]
    public void armed_people_without_a_name_are_told_in_the_words_used()
    {
        var claim = Assert.Single(Told.Incidents("Unidentified armed men looted a clinic in Ulang on Tuesday."));
        Assert.Contains("armed men", claim.Perpetrator[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void the_gravest_effect_on_a_facility_stays()
    {
        var claim = Assert.Single(Told.Incidents("An air strike hit a pumping station in Idlib on Tuesday, putting it out of service."));
        Assert.Equal(("water", "out-of-service"), (claim.Facilities[0].Type, claim.Facilities[0].Effect));
    }

    [Fact]
    public void what_flies_or_rides_to_the_attack_was_not_hit()
    {
        var claim = Assert.Single(Told.Incidents("Gunmen on motorcycles killed three farmers in Katsina on Tuesday."));
        Assert.True(claim.Facilities.IsEmpty);
    }

    [Theory]
    [InlineData("It declined to say what munition had been used.", GivenStatus.Withheld)]
    [InlineData("The mission has not been able to establish which weapon was used.", GivenStatus.Unknown)]
    [InlineData("It was not clear what kind of munition had been used.", GivenStatus.Unknown)]
    public void a_weapon_not_given_keeps_why(string sentence, GivenStatus status)
    {
        var claims = Told.Incidents("An air strike hit a market in Marib on Tuesday, killing four people, the army said.", sentence);
        Assert.Equal(status, claims[^1].Weapon!.Status);
        Assert.Equal(claims[0].Event, claims[^1].Event);
    }

    [Fact]
    public void a_site_closed_to_journalists_is_told()
    {
        var claims = Told.Incidents("An air strike hit a market in Marib on Tuesday, killing four people.", "The site of the attack was closed off to journalists.");
        Assert.Equal("closed to journalists", claims[^1].Access);
    }

    [Fact]
    public void an_accusation_of_an_act_is_alleged_with_the_accused()
    {
        var claim = Assert.Single(Told.Incidents("Azerbaijan accused Armenia of shelling the Tartar district."));
        Assert.Equal((Modality.Alleged, Responsibility.Accused), (claim.Modality, claim.Responsibility!.Value));
        Assert.Equal(["Armenia"], claim.Perpetrator.AsEnumerable());
    }

    [Fact]
    public void an_accusation_of_something_else_is_no_incident() => Assert.Empty(Told.Incidents("The group accused Israel of inventing a pretext for bombing families."));

    [Fact]
    public void a_denial_that_names_the_act_is_denied()
    {
        var claim = Assert.Single(Told.Incidents("Russia denied shelling Kherson."));
        Assert.Equal((Modality.Denied, Responsibility.Denied), (claim.Modality, claim.Responsibility!.Value));
    }

    [Fact]
    public void a_claim_of_responsibility_names_the_claimant()
    {
        var claims = Told.Incidents("A bomb killed nine people in Mogadishu on Tuesday.", "Al-Shabaab claimed responsibility for the attack.");
        Assert.Equal(Responsibility.Claimed, claims[^1].Responsibility);
        Assert.Equal(claims[0].Event, claims[^1].Event);
        Assert.Equal(2, claims.Count);
    }

    [Fact]
    public void each_source_has_a_claim_of_its_own()
    {
        var claims = Told.Incidents("The governor said 43 people had been killed, while the UN coordinator spoke of at least 110 dead in Zabarmari.");
        Assert.Equal(["killed 43", "killed 110+"], claims.Select(Told.Figures));
    }

    [Fact]
    public void two_events_of_two_places_are_two_events()
    {
        var claims = Told.Incidents("A bomb killed two soldiers in Kirkuk on Tuesday.", "On Wednesday gunmen killed five farmers in Mosul.");
        Assert.Equal(2, claims.Select(static c => c.Event).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void quotes_are_exactly_the_slice_they_name()
    {
        var text = "News from the front\n\nA bomb killed two soldiers in Kirkuk on Tuesday 🕊, police said.\nShelling of Marib wounded “six” people.\n";
        var reading = Told.Read(text);
        var reader = new Marsad.Domain.Reports.ReadingText(text);
        Assert.All(reading.Claims.AsEnumerable(), c => Assert.Equal(c.Quote.Text, reader.Slice(c.Quote.Span)));
    }
}
