using Marsad.Domain.Values;
using Xunit;

namespace Marsad.Domain.Tests.Values;

public class PlaceTests
{
    [Theory]
    [InlineData(90.1)]
    [InlineData(-91.0)]
    [InlineData(double.NaN)]
    public void a_latitude_lies_between_the_poles(double lat) => Assert.Throws<ArgumentOutOfRangeException>(() => new Place { Name = "X", Lat = lat });

    [Fact]
    public void a_longitude_lies_between_the_date_lines() => Assert.Throws<ArgumentOutOfRangeException>(static () => new Place { Name = "X", Lon = 181 });

    [Fact]
    public void a_place_has_a_name() => Assert.Throws<ArgumentException>(static () => new Place { Name = " " });

    [Fact]
    public void a_radius_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(static () => new Place { Name = "X", RadiusKm = -1 });
}
