using Marsad.Domain.Values;
using Marsad.Places;
using Marsad.Places.Areas;
using Xunit;

namespace Marsad.Extraction.Tests.Places;

public class GazetteerTests
{
    private static readonly Gazetteer BuiltIn = Gazetteer.OpenDefault();

    // Coordinates from general knowledge, rounded.
    [Theory]
    [InlineData("Idlib", "SY", 35.93, 36.63)]
    [InlineData("Maarat al-Numan", "SY", 35.64, 36.67)]
    [InlineData("Kafr Takharim", "SY", 36.12, 36.51)]
    [InlineData("Hodeidah", "YE", 14.80, 42.95)]
    [InlineData("Hudaydah", "YE", 14.80, 42.95)]
    [InlineData("الحديدة", "YE", 14.80, 42.95)]
    [InlineData("إدلب", "SY", 35.93, 36.63)]
    [InlineData("El Fasher", "SD", 13.63, 25.35)]
    [InlineData("Mekelle", "ET", 13.50, 39.47)]
    [InlineData("Bakhmut", "UA", 48.59, 38.00)]
    [InlineData("Бахмут", "UA", 48.59, 38.00)]
    [InlineData("Goma", "CD", -1.67, 29.22)]
    [InlineData("Chalatenango", "SV", 14.04, -88.94)]
    [InlineData("Soyapango", "SV", 13.71, -89.14)]
    [InlineData("Nuseirat", "PS", 31.45, 34.39)]
    [InlineData("Srebrenica", "BA", 44.10, 19.30)]
    [InlineData("El Mozote", "SV", 13.90, -88.11)]
    [InlineData("Robotyne", "UA", 47.45, 35.84)]
    [InlineData("Marawi", "PH", 8.00, 124.29)]
    public void a_town_is_found_where_it_lies(string name, string country, double lat, double lon)
    {
        var best = BuiltIn.Find(name, PlaceHints.In(country) with { Precision = PlacePrecision.Town })[0].Row;
        Assert.Equal(country, best.Country);
        Assert.True(Geo.DistanceKm(best.Lat, best.Lon, lat, lon) < 12, $"{best.Lat}, {best.Lon}");
    }

    [Fact]
    public void a_type_word_chooses_the_area_over_its_seat()
    {
        Assert.Equal(PlaceKind.Province, BuiltIn.Find("Idlib governorate")[0].Row.Kind);
        Assert.Equal(PlaceKind.ProvinceSeat, BuiltIn.Find("Idlib city")[0].Row.Kind);
    }

    [Fact]
    public void the_country_of_the_context_chooses_between_namesakes()
    {
        Assert.Equal("LY", BuiltIn.Find("Tripoli", PlaceHints.In("LY"))[0].Row.Country);
        Assert.Equal("LB", BuiltIn.Find("Tripoli", PlaceHints.In("LB"))[0].Row.Country);
    }

    [Fact]
    public void every_part_of_a_score_has_its_words()
    {
        var best = BuiltIn.Find("Aleppo city", PlaceHints.In("SY"))[0];
        Assert.Equal(best.Score, best.Reasons.Sum(static r => r.Score), 6);
        Assert.Contains(best.Reasons, static r => r.ToString().StartsWith("population ", StringComparison.Ordinal));
        Assert.Contains(best.Reasons, static r => r.Words.StartsWith("same country as 2 other places", StringComparison.Ordinal));
    }

    [Fact]
    public void a_row_is_found_by_its_geonames_id()
    {
        Assert.Equal("SY", BuiltIn.ByGeonames(169389)!.Country);
        Assert.Null(BuiltIn.ByGeonames(4_000_000_000));
    }

    [Fact]
    public void countries_have_a_row_each()
    {
        var without = Countries.All.Where(static c => c.Iso is not ("AQ" or "UM" or "TF" or "GS") && BuiltIn.CountryRow(c.Iso) is null).Select(static c => c.Iso);
        Assert.Empty(without);
    }

    [Fact]
    public void an_empty_or_senseless_name_finds_nothing()
    {
        Assert.Empty(BuiltIn.Find(""));
        Assert.Empty(BuiltIn.Find("–––"));
        Assert.Empty(BuiltIn.Find(new string('x', 100_000)));
    }

    [Fact]
    public void the_file_is_what_was_written() => Assert.True(BuiltIn.HashesAreRight());
}
