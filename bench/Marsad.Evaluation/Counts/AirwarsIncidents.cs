using System.Globalization;
using System.Text;
using System.Text.Json;
using Marsad.Domain.Reports;

namespace Marsad.Evaluation.Counts;

/// <summary>The incident assessments of the corpus "airwars": one JSON object a line, read by <c>text</c> alone.</summary>
internal static class AirwarsIncidents
{
    /// <summary>The share of the incidents, the newest by (date, id), that only measures.</summary>
    public const double NewestShare = 0.3;

    /// <summary>The incidents of a file in order of (date, id).</summary>
    public static List<CountedReport> Read(string file) =>
        [.. File.ReadLines(file).Where(static l => l.Length > 0).Select(Of).OrderBy(static r => r.Date).ThenBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>The newest share of incidents in order, or those before it.</summary>
    public static List<CountedReport> Part(List<CountedReport> all, bool newest)
    {
        var first = all.Count - (int)(all.Count * NewestShare);
        return newest ? all.GetRange(first, all.Count - first) : all.GetRange(0, first);
    }

    private static CountedReport Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString() ?? "";
        return new CountedReport
        {
            Id = root.GetProperty("id").GetString()!,
            Incident = root.GetProperty("id").GetString()!,
            Date = DateOnly.ParseExact(root.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Language = "en" },
            Killed = Range(root, "killed"),
            Injured = Range(root, "injured"),
            Point = Point(root),
        };
    }

    private static RecordedCount[] Range(JsonElement root, string name) =>
        root.TryGetProperty(name, out var range) && range.ValueKind == JsonValueKind.Object ? [new RecordedCount(range.GetProperty("min").GetInt64(), range.GetProperty("max").GetInt64())] : [];

    private static RecordedPoint? Point(JsonElement root) =>
        root.TryGetProperty("lat", out var lat) && lat.ValueKind == JsonValueKind.Number && root.TryGetProperty("lon", out var lon) && lon.ValueKind == JsonValueKind.Number
            ? new RecordedPoint(lat.GetDouble(), lon.GetDouble(), root.TryGetProperty("location_accuracy", out var label) ? label.GetString() ?? "" : "")
            : null;
}
