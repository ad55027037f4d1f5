using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Actors;
using Xunit;

namespace Marsad.Extraction.Tests.Agreements;

public sealed class AgreementScopeTests
{
    private static AgreementClaim Claim(string text) => ReadText.Claims<AgreementClaim>(text)[^1];

    [Fact]
    public void every_area_named_in_one_breath_is_read() => Assert.Equal(
        ["Hodeidah", "Salif"],
        Claim("The Yemeni government and the Houthis agreed on Thursday on a ceasefire for the city of Hodeidah and the ports of Hodeidah, Salif and Ras Isa, the United Nations said.").Areas.Select(static a => a.Name).Distinct().Take(2));

    [Fact]
    public void what_it_covers_is_a_claim_of_its_scope() =>
        Assert.Equal("Hodeidah", Claim("A ceasefire in Yemen came into effect on 18 December 2018. The ceasefire covers Hodeidah, the United Nations said.").Area);

    [Theory]
    [InlineData("The ceasefire in Syria came into effect on Saturday, excluding the Islamic State and the Nusra Front, the United Nations said.", "Islamic State|Nusra Front")]
    [InlineData("A ceasefire in Idlib came into effect on Saturday. The ceasefire does not cover Afrin, the Russian defence ministry said.", "Afrin")]
    public void whom_or_what_it_leaves_out_is_read(string text, string names) =>
        Assert.Equal(names.Split('|'), Claim(text).Excludes.Select(static e => e.Name));

    [Fact]
    public void a_plain_truce_leaves_nobody_out() =>
        Assert.Empty(Claim("Israel and Hamas agreed a truce on Monday, Qatar said.").Excludes);

    [Fact]
    public void the_words_of_the_status_are_marked()
    {
        var claim = Claim("The ceasefire in Libya came into effect on Friday. The ceasefire was suspended on Sunday.");
        Assert.Equal(AgreementStatus.BrokenDown, claim.Status);
        Assert.Equal("suspended", claim.Quote.Words(Assert.Single(claim.Spans["status"])));
    }
}
