using System.Globalization;
using System.Text;
using Marsad.Analysis.Areas;
using Marsad.Domain.Values;
using Marsad.Places;

namespace Marsad.Desk.Questions;

/// <summary>The area that a question asks for: a name of the gazetteer, or an outline written as points, <c>outline:36.1,35.2;36.4,35.2;36.3,35.6</c> (longitude, latitude; rings between slashes), with a name before the points where it has one, <c>outline:Northern plain:36.1,…</c>. Files are for the caller to read.</summary>
/// <param name="Place">The area; null: everywhere.</param>
/// <param name="Judge">Who judges what lies in it; null: administration and distance (<see cref="AdminAreas"/>).</param>
public sealed record AskedArea(Place? Place, IAreaJudge? Judge)
{
    private const string Beginning = "outline:";
    private const int MostPoints = 2000;

    /// <summary>Everywhere.</summary>
    public static readonly AskedArea Everywhere = new(null, null);

    /// <summary>Resolves it, or says why it gives no area.</summary>
    public static Parsed<AskedArea> Of(string? words)
    {
        if (words is null)
            return Parsed<AskedArea>.Of(Everywhere);
        if (words.StartsWith(Beginning, StringComparison.Ordinal))
            return Drawn(words[Beginning.Length..]);
        var place = AreaName.Resolve(words);
        return place.Success ? Parsed<AskedArea>.Of(new AskedArea(place.Value, null)) : Parsed<AskedArea>.Failed(place.Reason);
    }

    private static Parsed<AskedArea> Drawn(string words)
    {
        var colon = words.LastIndexOf(':');
        var name = colon > 0 ? words[..colon].Trim() : "drawn area";
        var json = new StringBuilder("""{"type":"MultiPolygon","coordinates":[[""");
        var count = 0;
        foreach (var (number, ring) in words[(colon + 1)..].Split('/').Index())
        {
            var points = ring.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList();
            count += points.Count;
            if (points.Contains(null) || points.Count < 3 || count > MostPoints)
                return Parsed<AskedArea>.Failed($"an outline is three points or more (at most {MostPoints}), each longitude,latitude in degrees, between semicolons: outline:36.1,35.2;36.4,35.2;36.3,35.6");
            if (points[0] != points[^1])
                points.Add(points[0]);
            json.Append(number == 0 ? "[" : ",[").AppendJoin(',', points).Append(']');
        }

        // What lies in a ring within a ring is outside, as in a file of GeoJSON.
        var outline = Outline.Read(json.Append("]]}").ToString(), name.Length == 0 ? "drawn area" : name);
        return outline.Success ? Parsed<AskedArea>.Of(new AskedArea(outline.Value.Place, new OutlineAreas(outline.Value))) : Parsed<AskedArea>.Failed(outline.Reason);
    }

    private static string? Point(string words) =>
        words.Split(',') is [var lon, var lat] && Degrees(lon) is { } east && Degrees(lat) is { } north
            ? string.Create(CultureInfo.InvariantCulture, $"[{east},{north}]") : null;

    private static double? Degrees(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
