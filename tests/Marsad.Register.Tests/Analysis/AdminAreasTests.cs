using Marsad.Analysis.Areas;
using Marsad.Domain.Values;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Analysis;

public class AdminAreasTests
{
    private static readonly Place Syria = new() { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country };
    private static readonly Place Harem = new() { Name = "Harem", Country = "SY", Admin1 = "Idlib", Admin2 = "Harem", Precision = PlacePrecision.District };

    private static Containment Judge(Place place, Place area) => new AdminAreas().Judge(place, area);

    [Fact]
    public void a_town_lies_in_its_district_province_and_country()
    {
        Assert.Equal(Containment.Inside, Judge(Marj, Ariha));
        Assert.Equal(Containment.Inside, Judge(Marj, Idlib));
        Assert.Equal(Containment.Inside, Judge(Marj, Syria));
    }

    [Fact]
    public void a_town_lies_outside_another_district_and_country()
    {
        Assert.Equal(Containment.Outside, Judge(Marj, Harem));
        Assert.Equal(Containment.Outside, Judge(Marj, new Place { Name = "Yemen", Country = "YE", Precision = PlacePrecision.Country }));
    }

    [Fact]
    public void what_is_placed_more_coarsely_may_lie_inside()
    {
        Assert.Equal(Containment.Possible, Judge(Syria, Idlib));
        Assert.Equal(Containment.Possible, Judge(Idlib, Ariha));
        Assert.Equal(Containment.Possible, Judge(Ariha, Marj));
    }

    [Fact]
    public void an_unresolved_area_goes_by_its_name() => Assert.Equal(Containment.Inside, Judge(Marj, new Place { Name = "al-Marj" }));

    [Fact]
    public void a_lake_without_a_country_on_the_other_side_of_the_world_lies_outside_and_one_nearby_may_lie_inside()
    {
        var province = Idlib with { Lat = 35.8, Lon = 36.6 };
        var syria = Syria with { Lat = 35.0, Lon = 38.0 };
        var chad = new Place { Name = "Lake Chad", Lat = 13.1, Lon = 14.5, Precision = PlacePrecision.Region };
        var orontes = new Place { Name = "Orontes valley", Lat = 35.4, Lon = 36.3, Precision = PlacePrecision.Region };
        Assert.Equal(Containment.Outside, Judge(chad, province));
        Assert.Equal(Containment.Possible, Judge(orontes, province));
        Assert.Equal(Containment.Possible, Judge(orontes, syria));
        Assert.Equal(Containment.Outside, Judge(new Place { Name = "Lake Titicaca", Lat = -15.8, Lon = -69.4, Precision = PlacePrecision.Region }, syria));
    }
}
