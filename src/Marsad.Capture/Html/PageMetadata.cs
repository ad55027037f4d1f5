using AngleSharp.Html.Dom;
using Marsad.Capture.Dates;
using Marsad.Capture.Texts;
using Marsad.Domain.Terms;

namespace Marsad.Capture.Html;

/// <summary>What a page says about itself: JSON-LD, meta tags, its title, language and canonical address.</summary>
internal static class PageMetadata
{
    private static readonly ILookup<string, (string Attribute, string Key)> Keys = VocabularyTable.Load("page-metadata").Rows
        .ToLookup(static r => r["field"], static r => (r["attribute"], r["key"]), StringComparer.Ordinal);

    /// <summary>The page's details.</summary>
    public static ReportDetails Read(IHtmlDocument page, IReadOnlyList<string> jsonLd)
    {
        var meta = Metas(page);
        var data = JsonLd.Read(jsonLd);
        var publisher = data.Publisher ?? First(meta, "publisher");
        return new ReportDetails
        {
            Title = WithoutOutlet(data.Title ?? First(meta, "title") ?? OnlyHeading(page) ?? Spaces.Clean(page.Title ?? ""), publisher),
            Published = Date([data.Published, .. All(meta, "published"), .. Times(page)]),
            Publisher = publisher,
            Url = new[] { page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), First(meta, "url"), data.Url }.FirstOrDefault(IsAddress),
            Language = new[] { page.DocumentElement?.GetAttribute("lang"), page.DocumentElement?.GetAttribute("xml:lang"), data.Language, First(meta, "language") }.FirstOrDefault(static l => !string.IsNullOrWhiteSpace(l)),
        };
    }

    private static Dictionary<(string Attribute, string Key), string> Metas(IHtmlDocument page)
    {
        var found = new Dictionary<(string, string), string>();
        foreach (var element in page.QuerySelectorAll("meta, [itemprop]"))
        {
            var content = element.GetAttribute("content") ?? element.GetAttribute("datetime");
            if (string.IsNullOrWhiteSpace(content) || content.Length > 2000)
                continue;
            foreach (var attribute in (string[])["name", "property", "itemprop", "http-equiv"])
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } key)
                    found.TryAdd((attribute, key.Trim().ToLowerInvariant()), Spaces.Clean(content));
            }
        }

        return found;
    }

    private static IEnumerable<string> All(Dictionary<(string Attribute, string Key), string> meta, string field) =>
        Keys[field].Select(k => meta.GetValueOrDefault(k)).Where(static v => !string.IsNullOrEmpty(v))!;

    private static string? First(Dictionary<(string Attribute, string Key), string> meta, string field) => All(meta, field).FirstOrDefault();

    // The first date that can be read; when none can, the first one, so that the report's warning names it.
    private static string? Date(IReadOnlyList<string?> written)
    {
        var given = written.Where(static w => !string.IsNullOrWhiteSpace(w)).ToList();
        return given.Find(static w => PublicationDates.Read(w!).Success) ?? given.FirstOrDefault();
    }

    // A time element is the date of publication where it is marked as one, or where it is the page's only one.
    private static IEnumerable<string> Times(IHtmlDocument page)
    {
        var all = page.QuerySelectorAll("time[datetime]");
        foreach (var time in all.Where(static t => t.HasAttribute("pubdate") || (t.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) ?? false)))
            yield return time.GetAttribute("datetime")!;
        if (all.Length == 1)
            yield return all[0].GetAttribute("datetime")!;
    }

    private static string? OnlyHeading(IHtmlDocument page) =>
        page.QuerySelectorAll("h1") is { Length: 1 } headings && Spaces.Clean(headings[0].TextContent) is { Length: > 0 } text ? text : null;

    private static string? WithoutOutlet(string title, string? publisher)
    {
        if (publisher is { Length: > 1 } && title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase))
        {
            var rest = title[..^publisher.Length].TrimEnd();
            if (rest.Length > 1 && rest[^1] is '|' or '-' or '–' or '—' or ':' or '»' or '·' or '•')
                title = rest[..^1].TrimEnd();
        }

        return title.Length == 0 ? null : title;
    }

    private static bool IsAddress(string? url) =>
        url is { Length: < 2000 } && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(url, UriKind.Absolute, out _);
}
