using System.Globalization;
using Marsad.Analysis.Areas;
using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Register.Tests.Analysis;

public class OutlineTests
{
    // A square of one degree with a hole of a tenth in its middle, and a far islet.
    private const string Square = """
        {"type":"MultiPolygon","coordinates":[
          [[[36,35],[37,35],[37,36],[36,36],[36,35]],[[36.45,35.45],[36.55,35.45],[36.55,35.55],[36.45,35.55],[36.45,35.45]]],
          [[[40,35],[40.1,35],[40.1,35.1],[40,35.1],[40,35]]]]}
        """;

    private static readonly Outline Area = Outline.Read(Square, "square").Value;

    private static Containment Judge(double lat, double lon, PlacePrecision precision = PlacePrecision.Town, string? relation = null) =>
        new OutlineAreas(Area).Judge(new Place { Name = "x", Lat = lat, Lon = lon, Precision = precision, Relation = relation }, Area.Place);

    [Theory]
    [InlineData(35.2, 36.2, Containment.Inside)]
    [InlineData(35.5, 36.5, Containment.Outside)]
    [InlineData(35.05, 40.05, Containment.Inside)]
    [InlineData(34.9, 36.5, Containment.Outside)]
    public void a_town_lies_inside_or_outside_holes_and_parts_counted(double lat, double lon, Containment judged) => Assert.Equal(judged, Judge(lat, lon));

    [Fact]
    public void what_is_placed_coarsely_near_the_border_may_lie_inside()
    {
        Assert.Equal(Containment.Possible, Judge(34.95, 36.5, PlacePrecision.Town, "near"));
        Assert.Equal(Containment.Possible, Judge(35.2, 36.2, PlacePrecision.Province));
        Assert.Equal(Containment.Outside, Judge(33, 36.5, PlacePrecision.District));
        Assert.Equal(Containment.Possible, new OutlineAreas(Area).Judge(new Place { Name = "x" }, Area.Place));
    }

    [Fact]
    public void the_distance_to_the_border_is_that_on_the_earth()
    {
        // A tenth of a degree of latitude is 11.12 km everywhere.
        Assert.Equal("11.1", Area.KmToBorder(34.9, 36.5).ToString("0.0", CultureInfo.InvariantCulture));
        Assert.Equal("11.1", Area.KmToBorder(35.1, 36.3).ToString("0.0", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void another_area_is_judged_by_its_administration() => Assert.Equal(Containment.Inside, new OutlineAreas(Area).Judge(new Place { Name = "x", Country = "SY", Precision = PlacePrecision.Town }, new Place { Name = "Syria", Country = "SY", Precision = PlacePrecision.Country }));
}
