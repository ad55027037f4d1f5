using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marsad.Capture.Encodings;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>A report captured as a web page. Nothing is fetched, no script runs, and no page can make the parser work or nest without bound.</summary>
internal static class HtmlReport
{
    private const int LongestPage = 8 << 20, DeepestTree = 600;

    /// <summary>The page's text and what it says about itself.</summary>
    public static ReadContent Read(byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes, DeclaredCharset.Find(bytes));
        var warnings = new List<string>();
        if (decoded.Warning is { } warning)
            warnings.Add(warning);
        var html = PlainText.Of(decoded.Text).Value;
        var source = html.Length <= LongestPage ? PageSource.Of(html) : null;
        if (source is { Shape.IsSane: true } && Parse(source) is { } page)
        {
            var details = PageMetadata.Read(page, source.JsonLd);
            var (blocks, dateLine) = MainText.Find(page, details.Title, source.Shape.Tags);
            var text = BlockText.Join(blocks);
            details = details with { Published = details.Published ?? dateLine };
            return new ReadContent(PlainText.Of(text), decoded.Text, decoded.Encoding, details, warnings);
        }

        warnings.Add(source is null
            ? "the page is too large to be parsed: its whole text was taken, with what stands around the report"
            : "the page is nested too deep or too tangled to be parsed: its whole text was taken, with what stands around the report");
        return new ReadContent(PlainText.Of(TagStripper.Strip(html)), decoded.Text, decoded.Encoding, source is null ? ReportDetails.None : JsonLd.Read(source.JsonLd), warnings);
    }

    private static IHtmlDocument? Parse(PageSource source)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(source.Html);
        return IsShallow(page) ? page : null;
    }

    // What follows walks the tree by recursion; the shape was measured before, and here it is made sure of.
    private static bool IsShallow(IHtmlDocument page)
    {
        var level = new List<INode> { page };
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth > DeepestTree)
                return false;
            var next = new List<INode>();
            foreach (var node in level)
                next.AddRange(node.ChildNodes);
            level = next;
        }

        return true;
    }
}
