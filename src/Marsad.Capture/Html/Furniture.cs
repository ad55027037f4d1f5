using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Marsad.Capture.Texts;
using Marsad.Domain.Terms;

namespace Marsad.Capture.Html;

/// <summary>Takes away what stands around a report on its page: navigation, share bars, related links, notices.</summary>
internal static class Furniture
{
    private const string Elements = "script, style, noscript, template, iframe, object, embed, canvas, video, audio, nav, footer, aside, button, select, input, textarea, dialog, "
        + "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=menu], [role=complementary]";

    private static readonly SearchValues<char> Ornaments = SearchValues.Create(" \n|·•-–—*_=#›»>/");
    private const double MostText = 0.3;
    private const int LongestNotice = 220;

    private static readonly HashSet<string> ClassWords = Words("class").ToHashSet(StringComparer.Ordinal);
    private static readonly string[] Openings = [.. Words("opening").Order(StringComparer.Ordinal)];
    private static readonly HashSet<string> Wholes = Words("whole").ToHashSet(StringComparer.Ordinal);

    /// <summary>Removes furniture elements from a page. An element that holds much of the page's text is kept, whatever its class says.</summary>
    public static void Remove(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll(Elements).Where(static e => e is not (IHtmlHtmlElement or IHtmlBodyElement)))
            element.Remove();
        if (page.Body is not { } body)
            return;
        var all = TextLength(body);
        foreach (var element in body.QuerySelectorAll("[class], [id], [style]").ToArray())
        {
            if (element.LocalName is "article" or "main" or "td" or "time" || !(IsInvisible(element) || IsNamedSo(element)))
                continue;
            if (TextLength(element) <= all * MostText)
                element.Remove();
        }
    }

    /// <summary>True for a block that is a notice or a teaser and no part of the report.</summary>
    public static bool IsNotice(TextBlock block)
    {
        var text = block.Text;
        if (text.AsSpan().IndexOfAnyExcept(Ornaments) < 0)
            return true;
        if (text.Length > LongestNotice)
            return false;
        var lower = text.ToLowerInvariant();
        if (Wholes.Contains(lower.TrimEnd(':', '.')))
            return true;
        return Array.Exists(Openings, o => lower.StartsWith(o, StringComparison.Ordinal) && (lower.Length == o.Length || !char.IsLetterOrDigit(o[^1]) || !char.IsLetterOrDigit(lower[o.Length])));
    }

    private static bool IsInvisible(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var bare
        && (bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamedSo(IElement element) => Parts($"{element.ClassName} {element.Id}").Any(ClassWords.Contains);

    // "article-shareBar top" → article, share, bar, top, and the whole names without marks ("sharebar").
    private static IEnumerable<string> Parts(string names)
    {
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static n => n.Length < 80))
        {
            var part = new StringBuilder();
            for (var i = 0; i < name.Length; i++)
            {
                var c = name[i];
                if (!char.IsLetterOrDigit(c) || (char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1])))
                {
                    if (part.Length > 0)
                        yield return part.ToString();
                    part.Clear();
                }

                if (char.IsLetterOrDigit(c))
                    part.Append(char.ToLowerInvariant(c));
            }

            if (part.Length > 0)
                yield return part.ToString();
            yield return string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        }
    }

    private static int TextLength(IElement element)
    {
        var length = 0;
        foreach (var text in element.GetDescendants().OfType<IText>())
            length += text.Data.AsSpan().Trim().Length;
        return length;
    }

    private static IEnumerable<string> Words(string kind) =>
        VocabularyTable.Load("page-furniture").Rows.Where(r => string.Equals(r["kind"], kind, StringComparison.Ordinal)).SelectMany(static r => r.List("words"));
}
