using CsCheck;
using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Areas;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public class AreaTests
{
    private static readonly Gazetteer BuiltIn = Gazetteer.OpenDefault();

    // Great-circle distances as air-distance tables give them, to one per cent.
    [Theory]
    [InlineData(51.5074, -0.1278, 48.8566, 2.3522, 343.6)]
    [InlineData(33.5138, 36.2765, 36.2021, 37.1343, 309)]
    [InlineData(0, 0, 0, 180, 20015)]
    public void distances_are_those_of_the_globe(double lat1, double lon1, double lat2, double lon2, double km) => Assert.InRange(Geo.DistanceKm(lat1, lon1, lat2, lon2), km * 0.99, km * 1.01);

    [Fact]
    public void a_point_towards_a_bearing_lies_that_far_away() =>
        Gen.Select(Gen.Double[-80, 80], Gen.Double[-179, 179], Gen.Double[0, 360], Gen.Double[0, 900]).Sample((lat, lon, bearing, km) =>
        {
            var (lat2, lon2) = Geo.Towards(lat, lon, bearing, km);
            Assert.Equal(km, Geo.DistanceKm(lat, lon, lat2, lon2), tolerance: 0.001);
        });

    [Theory]
    [InlineData("Syria", "Sarmin", Containment.Certain)]
    [InlineData("Idlib governorate", "Sarmin", Containment.Certain)]
    [InlineData("Aleppo governorate", "Sarmin", Containment.No)]
    [InlineData("Idlib governorate", "Syria", Containment.Possible)]
    [InlineData("Sarmin", "Idlib governorate", Containment.Possible)]
    [InlineData("Hodeidah governorate", "Hays", Containment.Certain)]
    [InlineData("Yemen", "Sarmin", Containment.No)]
    [InlineData("Hays", "Mocha", Containment.No)]
    public void areas_hold_what_lies_in_them(string area, string inner, Containment expected) => Assert.Equal(expected, AreaRelations.Contains(Find(area), Find(inner)));

    [Fact]
    public void regions_hold_by_their_circle()
    {
        Assert.Equal(Containment.Certain, AreaRelations.Contains(Regions.Find("Donbas")!.ToPlace(), Find("Bakhmut", "UA")));
        Assert.Equal(Containment.No, AreaRelations.Contains(Regions.Find("Donbas")!.ToPlace(), Find("Lviv", "UA")));
        Assert.Equal(Containment.Certain, AreaRelations.Contains(Regions.Find("Sahel")!.ToPlace(), Find("Menaka", "ML")));
    }

    [Fact]
    public void near_a_town_is_possibly_in_it_never_certainly()
    {
        var town = Find("Idlib city");
        Assert.Equal(Containment.Possible, AreaRelations.Contains(town, town with { Relation = "near", RadiusKm = 15 }));
        Assert.Equal(Containment.Certain, AreaRelations.Contains(Find("Syria"), town with { Relation = "near", RadiusKm = 15 }));
    }

    [Fact]
    public void every_place_holds_itself_and_a_country_holds_every_place_of_its_own()
    {
        string[] names = ["Idlib", "Hays", "Razih", "Bakhmut", "Goma", "Chibok", "Ganja", "Nuseirat", "El Fasher", "Cabo Delgado", "Borno", "Donetsk"];
        foreach (var place in names.Select(n => Find(n)))
        {
            Assert.Equal(Containment.Certain, AreaRelations.Contains(place, place));
            Assert.Equal(Containment.Certain, AreaRelations.Contains(BuiltIn.CountryRow(place.Country!)!.ToPlace(), place));
            Assert.True(AreaRelations.CanBeSame(place, place));
        }
    }

    [Theory]
    [InlineData("northwestern", CompassPoint.Northwest)]
    [InlineData("north-east", CompassPoint.Northeast)]
    [InlineData("Southern", CompassPoint.South)]
    [InlineData("central", CompassPoint.Central)]
    public void directions_are_read_in_their_forms(string word, CompassPoint point) => Assert.Equal(point, Compass.Parse(word));

    [Theory]
    [InlineData("northwestern", "Syria", "Idlib")]
    [InlineData("southern", "Israel", "Sderot")]
    [InlineData("northeast", "Nigeria", "Maiduguri")]
    [InlineData("eastern", "Ukraine", "Kramatorsk")]
    [InlineData("western", "Ukraine", "Lviv")]
    public void a_part_of_a_country_has_its_towns(string direction, string country, string town)
    {
        var area = BuiltIn.CountryRow(Countries.Find(country)!.Value.Country.Iso)!.ToPlace();
        var part = Compass.PartOf(area, Compass.Parse(direction)!.Value, $"{direction} {country}");
        Assert.Equal(PlacePrecision.Region, part.Precision);
        Assert.NotEqual(Containment.No, AreaRelations.Contains(part, Find(town, area.Country!)));
    }

    [Theory]
    [InlineData("Syrian", "SY", CountryWord.Adjective)]
    [InlineData("Syrians", "SY", CountryWord.Adjective)]
    [InlineData("DRC", "CD", CountryWord.Name)]
    [InlineData("the Netherlands", "NL", CountryWord.Name)]
    [InlineData("Burmese", "MM", CountryWord.Adjective)]
    [InlineData("Côte d’Ivoire", "CI", CountryWord.Name)]
    [InlineData("اليمن", "YE", CountryWord.Name)]
    [InlineData("Nigerien", "NE", CountryWord.Adjective)]
    [InlineData("Nigerian", "NG", CountryWord.Adjective)]
    public void words_name_countries(string words, string iso, CountryWord how)
    {
        var found = Countries.Find(words)!.Value;
        Assert.Equal((iso, how), (found.Country.Iso, found.Word));
    }

    private static Place Find(string name, string? country = null) => country is null && Countries.Find(name) is { } named
        ? BuiltIn.CountryRow(named.Country.Iso)!.ToPlace()
        : BuiltIn.Find(name, country is null ? Near(name) : PlaceHints.In(country))[0].Row.ToPlace(name);

    private static PlaceHints? Near(string name) => name is "Hays" or "Mocha" or "Razih" ? PlaceHints.In("YE") : null;
}
