using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Release.Folder;

namespace Marsad.Exchange.Release.Page;

/// <summary>The release as one web page that opens from disk: everything stands in the file, a strict policy names its one script and one style by their hash, and nothing is fetched.</summary>
internal static class WebPage
{
    // The map's box is at most so many times as wide as it is high; beyond it nothing is drawn.
    private const double Shape = 2.4;

    /// <summary>Writes it.</summary>
    public static void Write(Stream to, ReleaseRequest request, PublicSpool spool, ReleaseTotals totals, ReleaseCounts counts)
    {
        var (style, script) = (Resource("page.css"), Resource("page.js"));
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var head = Resource("page.html").Split("{data}");
        writer.Write(head[0].Replace("{title}", System.Net.WebUtility.HtmlEncode(request.Rules.Title), StringComparison.Ordinal).Replace("{style-hash}", Hash(style), StringComparison.Ordinal).Replace("{script-hash}", Hash(script), StringComparison.Ordinal).Replace("{style}", style, StringComparison.Ordinal));
        writer.Flush();
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
            Data(json, request, spool, totals, counts);
        writer.Write(head[1].Replace("{script}", script, StringComparison.Ordinal));
    }

    private static void Data(Utf8JsonWriter json, ReleaseRequest request, PublicSpool spool, ReleaseTotals totals, ReleaseCounts counts)
    {
        json.WriteStartObject();
        json.WriteString("title", request.Rules.Title);
        json.WriteString("publisher", request.Rules.Publisher);
        json.WriteString("contact", request.Rules.Contact);
        json.WriteString("licence", request.Rules.Licence);
        json.WriteString("day", $"{request.Day:yyyy-MM-dd}");
        json.WriteBoolean("sample", request.Sample);
        json.WriteNumber("grid", request.Rules.Point == Rules.PointLevel.Grid ? request.Rules.GridDegrees : 0);
        json.WriteNumber("least", request.Rules.Small == Rules.SmallCounts.Band ? request.Rules.LeastCount : 0);
        json.WriteString("archive", ReleaseFiles.Archive(request.Day));
        json.WriteStartArray("files");
        foreach (var format in request.Rules.Formats.Prepend("csv").Distinct(StringComparer.Ordinal))
            json.WriteStringValue(ReleaseFiles.Data(format));
        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var (head, text) in RulesInWords.Of(request.Rules))
            Row(json, head, text);
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var (reason, number) in ReleaseTables.LeftOut(counts, Math.Max(request.Rules.LeastCount, 5)))
            Row(json, reason, number);
        json.WriteEndArray();
        json.WriteStartObject("all");
        Total(json, totals.All);
        json.WriteEndObject();
        json.WriteStartArray("months");
        foreach (var (group, total) in totals.Of("month").Where(static m => m.Group.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("m", group);
            Total(json, total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Rows(json, spool, request.Rules.PageRows);
        Map(json, spool);
        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, PublicSpool spool, int most)
    {
        json.WriteStartArray("rows");
        foreach (var i in spool.Backwards().Take(most))
        {
            json.WriteStartArray();
            json.WriteStringValue(i.Id);
            json.WriteStringValue(i.Type);
            json.WriteStringValue(TypeCodes.Label(i.Type));
            json.WriteStringValue($"{i.From:yyyy-MM-dd}");
            json.WriteStringValue($"{i.To:yyyy-MM-dd}");
            json.WriteStringValue(string.Join(", ", new[] { i.Place, i.Admin1, CountryCodes.Of(i.Country)?.Name ?? i.Country }.OfType<string>().Distinct(StringComparer.Ordinal)));
            json.WriteStringValue(i.Country ?? "");
            json.WriteStringValue(i.PlacePrecision?.Word() ?? "");
            Number(json, i.Lat);
            Number(json, i.Lon);
            Range(json, i.Killed);
            Range(json, i.Injured);
            json.WriteStringValue(i.Grade?.Word() ?? "");
            json.WriteStringValue(i.Status?.Word() ?? "");
            json.WriteStringValue(string.Join("; ", i.Perpetrators.Select(static p => p.Name)));
            json.WriteStringValue(string.Join("; ", i.SaidBy));
            json.WriteStringValue(string.Join(", ", i.Coarsened));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Map(Utf8JsonWriter json, PublicSpool spool)
    {
        var cells = new SortedDictionary<(double Lat, double Lon), (long Incidents, long Min, long Max, double Km)>();
        foreach (var i in spool.Incidents())
        {
            if (i is not { Lat: { } lat, Lon: { } lon })
                continue;
            var cell = cells.GetValueOrDefault((lat, lon));
            cells[(lat, lon)] = (cell.Incidents + 1, cell.Min + (i.Killed?.Min ?? 0), cell.Max + (i.Killed?.Max ?? 0), Math.Max(cell.Km, i.RadiusKm ?? 0));
        }

        json.WriteStartArray("cells");
        foreach (var ((lat, lon), cell) in cells)
        {
            json.WriteStartArray();
            json.WriteNumberValue(lat);
            json.WriteNumberValue(lon);
            json.WriteNumberValue(cell.Incidents);
            json.WriteNumberValue(cell.Min);
            json.WriteNumberValue(cell.Max);
            json.WriteNumberValue(cell.Km);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("map");
        if (cells.Count > 0)
        {
            var (west, south, east, north) = Window(cells.Keys);
            foreach (var (kind, points) in MapLines.Within(west, south, east, north))
                Row(json, kind, points);
        }

        json.WriteEndArray();
    }

    // Around the outermost points, in hundredths of a degree, wide and high enough for a box of any shape.
    private static (int West, int South, int East, int North) Window(IReadOnlyCollection<(double Lat, double Lon)> points)
    {
        var (south, north, west, east) = (points.Min(static p => p.Lat), points.Max(static p => p.Lat), points.Min(static p => p.Lon), points.Max(static p => p.Lon));
        var narrow = Math.Max(0.2, Math.Cos((south + north) / 2 * Math.PI / 180));
        var (high, wide) = ((1.4 * (north - south)) + 2, (1.4 * (east - west)) + 2);
        (high, wide) = (Math.Max(high, wide * narrow), Math.Max(wide, high * Shape / narrow));
        int Hundredths(double degrees, double most) => (int)Math.Round(100 * Math.Clamp(degrees, -most, most));
        var (lat, lon) = ((south + north) / 2, (west + east) / 2);
        return (Hundredths(lon - (wide / 2), 180), Hundredths(lat - (high / 2), 90), Hundredths(lon + (wide / 2), 180), Hundredths(lat + (high / 2), 90));
    }

    private static void Total(Utf8JsonWriter json, ReleaseTotal total)
    {
        json.WriteNumber("n", total.Incidents);
        json.WritePropertyName("killed");
        Range(json, total.Killed);
        json.WritePropertyName("injured");
        Range(json, total.Injured);
    }

    private static void Range(Utf8JsonWriter json, FigureRange? range)
    {
        if (range is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(range.Min);
        json.WriteNumberValue(range.Max);
        json.WriteNumberValue(range.Open ? 1 : 0);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, double? number)
    {
        if (number is { } n)
            json.WriteNumberValue(n);
        else
            json.WriteNullValue();
    }

    private static void Row(Utf8JsonWriter json, string first, string second)
    {
        json.WriteStartArray();
        json.WriteStringValue(first);
        json.WriteStringValue(second);
        json.WriteEndArray();
    }

    private static string Hash(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";

    private static string Resource(string name)
    {
        using var stream = typeof(WebPage).Assembly.GetManifestResourceStream("release/" + name) ?? throw new InvalidOperationException($"{name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
