namespace Marsad.Domain.Values;

/// <summary>Distances on the globe, taken as a sphere: at most half a percent off (haversine formula, R. W. Sinnott, "Virtues of the Haversine", 1984). Angles in degrees, lengths in kilometres.</summary>
public static class Geo
{
    /// <summary>Mean radius of the Earth (IUGG).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>The great-circle distance between two points in degrees.</summary>
    public static double DistanceKm(double lat1, double lon1, double lat2, double lon2)
    {
        double a = Radians(lat1), b = Radians(lat2);
        double dLat = Math.Sin((b - a) / 2), dLon = Math.Sin(Radians(lon2 - lon1) / 2);
        var h = (dLat * dLat) + (Math.Cos(a) * Math.Cos(b) * dLon * dLon);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The distance between the points of two places; null where one has none.</summary>
    public static double? DistanceKm(Place a, Place b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.HasPoint && b.HasPoint ? DistanceKm(a.Lat!.Value, a.Lon!.Value, b.Lat!.Value, b.Lon!.Value) : null;
    }

    /// <summary>The point at a distance in a direction (degrees clockwise from north).</summary>
    public static (double Lat, double Lon) Towards(double lat, double lon, double bearing, double km)
    {
        double d = km / EarthRadiusKm, a = Radians(lat), t = Radians(bearing);
        var b = Math.Asin((Math.Sin(a) * Math.Cos(d)) + (Math.Cos(a) * Math.Sin(d) * Math.Cos(t)));
        var l = Radians(lon) + Math.Atan2(Math.Sin(t) * Math.Sin(d) * Math.Cos(a), Math.Cos(d) - (Math.Sin(a) * Math.Sin(b)));
        var degrees = l * 180 / Math.PI;
        return (b * 180 / Math.PI, ((degrees + 540) % 360) - 180);
    }

    /// <summary>A place as a point of the unit sphere.</summary>
    public static (double X, double Y, double Z) Point(double lat, double lon)
    {
        double a = Radians(lat), l = Radians(lon);
        return (Math.Cos(a) * Math.Cos(l), Math.Cos(a) * Math.Sin(l), Math.Sin(a));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
