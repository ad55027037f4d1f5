using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Actors;
using Xunit;

namespace Marsad.Extraction.Tests.Statements;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("A truce between the Ethiopian government and the Tigray People's Liberation Front collapsed in August 2022.", AgreementStatus.BrokenDown)]
    [InlineData("The ceasefire in Libya came into effect on Friday.", AgreementStatus.InEffect)]
    [InlineData("The peace agreement that the government and the rebels signed in 2015 has not been implemented.", AgreementStatus.NotImplemented)]
    [InlineData("Hamas rejected the truce.", AgreementStatus.Rejected)]
    [InlineData("The United Nations called for a humanitarian truce in Sudan.", AgreementStatus.CalledFor)]
    [InlineData("Armenia and Azerbaijan signed a ceasefire on Monday.", AgreementStatus.Agreed)]
    [InlineData("Both sides extended the ceasefire for two weeks.", AgreementStatus.Extended)]
    public void what_became_of_it_is_read(string text, AgreementStatus status) =>
        Assert.Equal(status, Assert.Single(ReadText.Claims<AgreementClaim>(text)).Status);

    [Fact]
    public void parties_broker_and_day_are_read()
    {
        var claim = Assert.Single(ReadText.Claims<AgreementClaim>("India and Pakistan agreed a US-brokered ceasefire on 10 May 2020."));
        Assert.Equal(["India", "Pakistan"], claim.Parties);
        Assert.Equal(["United States"], claim.Backer);
        Assert.Equal("2020-05-10", claim.Date?.ToString());
    }

    [Fact]
    public void claims_of_one_agreement_share_its_event()
    {
        var claims = ReadText.Claims<AgreementClaim>("Israel and Hamas agreed a truce on Monday. The truce came into effect on Tuesday. In 2014 a ceasefire between Kyiv and Moscow broke down.");
        Assert.Equal(3, claims.Count);
        Assert.Equal(claims[0].Event, claims[1].Event);
        Assert.NotEqual(claims[0].Event, claims[2].Event);
    }

    [Fact]
    public void an_accusation_of_a_breach_is_alleged()
    {
        var claim = ReadText.Claims<AgreementClaim>("The ceasefire came into effect at noon on Monday, but Armenia accused Azerbaijan of breaking it.")[^1];
        Assert.Equal((AgreementStatus.Violated, Modality.Alleged), (claim.Status, claim.Modality));
        Assert.Equal("Armenia", claim.Speaker.Name);
    }

    [Fact]
    public void talks_and_proposals_in_passing_are_no_agreement() =>
        Assert.Empty(ReadText.Claims<AgreementClaim>("Ceasefire talks went on in Doha. Leaders will discuss a new ceasefire proposal in May."));

    [Fact]
    public void a_truce_agreed_now_that_takes_effect_a_week_later_is_one_with_its_end()
    {
        var claims = ReadText.Claims<AgreementClaim>("The Syrian government and Ahrar al-Sham agreed on a ceasefire in Daraa on 22 August 2019. The truce takes effect on 30 August 2019 and lasts until 15 September 2019.");
        Assert.Equal(2, claims.Count);
        Assert.Equal(claims[0].Event, claims[1].Event);
        Assert.Equal(("2019-08-30", "2019-09-15"), (claims[1].InEffect?.ToString(), claims[1].Until?.ToString()));
    }

    [Theory]
    [InlineData("Russia announced a ceasefire in Daraa between the Syrian army and the rebels starting on 2 September 2019.")]
    [InlineData("Israel and Hamas agreed on a truce beginning on 2 September 2019.")]
    public void the_day_from_which_it_is_to_hold_is_not_the_day_of_its_making(string text)
    {
        var claim = Assert.Single(ReadText.Claims<AgreementClaim>(text));
        Assert.Equal((null, "2019-09-02"), (claim.Date?.ToString(), claim.InEffect?.ToString()));
    }

    [Fact]
    public void the_day_on_which_it_is_to_end_is_read() =>
        Assert.Equal("2019-09-09", Assert.Single(ReadText.Claims<AgreementClaim>("The ceasefire expires on 9 September 2019.")).Until?.ToString());
}
