using Marsad.Domain.Terms;

namespace Marsad.Extraction.Text;

/// <summary>Knows lines that are no part of the report's text, by the table of openers.</summary>
internal static class Furniture
{
    private const int LongestLine = 700;

    private static readonly (string Words, BlockKind Part)[] Openers = Read("starts");
    private static readonly (string Words, BlockKind Part)[] Inside = Read("contains");
    private static readonly (string Words, BlockKind Part)[] Closing = Read("closes");
    private static readonly (string Words, BlockKind Part)[] Whole = Read("whole");

    /// <summary>The part a line plays by its words; null where no opener is known.</summary>
    public static BlockKind? PartOf(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestLine)
            return null;
        Span<char> line = stackalloc char[written.Length];
        written.ToLowerInvariant(line);
        line.Replace('’', '\'');
        ReadOnlySpan<char> bare = line.TrimEnd(".:! >»→");
        foreach (var (words, part) in Whole)
        {
            if (bare.SequenceEqual(words))
                return part;
        }

        foreach (var (words, part) in Openers)
        {
            // "By Monday rebels had taken the town." is a sentence; a by-line has no stop.
            if (line.StartsWith(words) && (words[^1] == ':' || part != BlockKind.Dateline || (line.Length < 120 && line[^1] != '.')))
                return part;
        }

        foreach (var (words, part) in Closing)
        {
            if (bare.EndsWith(words) && line.Length < 300)
                return part;
        }

        foreach (var (words, part) in Inside)
        {
            if (((ReadOnlySpan<char>)line).Contains(words, StringComparison.Ordinal))
                return part;
        }

        return null;
    }

    private static (string Words, BlockKind Part)[] Read(string match) =>
        [.. VocabularyTable.Load("furniture").Rows.Where(row => string.Equals(row["match"], match, StringComparison.Ordinal)).Select(static row => (row["words"], Enum.Parse<BlockKind>(row["part"], ignoreCase: true)))];
}
