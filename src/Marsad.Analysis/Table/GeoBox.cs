using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Table;

/// <summary>A box of the map: degrees, edges inclusive; where west is greater than east it crosses the 180th meridian.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    /// <summary>Reads "west,south,east,north".</summary>
    public static Parsed<GeoBox?> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(',');
        var numbers = new double[4];
        if (parts.Length != 4 || !parts.Index().All(p => double.TryParse(p.Item, NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[p.Index]) && double.IsFinite(numbers[p.Index])))
            return Parsed<GeoBox?>.Failed($"'{text}' is not four numbers: west,south,east,north");
        return numbers is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90] && numbers[1] <= numbers[3]
            ? Parsed<GeoBox?>.Of(new GeoBox(numbers[0], numbers[1], numbers[2], numbers[3]))
            : Parsed<GeoBox?>.Failed($"'{text}' is no box on the earth: west,south,east,north in degrees, south below north");
    }

    /// <summary>True where the place has a point inside.</summary>
    public bool Holds(Place? place) => place is { Lat: { } lat, Lon: { } lon } && Holds(lat, lon);

    /// <summary>True where a point (degrees north, degrees east) lies inside.</summary>
    public bool Holds(double lat, double lon) => lat >= South && lat <= North && (West <= East ? lon >= West && lon <= East : lon >= West || lon <= East);
}
