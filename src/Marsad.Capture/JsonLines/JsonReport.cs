using System.Globalization;
using System.Text;
using System.Text.Json;
using Marsad.Capture.Encodings;
using Marsad.Capture.Texts;

namespace Marsad.Capture.JsonLines;

/// <summary>A report written as one JSON object: <c>text</c>, and where known <c>title</c>, <c>published</c>, <c>publisher</c>, <c>url</c>, <c>language</c>. Other fields stay in the captured bytes and are not read.</summary>
internal static class JsonReport
{
    /// <summary>The report, or why the object is none.</summary>
    public static (ReadContent? Content, string? Reason) Read(byte[] json)
    {
        var warnings = new List<string>();
        var utf8 = json;
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            var repaired = Utf8Damage.Repair(json);
            utf8 = Encoding.UTF8.GetBytes(repaired.Text);
            warnings.Add(repaired.Warning!);
        }

        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 64 });
            return Of(document.RootElement, warnings);
        }
        catch (JsonException e)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"is no JSON object (byte {e.BytePositionInLine ?? 0})"));
        }
        catch (InvalidOperationException)
        {
            return (null, "holds an escape that is no character");
        }
    }

    private static (ReadContent? Content, string? Reason) Of(JsonElement root, List<string> warnings)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return (null, "is no JSON object");
        if (!root.TryGetProperty("text", out var text))
            return (null, "has no field 'text'");
        if (text.ValueKind != JsonValueKind.String)
            return (null, "has a field 'text' that is no string");
        var details = new ReportDetails
        {
            Title = Field(root, "title", warnings),
            Published = Field(root, "published", warnings),
            Publisher = Field(root, "publisher", warnings),
            Url = Field(root, "url", warnings),
            Language = Field(root, "language", warnings),
        };
        var source = text.GetString()!;
        return (new ReadContent(PlainText.Of(source), source, "utf-8", details, warnings), null);
    }

    private static string? Field(JsonElement root, string name, List<string> warnings)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();
        warnings.Add($"the field '{name}' is no string and was not read");
        return null;
    }
}
