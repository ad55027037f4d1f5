using System.Net;
using System.Text;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>The text of a page that no parser should see: every tag gone, block tags as line ends. It cannot tell the article from what stands around it.</summary>
internal static class TagStripper
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "!",
    };

    /// <summary>The text, in time linear in the page's length.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            Words(html, tags, text);
            if (!tags.IsEnd && (tags.Name is "script" or "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes"))
                tags.TakeRawText();
            if (!Inline.Contains(tags.Name) && text.Length > 0 && text[^1] != '\n')
                Break(text);
        }

        Words(html, tags, text);
        return text.ToString().Trim() is { Length: > 0 } trimmed ? trimmed + "\n" : "";
    }

    private static void Words(string html, TagScanner tags, StringBuilder text) =>
        Spaces.Append(text, WebUtility.HtmlDecode(html[tags.Text.Start..tags.Text.End]));

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0)
            text.Append('\n');
    }
}
