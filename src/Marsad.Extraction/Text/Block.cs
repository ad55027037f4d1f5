namespace Marsad.Extraction.Text;

/// <summary>What part of a report a stretch of lines plays.</summary>
internal enum BlockKind
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>By-line, dateline of the document, "as of" line: place and date of writing, never of an event.</summary>
    Dateline,

    /// <summary>A section heading ("KEY EVENTS", "1. Sarmin, Idlib countryside").</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    Bullet,

    /// <summary>A picture caption.</summary>
    Caption,

    /// <summary>Teasers, calls to subscribe, contact lines.</summary>
    Furniture,
}

/// <summary>A stretch of the reading text that plays one part. Offsets count UTF-16 units of the reading text; the end is exclusive.</summary>
/// <param name="Kind">Its part.</param>
/// <param name="Index">Its number in the report, from 0.</param>
/// <param name="Start">First unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="HeadingIndex">The index of the heading it stands under; −1 where none.</param>
internal sealed record Block(BlockKind Kind, int Index, int Start, int End, int HeadingIndex)
{
    /// <summary>True where claims may be read from it (paragraphs and bullets; headings give context only).</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.Bullet;
}
