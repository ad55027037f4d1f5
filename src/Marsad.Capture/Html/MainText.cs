using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Capture.Texts;
using SmartReader;

namespace Marsad.Capture.Html;

/// <summary>Finds the report on its page: where the page marks it, there; else where SmartReader (a port of Readability) finds it; else what is left of the page without its furniture.</summary>
internal static class MainText
{
    private const int ShortestArticle = 140, MostTagsForSmartReader = 30_000, LongBlock = 80;
    private const double Enough = 0.6;

    /// <summary>The report's blocks, and the line with its date where one stands at the head.</summary>
    public static (List<TextBlock> Blocks, string? DateLine) Find(IHtmlDocument page, string? title, int tags)
    {
        var captions = Captions.Take(page);
        Furniture.Remove(page);
        var candidates = new List<List<TextBlock>>();
        if (Marked(page) is { } marked)
            candidates.Add(Trim(BlockReader.Read(marked)));
        var rest = page.Body is { } body ? Trim(BlockReader.Read(body)) : [];
        if (candidates.Count == 0 && tags <= MostTagsForSmartReader && BySmartReader(page) is { } found)
            candidates.Add(Trim(found));
        var best = candidates.Find(static c => Length(c) >= ShortestArticle) ?? Richest([.. candidates, rest]);
        var (report, date) = PageHead.Cut(best, title);
        return ([.. report, .. Captions.Own(captions, report)], date);
    }

    private static List<TextBlock> Richest(List<List<TextBlock>> candidates) => candidates.MaxBy(Length)!;

    private static int Length(List<TextBlock> blocks) => blocks.Sum(static b => b.Text.Length);

    // The page's own word for where its article stands; several articles are a list of teasers, where the longest must outweigh the others.
    private static IElement? Marked(IHtmlDocument page)
    {
        if (page.QuerySelector("[itemprop~=articleBody]") is { } body)
            return body;
        var articles = page.QuerySelectorAll("article").Where(static a => a.ParentElement?.Closest("article") is null).ToList();
        var longest = articles.MaxBy(static a => a.TextContent.Length);
        if (longest is not null && longest.TextContent.Length >= articles.Sum(static a => a.TextContent.Length) * Enough && longest.QuerySelectorAll("p, li, br").Length > 1)
            return longest;
        return null;
    }

    private static List<TextBlock>? BySmartReader(IHtmlDocument page)
    {
        try
        {
            using var reader = new Reader("https://page.invalid/", (IHtmlDocument)page.Clone());
            var article = reader.GetArticle();
            if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
                return null;
            return BlockReader.Read(new HtmlParser().ParseDocument(article.Content).Body!);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // A library's failure on an odd page is no reason to lose the page: what is left of it is read.
            return null;
        }
    }

    private static List<TextBlock> Trim(List<TextBlock> blocks)
    {
        // Where most of a page is links (a bulletin whose items lead to their sources), links are its text.
        var linked = blocks.Where(IsLink).Sum(static b => b.Text.Length);
        var keepLinks = linked > blocks.Sum(static b => b.Text.Length) * 0.5;

        // Pages that hold their text twice (for wide and for narrow screens) say it once.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = blocks.FindAll(b => (keepLinks || !IsLink(b)) && !Furniture.IsNotice(b) && (b.Text.Length < LongBlock || seen.Add(b.Text)));
        while (kept.Count > 0 && kept[^1].Kind == BlockKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static bool IsLink(TextBlock block) => block.LinkShare > 0.85 && block.Kind is not BlockKind.Row;
}
