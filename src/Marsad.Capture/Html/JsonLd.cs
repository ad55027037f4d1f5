using System.Text.Json;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org): headline, date, publisher, language, address. Nothing is fetched; contexts are not resolved.</summary>
internal static class JsonLd
{
    private const int LongestScript = 2 << 20, MostObjects = 5000;

    /// <summary>The details of the first article that the scripts describe; broken scripts are passed over.</summary>
    public static ReportDetails Read(IReadOnlyList<string> scripts)
    {
        var details = ReportDetails.None;
        foreach (var script in scripts.Where(static s => s.Length <= LongestScript))
        {
            try
            {
                using var document = JsonDocument.Parse(Bare(script), new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                details = details.Or(Of(document.RootElement));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // A page with a broken script still has its meta tags.
            }
        }

        return details;
    }

    // Some pages wrap the script in a comment or a CDATA section.
    private static string Bare(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        if (start >= 0 && script.AsSpan(start).StartsWith("[CDATA["))
            start = script.IndexOfAny(['{', '['], start + 7);
        var end = script.AsSpan().LastIndexOfAny('}', ']');
        while (end > 0 && script.AsSpan(end).StartsWith("]]>"))
            end = script.AsSpan(0, end).LastIndexOfAny('}', ']');
        return start >= 0 && end > start ? script[start..(end + 1)] : script;
    }

    private static ReportDetails Of(JsonElement root)
    {
        var objects = Objects(root);
        foreach (var article in objects.Where(IsArticle))
        {
            return new ReportDetails
            {
                Title = Text(article, "headline") ?? Text(article, "name"),
                Published = Text(article, "datePublished") ?? Text(article, "dateCreated"),
                Publisher = Name(article, "publisher", objects) ?? Name(article, "sourceOrganization", objects),
                Language = Text(article, "inLanguage") ?? Name(article, "inLanguage", objects),
                Url = Text(article, "url") ?? Text(article, "mainEntityOfPage"),
            };
        }

        return ReportDetails.None;
    }

    private static List<JsonElement> Objects(JsonElement root)
    {
        var found = new List<JsonElement>();
        var waiting = new Queue<JsonElement>([root]);
        while (waiting.TryDequeue(out var element) && found.Count < MostObjects)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                    waiting.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                found.Add(element);
                foreach (var property in element.EnumerateObject().Where(static p => p.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array))
                    waiting.Enqueue(property.Value);
            }
        }

        return found;
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type));

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString()!.Split('/', '#', ':')[^1] is var name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "PressRelease" or "SocialMediaPosting");

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        return value.ValueKind == JsonValueKind.String && Spaces.Clean(System.Net.WebUtility.HtmlDecode(value.GetString()!)) is { Length: > 0 } text ? text : null;
    }

    private static string? Name(JsonElement element, string property, List<JsonElement> objects)
    {
        if (Text(element, property) is { } text)
            return text;
        if (!element.TryGetProperty(property, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        if ((Text(value, "name") ?? Text(value, "alternateName")) is { } name)
            return name;
        return Text(value, "@id") is { } id
            ? objects.Where(o => string.Equals(Text(o, "@id"), id, StringComparison.Ordinal)).Select(static o => Text(o, "name")).FirstOrDefault(static n => n is not null)
            : null;
    }
}
