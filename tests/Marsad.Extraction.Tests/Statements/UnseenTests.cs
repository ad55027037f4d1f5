using Marsad.Domain.Claims;
using Marsad.Extraction.Tests.Actors;
using Xunit;

namespace Marsad.Extraction.Tests.Statements;

/// <summary>Control, relations, agreements and stances in wordings of other wars.</summary>
public sealed class UnseenTests
{
    [Theory]
    [InlineData("Idlib is the last stronghold of Hayat Tahrir al-Sham.", "Hayat Tahrir al-Sham", "Idlib")]
    [InlineData("Rebels attacked Kunduz. The city was under full control of Afghan forces on Tuesday.", "Afghan", "Kunduz")]
    [InlineData("The Taliban control or contest half of Helmand.", "Taliban", "Helmand")]
    public void who_holds_what_is_read(string text, string actor, string area)
    {
        var claim = Assert.Single(ReadText.Claims<ControlClaim>(text));
        Assert.Contains(actor, claim.Actor, StringComparison.Ordinal);
        Assert.Contains(area, Assert.Single(claim.Areas).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void a_line_without_a_verb_tells_who_is_in_control()
    {
        var claim = Assert.Single(ReadText.Claims<ControlClaim>("Week in Rakhine\nArakan Log, 12 March 2024\n\nMAIN POINTS\n* Arakan Army (AA) in full control of Buthidaung since Saturday\n* Four houses burned in Maungdaw on Sunday\n\nFIGURES\nA gunboat shelled a village on Tuesday.\n"));
        Assert.Equal(("Arakan Army", "Buthidaung", "2024-03-09"), (claim.Actor, Assert.Single(claim.Areas).Name, claim.Since?.ToString()));
    }

    [Theory]
    [InlineData("President Nyusi ruled out talks.")]
    [InlineData("Israel keeps troops in five villages.")]
    public void no_area_is_held(string text) => Assert.Empty(ReadText.Claims<ControlClaim>(text));

    [Theory]
    [InlineData("A breakaway faction of Renamo, the Renamo Military Junta, laid down its arms.", RelationType.SplitFrom)]
    [InlineData("The Ugandan army has operated alongside the Congolese army since November 2021.", RelationType.AlliedWith)]
    [InlineData("Portugal and the United States train the Somali army.", RelationType.Backs)]
    [InlineData("The Southern Transitional Council, a separatist group backed by the United Arab Emirates, controls Aden.", RelationType.Backs)]
    public void relations_are_read(string text, RelationType type) => Assert.Equal(type, Assert.Single(ReadText.Claims<RelationClaim>(text)).Type);

    [Fact]
    public void the_town_was_back_in_government_hands_backs_nobody() => Assert.Empty(ReadText.Claims<RelationClaim>("The Taliban left and the town was back in government hands."));

    [Fact]
    public void a_paper_with_a_name_is_an_agreement()
    {
        var claims = ReadText.Claims<AgreementClaim>("The Jeddah Declaration, which both parties signed on 11 May 2023, protects civilians. It has been violated every day.");
        Assert.Equal([AgreementStatus.Agreed, AgreementStatus.Violated], claims.Select(static c => c.Status!.Value));
        Assert.Equal(claims[0].Event, claims[1].Event);
    }

    [Fact]
    public void a_truce_that_is_extended_has_an_end()
    {
        var claim = Assert.Single(ReadText.Claims<AgreementClaim>("In Lebanon, where a truce has been in force since November 27 and was extended to February 18, people returned."));
        Assert.Equal((AgreementStatus.Extended, "Lebanon"), (claim.Status, claim.Area));
        Assert.NotNull(claim.Until);
    }

    [Fact]
    public void a_truce_that_expired_ended_on_that_day()
    {
        var claim = Assert.Single(ReadText.Claims<AgreementClaim>("The truce between the Houthis and the government expired on Sunday."));
        Assert.Equal((AgreementStatus.BrokenDown, "2024-03-10"), (claim.Status, claim.Until?.ToString()));
    }

    [Fact]
    public void what_a_force_says_it_will_do_is_vowed() =>
        Assert.Equal(Stance.Vows, Assert.Single(ReadText.Claims<StatementClaim>("The Zaire militia announced that it would avenge the dead.")).Stance);

    [Theory]
    [InlineData("The junta called the accusations \"baseless\" on Monday.", "junta")]
    [InlineData("Russia described the reports as fabricated.", "Russia")]
    public void a_claim_called_false_is_denied(string text, string source)
    {
        var claim = Assert.Single(ReadText.Claims<StatementClaim>(text), static c => c.Stance is Stance.Denies);
        Assert.Contains(source, claim.Sources[0].Name, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void a_report_named_behind_its_words_is_the_source()
    {
        var claim = Assert.Single(ReadText.Claims<IncidentClaim>("The army executed at least 40 villagers near Loikaw on 25 February, Amnesty International says in a report published on Thursday."));
        Assert.Equal("Amnesty International", claim.Sources[0].Name);
    }

    [Theory]
    [InlineData("The junta rejected that accord.")]
    [InlineData("Under the draft, the Taliban would pledge to spare the capital.")]
    public void no_stance_is_taken(string text) => Assert.Empty(ReadText.Claims<StatementClaim>(text));
}
