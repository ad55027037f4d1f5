using System.Text;
using Marsad.Capture.Html;
using Marsad.Capture.Texts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Marsad.Capture.Markdown;

/// <summary>The blocks of a Markdown document, without their marks. Markdig bounds the depth of nesting.</summary>
internal static class MarkdownBlocks
{
    /// <summary>All blocks, in their order.</summary>
    public static List<TextBlock> Read(MarkdownDocument document)
    {
        var blocks = new List<TextBlock>();
        Children(document, BlockKind.Paragraph, blocks);
        return blocks;
    }

    private static void Children(ContainerBlock container, BlockKind kind, List<TextBlock> blocks)
    {
        foreach (var block in container)
            One(block, kind, blocks);
    }

    private static void One(Block block, BlockKind kind, List<TextBlock> blocks)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                    Add(BlockKind.Row, string.Join(" | ", row.OfType<TableCell>().Select(static c => string.Join(' ', c.OfType<ParagraphBlock>().Select(static p => Text(p.Inline))))), blocks);
                break;
            case HeadingBlock heading:
                Add(BlockKind.Heading, Text(heading.Inline), blocks);
                break;
            case HtmlBlock html:
                Add(kind, TagStripper.Strip(html.Lines.ToString()).TrimEnd(), blocks);
                break;
            case CodeBlock code:
                Add(kind, PlainText.Of(code.Lines.ToString()).Value.Trim(), blocks);
                break;
            case LeafBlock leaf:
                Add(kind, Text(leaf.Inline), blocks);
                break;
            case ListItemBlock item:
                Children(item, BlockKind.Item, blocks);
                break;
            case Footnote or FootnoteGroup:
                Children((ContainerBlock)block, BlockKind.Paragraph, blocks);
                break;
            case ContainerBlock inner:
                Children(inner, kind, blocks);
                break;
        }
    }

    private static void Add(BlockKind kind, string text, List<TextBlock> blocks)
    {
        if (text.Length > 0)
            blocks.Add(new TextBlock(kind, text));
    }

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        if (inlines is not null)
            Inlines(inlines, text);
        return text.ToString().Trim();
    }

    private static void Inlines(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } or HtmlInline or FootnoteLink:
                    break;
                case LiteralInline literal:
                    Spaces.Append(text, literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Spaces.Append(text, code.Content);
                    break;
                case AutolinkInline link:
                    Spaces.Append(text, link.Url);
                    break;
                case HtmlEntityInline entity:
                    Spaces.Append(text, entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Append('\n');
                    break;
                case LineBreakInline:
                    Spaces.Append(text, " ");
                    break;
                case ContainerInline inner:
                    Inlines(inner, text);
                    break;
            }
        }
    }
}
