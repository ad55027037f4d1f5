using Marsad.Capture.Texts;

namespace Marsad.Capture.Markdown;

/// <summary>The lines <c>key: value</c> between <c>---</c> at the head of a Markdown text. Only plain lines are read; other YAML is passed over.</summary>
internal static class FrontMatter
{
    /// <summary>The details that the lines give.</summary>
    public static ReportDetails Read(string lines)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]) && Spaces.Clean(line[(colon + 1)..]).Trim('"', '\'') is { Length: > 0 } value)
                values.TryAdd(line[..colon].Trim(), value);
        }

        string? Of(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (values.TryGetValue(key, out var value))
                    return value;
            }

            return null;
        }

        return new ReportDetails
        {
            Title = Of("title", "headline"),
            Published = Of("published", "date", "datePublished"),
            Publisher = Of("publisher", "outlet", "source", "site"),
            Url = Of("url", "link", "canonical"),
            Language = Of("language", "lang"),
        };
    }
}
