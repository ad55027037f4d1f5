using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

public sealed class UnknownVillageTests
{
    [Theory]
    [InlineData("Warplanes bombed Qabrin in southern Idlib on Monday, residents said.", "Qabrin")]
    [InlineData("Seven members of one family were killed in Deir Qabrin on Monday when a barrel bomb destroyed their house.", "Deir Qabrin")]
    [InlineData("Air strikes killed at least 10 civilians in the village of Qabrin, in the south of Idlib province, on Monday, a monitor said.", "Qabrin")]
    [InlineData("The army recaptured Qabrin on Monday after weeks of fighting, state media said.", "Qabrin")]
    public void a_village_that_no_gazetteer_has_is_the_place_and_not_the_area_around_it(string text, string place) =>
        Assert.Contains(ShortReport.Incidents(text), c => c.Place?.Name == place);

    [Fact]
    public void a_name_called_a_village_once_is_a_place_in_the_whole_report()
    {
        var claims = ShortReport.Incidents("Qabrin buried its dead on Tuesday.\n\nAn air strike hit the village of Qabrin in Idlib on Monday. Qabrin had been shelled on Sunday, killing two people.");
        Assert.Contains(claims, static c => c.Place?.Name == "Qabrin" && c.Type == "shelling");
    }

    [Fact]
    public void where_a_deal_was_signed_is_not_the_city_that_was_hit()
    {
        var claims = ShortReport.Incidents("Clashes broke out in Hodeidah on Friday, a day after the ceasefire deal of Stockholm. Warplanes struck the edge of the city, residents said.");
        Assert.DoesNotContain(claims, static c => c.Place?.Country == "SE");
    }

    [Theory]
    [InlineData("An air strike on a convoy south of Maarat al-Numan killed three civilians on Monday.", "Maarat al-Numan")]
    public void the_side_of_a_town_keeps_the_town(string text, string place) => Assert.Contains(ShortReport.Incidents(text), c => c.Place?.Name == place && c.Place.Relation == "south of");

    [Fact]
    public void a_ministry_abroad_may_speak_of_a_town_whose_country_is_not_named()
    {
        var claims = ShortReport.Incidents("Russia's defence ministry said on Tuesday that the American strike near Idlib on Monday had put the ceasefire at risk.");
        Assert.Contains(claims, static c => c.Place is { Name: "Idlib", Country: "SY" });
    }

    [Fact]
    public void common_words_in_capitals_are_no_places()
    {
        var claims = ShortReport.Incidents("GUERRILLAS ATTACKED THE HOME OF THE JUDGE ON MONDAY AND KILLED TWO GUARDS AT THE START OF THE CAMPAIGN.");
        Assert.DoesNotContain(claims, static c => c.Place?.Name is "HOME" or "START" or "AT THE");
    }

    [Fact]
    public void a_drawn_gun_is_no_withdrawal() => Assert.DoesNotContain(ShortReport.Incidents("One of the boys pulled out a shotgun from behind the door on Monday."), static c => c.Type == "withdrawal");
}
