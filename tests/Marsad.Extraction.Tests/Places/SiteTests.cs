using System.Text;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Places;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public class SiteTests
{
    private static List<SiteMention> Find(string words) => SiteFinder.Find(ReportReader.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(words)), Text = new ReadingText(words) }));

    [Fact]
    public void a_quarter_is_found_in_other_letters() =>
        Assert.Equal("Sheikh Maqsoud", Assert.Single(Find("Shells hit the Shaykh Maqsoud neighbourhood of Aleppo on Friday.")).Site.Name);

    [Fact]
    public void a_quarter_needs_its_town_or_what_lies_around_it() =>
        Assert.Empty(Find("Two men from Sur district were arrested in Lima, Peru, on Friday."));

    [Fact]
    public void of_two_quarters_of_one_name_the_one_in_the_town_named_is_meant()
    {
        var site = Assert.Single(Find("An air strike hit a house in the Yarmouk camp south of Damascus."), static s => s.Site.Kind is "camp").Site;
        Assert.True(Geo.DistanceKm(site.Lat, site.Lon, 33.47, 36.31) < 3);
    }

    [Fact]
    public void a_family_is_no_quarter() => Assert.Empty(Find("The Sabra family was at home in Gaza City when the shell hit."));
}
