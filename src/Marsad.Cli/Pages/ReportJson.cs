using System.Text;
using System.Text.Json;
using Marsad.Desk.Figures;
using Marsad.Register.Contract;

namespace Marsad.Cli.Pages;

/// <summary>A report as one JSON object: where it was captured, not its text.</summary>
internal static class ReportJson
{
    /// <summary>The object on one line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="versions">The versions of its story; null where it has no kin.</param>
    public static string Write(StoredReport report, ReportVersions? versions = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("document", report.Document.ToString());
            json.WriteNumber("size", report.Size);
            json.WriteString("recorded", report.Recorded);
            if (report.Reader is not null)
                json.WriteString("reader", report.Reader);
            if (report.Erased)
                json.WriteBoolean("erased", true);
            json.WriteStartArray("captures");
            foreach (var capture in report.Captures)
            {
                json.WriteStartObject();
                Given(json, "path", capture.Path);
                Given(json, "url", capture.Url);
                Given(json, "title", capture.Title);
                Given(json, "publisher", capture.Publisher);
                Given(json, "published", capture.Published?.ToString());
                Given(json, "language", capture.Language);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (versions is not null)
                StoryJson.Write(json, versions, report.Document);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Given(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
