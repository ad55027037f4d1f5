using Marsad.Capture.Dates;
using Marsad.Capture.Texts;

namespace Marsad.Capture.Html;

/// <summary>The lines at the head of a page's text that repeat its title or only give its date.</summary>
internal static class PageHead
{
    private const int HeadBlocks = 5, HeadLines = 4, LongestDate = 60;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

    /// <summary>The blocks without those lines, and the first date line.</summary>
    public static (List<TextBlock> Blocks, string? DateLine) Cut(List<TextBlock> blocks, string? title)
    {
        var titles = (title ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Append(title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = new List<TextBlock>(blocks.Count);
        string? date = null;
        var atHead = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!atHead || i >= HeadBlocks)
            {
                kept.Add(blocks[i]);
                continue;
            }

            var lines = blocks[i].Text.Split('\n', HeadLines);
            var first = 0;
            for (; first < lines.Length && (titles.Contains(lines[first]) || (blocks[i].Kind != BlockKind.Heading && IsDate(lines[first]))); first++)
                date ??= IsDate(lines[first]) ? lines[first] : null;

            // A heading with a date begins a day's section and stays; so does all that follows the first words of the report.
            atHead = first == lines.Length || lines[first].Length < LongestDate;
            if (first < lines.Length)
                kept.Add(first == 0 ? blocks[i] : blocks[i] with { Text = string.Join('\n', lines[first..]) });
        }

        return (kept, date);
    }

    private static bool IsDate(string line) => line.Length <= LongestDate && PublicationDates.Read(line).Success;
}
