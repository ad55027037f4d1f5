using Marsad.Domain.Claims;
using Xunit;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>Where and when, told outside the words of the event: by the speaker, a heading, an entry's hour.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("Villagers in Kuru Barda said that soldiers had burned 20 houses on Tuesday.", "Kuru Barda")]
    [InlineData("In Tamboul, survivors reported the rape of four women.", "Tamboul")]
    [InlineData("Gunmen shot dead a teacher in Bala Tepe on Tuesday.", "Bala Tepe")]
    [InlineData("A missile struck a bakery in the Syrian city of Idlib on Tuesday, killing two people.", "Idlib")]
    [InlineData("Aleppo fell to the rebels on Tuesday.", "Aleppo")]
    public void the_place_is_found(string text, string place) => Assert.Equal(place, Assert.Single(Told.Incidents(text)).Place?.Name);

    [Fact]
    public void a_village_beside_a_distance_is_the_place() =>
        Assert.Equal("Galcad", Assert.Single(Told.Incidents("A strike near Galcad, about 260 km northeast of Mogadishu, killed 30 fighters on Tuesday.")).Place?.Name);

    [Fact]
    public void where_a_firm_is_based_nothing_happened() =>
        Assert.DoesNotContain(Told.Incidents("A Nairobi-based monitor said gunmen had killed three people on Tuesday."), static c => c.Place?.Name is "Nairobi");

    [Fact]
    public void a_heading_without_gazetteer_is_a_place_among_places()
    {
        const string Text = "DAILY BULLETIN\nHarbour Office\nFriday 12 April 2024\n\nSarmin\nShelling killed a farmer on Tuesday.\n\nWadi Shamur\nGunmen shot dead two herders on Tuesday.\n\nAtmeh\nA drone hit a house on Tuesday.\n\nOverview\nArmed men burned a bus on Tuesday.\n";
        var claims = Told.Read(Text).Claims.OfType<IncidentClaim>().ToList();
        Assert.Equal("Wadi Shamur", claims.Single(static c => c.Type is "shooting").Place?.Name);
        Assert.NotEqual("Overview", claims.Single(static c => c.Type is "arson").Place?.Name);
    }

    [Fact]
    public void an_unknown_village_between_two_countries_has_none()
    {
        const string Text = "BORDER LOG\nHarbour Office\nFriday 12 April 2024\n\nNaqoura\nShelling killed a farmer on Tuesday.\n\nWadi Shamur\nGunmen shot dead two herders on Tuesday.\n\nKiryat Shmona\nA rocket hit a house on Tuesday.\n";
        Assert.Null(Told.Read(Text).Claims.OfType<IncidentClaim>().Single(static c => c.Type is "shooting").Place?.Country);
    }

    [Fact]
    public void the_title_of_a_live_entry_is_no_report()
    {
        const string Text = "War live\nFriday 12 April 2024\n\n17:15 Market hit in Nikopol\nRussian artillery hit a market in Nikopol at about 11:30, killing two people, the mayor said.\n\n16:00 Talks in Istanbul\nDelegates met again for two hours in Istanbul.\n";
        var claim = Assert.Single(Told.Read(Text).Claims.OfType<IncidentClaim>());
        Assert.Equal(new DateOnly(2024, 4, 12), claim.Date!.From);
    }

    [Fact]
    public void overnight_on_a_live_page_is_the_night_before_the_entry()
    {
        const string Text = "War live\nFriday 12 April 2024\n\n09:05\nArtillery pounded Marinka overnight and killed two people.\n";
        var claim = Assert.Single(Told.Read(Text).Claims.OfType<IncidentClaim>());
        Assert.Equal((new DateOnly(2024, 4, 11), new DateOnly(2024, 4, 12)), (claim.Date!.From, claim.Date.To));
    }

    [Fact]
    public void a_month_of_that_year_takes_the_year_told_before()
    {
        var claims = Told.Incidents("Rebels took the town of Kunduz in 2015. In October of that year a gunship destroyed a hospital there, killing 40 people.");
        Assert.Contains(claims, static c => c.Date!.From == new DateOnly(2015, 10, 1));
    }
}
