using System.Globalization;
using System.Text;
using System.Text.Json;
using Marsad.Desk.Words;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Cli.Output;

/// <summary>The event that a report is about, in sum over its sources: no claim of anybody, and never stored.</summary>
/// <param name="Report">The report.</param>
/// <param name="Summary">What it says in sum; null where it tells of no event.</param>
internal sealed record MainEvent(Report Report, ReportSummary? Summary)
{
    /// <summary>The columns of CSV.</summary>
    public static IReadOnlyList<Column<MainEvent>> Columns { get; } =
    [
        new("document", static e => e.Report.Document.ToString()),
        new("path", static e => e.Report.Path),
        new("killed", static e => Count(e.Summary?.Killed)),
        new("killed_confidence", static e => Chance(e.Summary?.Killed, e.Summary?.KilledConfidence)),
        new("injured", static e => Count(e.Summary?.Injured)),
        new("injured_confidence", static e => Chance(e.Summary?.Injured, e.Summary?.InjuredConfidence)),
        new("place", static e => Phrases.Where(e.Summary?.Place)),
        new("lat", static e => e.Summary?.Place?.Lat?.ToString(CultureInfo.InvariantCulture)),
        new("lon", static e => e.Summary?.Place?.Lon?.ToString(CultureInfo.InvariantCulture)),
        new("place_confidence", static e => Chance(e.Summary?.Place, e.Summary?.PlaceConfidence)),
    ];

    /// <summary>One line for people.</summary>
    public string Line()
    {
        if (Summary is not { } summary)
            return "Main event: none told of";
        var parts = new[] { Told(summary.Killed, "killed", summary.KilledConfidence), Told(summary.Injured, "injured", summary.InjuredConfidence), summary.Place is null ? null : $"{Phrases.Where(summary.Place)} ({Percent(summary.PlaceConfidence)})" };
        return "Main event: " + string.Join(" · ", parts.Where(static p => p is not null));
    }

    /// <summary>One JSON object on one line: <c>document</c> and <c>main_event</c>, which is null where the report tells of none.</summary>
    public string Json()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("document", Report.Document.ToString());
            if (Summary is { } summary)
                Write(json, summary);
            else
                json.WriteNull("main_event");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ReportSummary summary)
    {
        json.WriteStartObject("main_event");
        Write(json, "killed", summary.Killed, DomainJson.Lines.CountRange, summary.KilledConfidence);
        Write(json, "injured", summary.Injured, DomainJson.Lines.CountRange, summary.InjuredConfidence);
        Write(json, "place", summary.Place, DomainJson.Lines.Place, summary.PlaceConfidence);
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T? value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape, double confidence)
        where T : class
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, shape);
        json.WriteNumber(name + "_confidence", Math.Round(confidence, 2));
    }

    private static string? Told(CountRange? count, string what, double chance) =>
        count is null ? null : count is { Min: 0, Max: 0 } ? $"nobody {what} ({Percent(chance)})" : $"{Count(count)} {what} ({Percent(chance)})";

    private static string? Count(CountRange? count) => count is null ? null : count is { Min: { } low, Max: { } high } && low < high ? $"{low}–{high}" : Phrases.Count(count);

    private static string? Chance(object? value, double? chance) => value is null ? null : chance?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double chance) => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(Math.Round(chance * 100), 1, 99)} %");
}
