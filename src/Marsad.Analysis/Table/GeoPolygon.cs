using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Table;

/// <summary>An area drawn on the map, closed by itself. It does not cross the 180th meridian.</summary>
/// <param name="Corners">Longitude and latitude of each corner, in degrees.</param>
public sealed record GeoPolygon(ValueList<GeoPoint> Corners)
{
    private const int Fewest = 3, Most = 200;

    /// <summary>Reads "lon,lat;lon,lat;…".</summary>
    public static Parsed<GeoPolygon?> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < Fewest or > Most)
            return Parsed<GeoPolygon?>.Failed($"an area has {Fewest} to {Most} corners, lon,lat;lon,lat;…, and not {parts.Length}");
        var corners = new List<GeoPoint>();
        foreach (var part in parts)
        {
            if (part.Split(',') is not [var lon, var lat] || GeoPoint.Parse(lat, lon) is not { } corner)
                return Parsed<GeoPolygon?>.Failed($"'{part}' is no corner: lon,lat in degrees");
            corners.Add(corner);
        }

        return Parsed<GeoPolygon?>.Of(new GeoPolygon(corners.ToValueList()));
    }

    /// <summary>True where the place has a point inside (by the even-odd rule).</summary>
    public bool Holds(Place? place)
    {
        if (place is not { Lat: { } lat, Lon: { } lon })
            return false;
        var inside = false;
        for (int i = 0, before = Corners.Count - 1; i < Corners.Count; before = i++)
        {
            var (a, b) = (Corners[i], Corners[before]);
            if (a.Lat > lat != b.Lat > lat && lon < ((b.Lon - a.Lon) * (lat - a.Lat) / (b.Lat - a.Lat)) + a.Lon)
                inside = !inside;
        }

        return inside;
    }
}

/// <summary>A point on the earth.</summary>
/// <param name="Lat">Degrees north, −90 to 90.</param>
/// <param name="Lon">Degrees east, −180 to 180.</param>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    /// <summary>Reads two numbers; null where they are none or lie beside the earth.</summary>
    public static GeoPoint? Parse(string lat, string lon) =>
        double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var north) && double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
        && north is >= -90 and <= 90 && east is >= -180 and <= 180 ? new GeoPoint(north, east) : null;
}
