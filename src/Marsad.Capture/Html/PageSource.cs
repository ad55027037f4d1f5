using System.Text;

namespace Marsad.Capture.Html;

/// <summary>
/// A page made fit for a parser: without scripts, styles, comments and embedded drawings, which hold no text of a report and could
/// show the parser other tags than were measured; with the JSON-LD that stood in its scripts.
/// </summary>
/// <param name="Html">The page.</param>
/// <param name="JsonLd">The contents of its <c>application/ld+json</c> scripts.</param>
/// <param name="Shape">How deep and tangled it is; when it is not sane, <paramref name="Html"/> ends early.</param>
internal sealed record PageSource(string Html, IReadOnlyList<string> JsonLd, PageShape Shape)
{
    private const int LongestTag = 8192;

    /// <summary>Reads a page's characters, in time linear in their number.</summary>
    public static PageSource Of(string html)
    {
        var page = new StringBuilder(html.Length);
        var data = new List<string>();
        var open = new OpenElements();
        var tags = new TagScanner(html);
        int count = 0, attributes = 0;
        var shape = default(PageShape);
        while (tags.Next())
        {
            page.Append(html, tags.Text.Start, tags.Text.End - tags.Text.Start);
            switch (tags.Name)
            {
                case "!" or "svg" or "math" or "plaintext" or "frameset":
                    continue;
                case "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "textarea" or "title" when !tags.IsEnd:
                    Raw(tags, page, data);
                    continue;
                case "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "textarea" or "title":
                    continue;
            }

            if (tags.Source.Length <= LongestTag)
                page.Append(tags.Source);
            else
                page.Append(tags.IsEnd ? "</" : "<").Append(tags.Name).Append('>');
            if (tags.IsEnd)
            {
                open.End(tags.Name);
                continue;
            }

            count++;
            attributes = Math.Max(attributes, tags.Attributes);
            open.Start(tags.Name);
            shape = new PageShape(open.Deepest, open.MostFormatting, count, attributes);
            if (!shape.IsSane)
                return new PageSource(page.ToString(), data, shape);
        }

        page.Append(html, tags.Text.Start, tags.Text.End - tags.Text.Start);
        return new PageSource(page.ToString(), data, shape);
    }

    private static void Raw(TagScanner tags, StringBuilder page, List<string> data)
    {
        var name = tags.Name;
        var isData = name is "script" && tags.Source.Contains("ld+json", StringComparison.OrdinalIgnoreCase);
        var content = tags.TakeRawText();
        if (isData)
            data.Add(content.ToString());
        else if (name is "title")
            page.Append("<title>").Append(content.ToString().Replace("<", "&lt;", StringComparison.Ordinal)).Append("</title>");
    }
}
