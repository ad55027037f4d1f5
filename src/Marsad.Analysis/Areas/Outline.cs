using System.Text.Json;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Areas;

/// <summary>An outline of an area on the map: rings of points, a point inside an odd number of them lies in the area (so that a ring within a ring is a hole).</summary>
public sealed class Outline
{
    private const double KmPerDegree = 111.195;
    private const int MostPoints = 200_000;

    private readonly List<(double Lat, double Lon)[]> rings;

    private Outline(string name, List<(double Lat, double Lon)[]> rings)
    {
        this.rings = rings;
        var all = rings.SelectMany(static r => r).ToList();
        var (south, north, west, east) = (all.Min(static p => p.Lat), all.Max(static p => p.Lat), all.Min(static p => p.Lon), all.Max(static p => p.Lon));
        var (lat, lon) = ((south + north) / 2, (west + east) / 2);
        Place = new Place { Name = name, Lat = Math.Round(lat, 4), Lon = Math.Round(lon, 4), Precision = PlacePrecision.Region, RadiusKm = Math.Round(all.Max(p => Km(lat, lon, p.Lat, p.Lon)), 1) };
    }

    /// <summary>The area as a place: its name, the middle of its outline, and the radius of a circle around it.</summary>
    public Place Place { get; }

    /// <summary>Reads GeoJSON (RFC 7946): a polygon, a multipolygon, a feature or a collection of them; what is wrong with it is the reason of the failure.</summary>
    /// <param name="geoJson">The text.</param>
    /// <param name="name">What the area is called where the file does not say (<c>properties.name</c>).</param>
    public static Parsed<Outline> Read(string geoJson, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(geoJson);
            var found = new List<(double Lat, double Lon)[]>();
            var said = Collect(json.RootElement, found);
            return found.Count == 0 ? Parsed<Outline>.Failed("it has no polygon")
                : found.Sum(static r => r.Length) > MostPoints ? Parsed<Outline>.Failed($"it has more than {MostPoints} points: simplify it")
                : Parsed<Outline>.Of(new Outline(said ?? name, found));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return Parsed<Outline>.Failed("it is no GeoJSON outline: " + e.Message);
        }
    }

    /// <summary>True where the point lies inside.</summary>
    public bool Holds(double lat, double lon)
    {
        var inside = false;
        foreach (var ring in rings)
        {
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                if (ring[i].Lat > lat != ring[j].Lat > lat && lon < ((ring[j].Lon - ring[i].Lon) * (lat - ring[i].Lat) / (ring[j].Lat - ring[i].Lat)) + ring[i].Lon)
                    inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>How far the point is from the border, in kilometres.</summary>
    public double KmToBorder(double lat, double lon)
    {
        var nearest = double.MaxValue;
        foreach (var ring in rings)
        {
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
                nearest = Math.Min(nearest, KmToSide(lat, lon, ring[j], ring[i]));
        }

        return nearest;
    }

    // On a plane that touches the earth at the point: exact enough for the distances that matter here.
    private static double KmToSide(double lat, double lon, (double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        var east = KmPerDegree * Math.Cos(lat * Math.PI / 180);
        var (ax, ay, bx, by) = ((a.Lon - lon) * east, (a.Lat - lat) * KmPerDegree, (b.Lon - lon) * east, (b.Lat - lat) * KmPerDegree);
        var (dx, dy) = (bx - ax, by - ay);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / length, 0, 1);
        var (x, y) = (ax + (along * dx), ay + (along * dy));
        return Math.Sqrt((x * x) + (y * y));
    }

    private static double Km(double lat1, double lon1, double lat2, double lon2) => KmToSide(lat1, lon1, (lat2, lon2), (lat2, lon2));

    private static string? Collect(JsonElement element, List<(double Lat, double Lon)[]> rings)
    {
        switch (element.GetProperty("type").GetString())
        {
            case "FeatureCollection":
                string? first = null;
                foreach (var feature in element.GetProperty("features").EnumerateArray())
                    first ??= Collect(feature, rings);
                return first;
            case "Feature":
                _ = Collect(element.GetProperty("geometry"), rings);
                return element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("name", out var name) && name.GetString() is { Length: > 0 } said ? said : null;
            case "Polygon":
                Rings(element.GetProperty("coordinates"), rings);
                return null;
            case "MultiPolygon":
                foreach (var polygon in element.GetProperty("coordinates").EnumerateArray())
                    Rings(polygon, rings);
                return null;
            default:
                return null;
        }
    }

    private static void Rings(JsonElement polygon, List<(double Lat, double Lon)[]> rings)
    {
        foreach (var ring in polygon.EnumerateArray())
        {
            var points = ring.EnumerateArray().Select(static p => (Lat: p[1].GetDouble(), Lon: p[0].GetDouble())).ToArray();
            if (points.Length < 4 || Array.Exists(points, static p => !(Math.Abs(p.Lat) <= 90 && Math.Abs(p.Lon) <= 180)))
                throw new FormatException("a ring has four points or more, each a longitude and a latitude in degrees");
            rings.Add(points);
        }
    }
}
