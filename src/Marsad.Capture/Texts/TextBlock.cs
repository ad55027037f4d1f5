namespace Marsad.Capture.Texts;

/// <summary>What a stretch of a marked-up text is.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A picture's caption.</summary>
    Caption,
}

/// <summary>A stretch of text that stands by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, cleaned; lines are parted by <c>\n</c>.</param>
/// <param name="LinkShare">The share of its characters that stand in links, 0 to 1.</param>
internal sealed record TextBlock(BlockKind Kind, string Text, double LinkShare = 0);

/// <summary>Writes blocks as a reading text: an empty line between them, items and rows line by line.</summary>
internal static class BlockText
{
    /// <summary>The text; it ends with a line end.</summary>
    public static string Join(IReadOnlyList<TextBlock> blocks)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (i > 0)
                text.Append(block.Kind is BlockKind.Item or BlockKind.Row && blocks[i - 1].Kind == block.Kind ? "\n" : "\n\n");
            if (block.Kind == BlockKind.Item)
                text.Append("• ");
            text.Append(block.Text);
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }
}
