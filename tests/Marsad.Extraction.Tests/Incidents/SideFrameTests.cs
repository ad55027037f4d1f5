using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>Who did it and whom it struck, where the words between noun and verb are many.</summary>
public sealed class SideFrameTests
{
    [Theory]
    [InlineData("Bandits riding on motorcycles killed 35 villagers in Maradun on Monday.", "bandits")]
    [InlineData("Unidentified gunmen wearing police uniforms kidnapped 11 people near Baquba on Monday.", "unidentified gunmen")]
    [InlineData("Contract soldiers are said to have shot 46 residents of Aldi on Monday.", "contract soldiers")]
    [InlineData("Armed youths from neighbouring Greater Pibor attacked cattle camps in Duk on Monday.", "armed youths")]
    [InlineData("Four herders were killed at Gumuruk on Monday by youths from Bor.", "youths")]
    [InlineData("Three journalists were arrested in Amran on Monday by security men of the Houthis.", "Houthis")]
    [InlineData("The village of Bila in Myanmar was raided by a column of some 100 junta troops on Monday.", "Myanmar military")]
    [InlineData("Clashes between the Nyang Sample and Twic Sample sections killed 13 people in Warrap on Monday.", "Nyang Sample|Twic Sample")]
    public void the_doer_is_found_far_from_its_verb(string sentence, string doers) =>
        Assert.Equal(doers, string.Join('|', Assert.Single(Told.Incidents(sentence)).Perpetrator.AsEnumerable()), ignoreCase: true);

    [Theory]
    [InlineData("Six people were killed in Monday's shelling of Donetsk, in areas held by Russia.")]
    [InlineData("A truck carrying people home from a wedding was hit by a shell in Dejen on Monday.")]
    public void who_holds_an_area_or_rides_in_a_truck_is_no_doer(string sentence) => Assert.Empty(Assert.Single(Told.Incidents(sentence)).Perpetrator);

    [Fact]
    public void a_convoy_that_falls_into_an_ambush_is_struck()
    {
        var claim = Assert.Single(Told.Incidents("A convoy of the Malian army fell into an ambush by jihadists near Niafunké on Monday."));
        Assert.Equal(("jihadists", "Malian army"), (Assert.Single(claim.Perpetrator), Assert.Single(claim.Target)));
    }

    [Theory]
    [InlineData("Rockets hit the Shi'ite slum of Sadr City in Baghdad on Monday, killing two people.", "Sadr City|Baghdad")]
    [InlineData("Shells hit the English-speaking town of Kumbo, Cameroon, on Monday, killing 12 people.", "Kumbo")]
    [InlineData("A suicide bomber struck the Palace of Justice in Damascus on Monday, killing 32.", "Damascus")]
    [InlineData("Israeli strikes on the Ras al-Numuna quarter of Beirut killed 22 people on Monday.", "Ras al-Numuna")]
    [InlineData("Mortars rained on the Sunni district of Adhamiya, Baghdad, on Monday, killing one person.", "Adhamiya")]
    public void the_finest_place_is_kept(string sentence, string places) =>
        Assert.Contains(Assert.Single(Told.Incidents(sentence)).Place?.Name, places.Split('|'));

    [Fact]
    public void entries_open_with_their_place()
    {
        var claims = Told.Incidents(
            "Kharkiv, Saltivka district. Two shells hit the gate of a depot on Monday, killing five people.",
            "",
            "Karazynivka — A grenade was thrown into a café on Monday, wounding five.",
            "",
            "Nikopol. A sniper killed a boy on Monday.",
            "",
            "Ukraine's government sent help to Kharkiv and Nikopol.");
        Assert.Equal(["Kharkiv", "Karazynivka", "Nikopol"], claims.Select(static c => c.Place?.Name));
    }
}
