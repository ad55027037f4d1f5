using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>What is an event, of which type, and what only looks like one.</summary>
public sealed class EventKindTests
{
    [Theory]
    [InlineData("Gunmen seized 30 people in Kagara on Tuesday.", "abduction")]
    [InlineData("The girls were taken from a boarding school in Jangebe on Tuesday.", "abduction")]
    [InlineData("The rebels said they had taken Dessie on Tuesday.", "capture")]
    [InlineData("The army retook the town of Dikwa on Tuesday.", "capture")]
    [InlineData("The Taliban opened a second front in Baghlan on Tuesday.", "offensive")]
    [InlineData("Gunmen shot dead a mayor in Tibu on Tuesday.", "assassination")]
    [InlineData("The militia launched reprisal raids in Gedaref on Tuesday.", "raid")]
    public void the_type_is_told(string text, string type) => Assert.Equal(type, Assert.Single(Told.Incidents(text)).Type);

    [Theory]
    [InlineData("The council took over from the president on Tuesday.")]
    [InlineData("The report covers the time from 3 April, when the war broke out.")]
    [InlineData("Twelve people who had been trapped in a cellar were rescued by firemen.")]
    [InlineData("The ministry condemned the rebels for \"hijacking\" the talks.")]
    [InlineData("The rebels signed a commitment to cease hostilities in Bunia on 1 April.")]
    [InlineData("One of their commanders defected to the army on Tuesday.")]
    [InlineData("The scene was captured on video in Idlib on Tuesday.")]
    [InlineData("The colonel, who seized power in a coup in 2022, met the envoy.")]
    public void no_event_is_told(string text) => Assert.Empty(Told.Incidents(text));

    [Fact]
    public void a_purpose_does_not_make_the_main_verb_unreal()
    {
        var claim = Assert.Single(Told.Incidents("Three ambulances that came to collect the dead were hit by a drone in Kharkiv on Tuesday."));
        Assert.Equal(("drone-strike", "ambulance"), (claim.Type, Assert.Single(claim.Facilities).Type));
    }

    [Fact]
    public void who_lost_soldiers_in_an_ambush_was_its_target() =>
        Assert.Contains("Nigerian army", Assert.Single(Told.Incidents("The Nigerian army lost 12 soldiers in an ambush near Mongonu on Monday.")).Target);

    [Fact]
    public void what_caused_the_fires_is_an_event() =>
        Assert.Contains(Told.Incidents("Houses in Loikaw burned on Tuesday.", "The rebels said the fires had been caused by air strikes."), static c => c.Type is "air-strike");

    [Fact]
    public void the_type_of_aircraft_not_given_is_withheld()
    {
        var claims = Told.Incidents("A bomb from the air hit soldiers in Marawi on Tuesday and killed ten of them.", "The type of aircraft was not given.");
        Assert.Contains(claims, static c => c.Platform is { Status: GivenStatus.Withheld });
    }

    [Fact]
    public void knowing_of_no_deaths_is_no_count_of_none() =>
        Assert.DoesNotContain(Told.Incidents("Troops opened fire in Jenin on Tuesday.", "The army said that it knew of no deaths."), static c => c.Casualties.Any(static f => f.Count.Max == 0));

    [Theory]
    [InlineData("Gunmen in Kaduna took a priest and 13 worshippers hostage on Tuesday.", "abducted 14; abducted 1 priest; abducted 13 worshippers")]
    [InlineData("A strike in Gaza killed him, his wife and three of his daughters on Tuesday.", "killed 5")]
    [InlineData("Three geologists were killed in Yarumal on Tuesday.", "killed 3")]
    [InlineData("A man aged 31 was killed and another man was wounded in Kherson on Tuesday.", "killed 1 men; injured 1 men")]
    [InlineData("Shelling of Donetsk on Tuesday wounded 40 people, and 12 men were detained and taken away.", "injured 40; detained 12 men")]
    public void figures_are_read(string text, string figures) => Assert.Equal(figures, Told.Figures(Assert.Single(Told.Incidents(text))));

    [Fact]
    public void a_raised_toll_goes_with_the_figure_behind_it()
    {
        var claims = Told.Incidents("A missile hit a market in Marib on Tuesday.", "The ministry raised the death toll to 21 and said 14 people had been hurt.");
        Assert.Equal("killed 21; injured 14", Told.Figures(claims[^1]));
    }
}
