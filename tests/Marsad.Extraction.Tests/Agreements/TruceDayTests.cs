using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Extraction.Tests.Incidents;
using Xunit;

namespace Marsad.Extraction.Tests.Agreements;

public sealed class TruceDayTests
{
    private static IReadOnlyList<AgreementClaim> Agreements(string text) => [.. ShortReport.Claims(text).OfType<AgreementClaim>()];

    [Fact]
    public void an_aside_between_commas_does_not_part_agreeing_from_the_agreement()
    {
        var claim = Assert.Single(Agreements("The Libyan government and the rebels agreed on Monday, at talks in Geneva, on a ceasefire for the city of Sirte."));
        Assert.Equal(AgreementStatus.Agreed, claim.Status);
        Assert.Equal("Sirte", claim.Area);
    }

    [Fact]
    public void the_day_on_which_a_truce_began_is_not_the_day_on_which_it_broke_down()
    {
        var claim = Assert.Single(Agreements("The ceasefire that began in Sirte on 2 March broke down on Monday, the mission said."));
        Assert.Equal(new PartialDate(2021, 3, 2), claim.InEffect);
        Assert.Null(claim.Date);
    }

    [Fact]
    public void hours_after_it_took_effect_is_the_same_day()
    {
        var claim = Assert.Single(Agreements("A civilian was killed by rocket fire in Sirte on Monday, hours after the ceasefire took effect, a medic said."));
        Assert.Equal(new PartialDate(2021, 3, 8), claim.InEffect);
    }
}
