using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>Reads an element's text as blocks. Depth is bounded by <see cref="PageShape"/> before a page comes here.</summary>
internal sealed class BlockReader
{
    private static readonly FrozenSet<string> Blocks =
        "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int linked;

    private BlockReader()
    {
    }

    /// <summary>The blocks of an element, in their order.</summary>
    public static List<TextBlock> Read(IElement element)
    {
        var reader = new BlockReader();
        reader.Children(element, BlockKind.Paragraph, inLink: false);
        reader.Flush(BlockKind.Paragraph);
        return reader.blocks;
    }

    private void Children(INode node, BlockKind kind, bool inLink)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                Words(words.Data, inLink);
            else if (child is IElement element)
                Element(element, kind, inLink);
        }
    }

    private void Element(IElement element, BlockKind kind, bool inLink)
    {
        var name = element.LocalName;
        if (name is "script" or "style" or "noscript" or "template" or "head" || IsFootnoteMark(element))
            return;
        if (name is "br")
        {
            Break(kind);
        }
        else if (name is "table" && IsDataTable(element))
        {
            Flush(kind);
            foreach (var row in element.QuerySelectorAll("tr"))
                Row(row);
        }
        else if (!Blocks.Contains(name))
        {
            Children(element, kind, inLink || name is "a");
        }
        else
        {
            Flush(kind);
            var inner = name switch
            {
                "li" => BlockKind.Item,
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
                "figcaption" or "caption" => BlockKind.Caption,
                "p" or "div" or "section" or "article" or "blockquote" when kind is not BlockKind.Item => BlockKind.Paragraph,
                _ => kind,
            };
            Children(element, inner, inLink);
            Flush(inner);
        }
    }

    private void Words(string words, bool inLink)
    {
        var before = text.Length;
        Spaces.Append(text, words);
        if (inLink)
            linked += text.Length - before;
    }

    // One <br> is a line end, two are a paragraph's end.
    private void Break(BlockKind kind)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length == 0)
            return;
        if (text[^1] == '\n')
            Flush(kind);
        else
            text.Append('\n');
    }

    private void Row(IElement row)
    {
        var cells = row.Children.Where(static c => c.LocalName is "td" or "th").Select(static c => Spaces.Clean(c.TextContent)).ToArray();
        if (Array.Exists(cells, static c => c.Length > 0))
            blocks.Add(new TextBlock(BlockKind.Row, string.Join(" | ", cells)));
    }

    private void Flush(BlockKind kind)
    {
        var words = text.ToString().Trim();
        if (words.Length > 0)
            blocks.Add(new TextBlock(kind, words, Math.Min(1, (double)linked / words.Length)));
        text.Clear();
        linked = 0;
    }

    private static bool IsFootnoteMark(IElement element) =>
        element.LocalName is "sup" && element.TextContent.Trim().Trim('[', ']') is { Length: <= 3 } mark && mark.All(char.IsAsciiDigit) && element.QuerySelector("a") is not null;

    // Old pages lay out everything in tables; a table of data has several short cells in most of its rows and no blocks in them.
    private static bool IsDataTable(IElement table)
    {
        if (table.QuerySelector("table, p, div, ul, ol, h1, h2, h3") is not null)
            return false;
        var rows = table.QuerySelectorAll("tr");
        var cells = table.QuerySelectorAll("td, th");
        return rows.Length > 1 && cells.Length >= rows.Length * 1.5 && cells.Average(static c => c.TextContent.Length) < 120;
    }
}
