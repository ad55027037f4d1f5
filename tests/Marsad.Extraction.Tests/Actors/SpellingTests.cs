using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Actors;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Fighters of Horras ad-Din attacked a post near Idlib.", "Horras ad-Din", "Hurras al-Deen")]
    [InlineData("Jamaat Nusrat ul-Islam wal-Muslimeen attacked a base in Mali.", "Jamaat Nusrat ul-Islam wal-Muslimeen", "JNIM")]
    [InlineData("Five Abu Sayaf gunmen were killed in Sulu.", "Abu Sayaf", "Abu Sayyaf")]
    [InlineData("Hay'at Tahrir al-Cham controls most of Idlib.", "Hay'at Tahrir al-Cham", "Hayat Tahrir al-Sham")]
    [InlineData("The group حراس الدين attacked a post near Idlib.", "حراس الدين", "Hurras al-Deen")]
    [InlineData("Guerrillas of the Farabundo Marti National Liberation Front attacked a post.", "Farabundo Marti National Liberation Front", "Farabundo Martí National Liberation Front")]
    public void a_spelling_that_no_table_has_is_read_as_its_actor(string text, string words, string name) =>
        Assert.Equal(name, ReadText.At(ReadText.Annotate(text), words)?.Name);

    [Theory]
    [InlineData("The Ansar ad-Deen Front attacked a post near Idlib in Syria.", "Ansar Dine")]
    [InlineData("Junud al-Sham attacked a post near Idlib in Syria.", "Jund al-Sham")]
    [InlineData("Mayor Hamaz Daud visited the market of Hodeidah.", "Hamas")]
    public void a_near_name_of_another_is_not_read_as_it(string text, string name) =>
        Assert.DoesNotContain(ReadText.Annotate(text).Actors, a => a.Name == name);

    [Theory]
    [InlineData("An air strike by the coalition killed 15 people near Hawija in Iraq on Sunday.", "US-led coalition")]
    [InlineData("Coalition warplanes bombed a market in Sirwah, in the Marib governorate of Yemen.", "Saudi-led coalition")]
    public void the_coalition_is_the_one_of_the_reports_country(string text, string name) =>
        Assert.Contains(ReadText.Annotate(text).Actors, a => a.Name == name);

    [Fact]
    public void the_coalition_of_a_country_that_has_none_stays_unnamed() =>
        Assert.DoesNotContain(ReadText.Annotate("The coalition bombed a market in Chalatenango, El Salvador.").Actors, static a => a.Name.EndsWith("-led coalition", StringComparison.Ordinal));

    [Fact]
    public void a_line_in_capitals_makes_no_groups_of_small_words()
    {
        var text = ReadText.Annotate("PEOPLE WHO LIVE THERE SAID THE TOWN IS QUIET AFTER THE FMLN ATTACKED A BRIDGE IN CHALATENANGO.");
        Assert.DoesNotContain(text.Actors, static a => a.Name is "Islamic State" or "World Health Organization");
        Assert.Contains(text.Actors, static a => a.Name == "Farabundo Martí National Liberation Front");
    }

    [Fact]
    public void the_government_in_a_capital_is_that_states()
    {
        var text = ReadText.Annotate("The Turkish army shelled villages near Zakho in northern Iraq on Friday. The Iraqi government summoned the ambassador. The government in Ankara denied that it had hit civilians.");
        Assert.Equal("Turkish government", ReadText.At(text, "The government")?.Name);
    }

    [Fact]
    public void paramilitaries_are_no_army()
    {
        var text = ReadText.Annotate("The army bombed positions of the Rapid Support Forces in El Fasher, Sudan, on Monday. The paramilitaries shelled the livestock market, killing six people.");
        Assert.Equal("Rapid Support Forces", ReadText.At(text, "The paramilitaries")?.Name);
    }

    [Theory]
    [InlineData("The Houthis control the three ports of Hodeidah in Yemen.", "three ports of")]
    [InlineData("The Houthis control the city of Hodeidah in Yemen.", null)]
    [InlineData("The Houthis control Hodeidah.", null)]
    public void a_part_of_a_place_is_not_the_place(string text, string? relation)
    {
        var area = Assert.Single(Assert.Single(ReadText.Claims<ControlClaim>(text)).Areas);
        Assert.Equal(("Hodeidah", relation), (area.Place?.Name, area.Place?.Relation));
    }

    [Theory]
    [InlineData("He was killed in an air strike on a home occupied by the family in Gaza on Monday.")]
    [InlineData("A meeting held in Madrid with leaders of the Guatemalan National Revolutionary Unity ended on Monday.")]
    public void what_is_lived_in_or_took_place_is_not_held(string text) => Assert.Empty(ReadText.Claims<ControlClaim>(text));

    [Fact]
    public void what_had_been_held_is_told_of_an_earlier_time()
    {
        var claim = Assert.Single(ReadText.Claims<ControlClaim>("The army captured Khan Sheikhun in Syria on Wednesday. The town had been held by rebels since 2014."));
        Assert.True(claim.Past);
        Assert.Equal("Khan Sheikhun", claim.Areas[0].Place?.Name);
        Assert.False(Assert.Single(ReadText.Claims<ControlClaim>("Most of Idlib is controlled by Hayat Tahrir al-Sham.")).Past);
    }
}
