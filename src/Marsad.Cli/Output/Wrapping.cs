namespace Marsad.Cli.Output;

/// <summary>Breaks a paragraph into lines at blanks.</summary>
internal static class Wrapping
{
    /// <summary>The lines, none longer than <paramref name="width"/> unless a single word is.</summary>
    public static IEnumerable<string> Lines(string paragraph, int width)
    {
        var start = 0;
        while (paragraph.Length - start > width)
        {
            var end = paragraph.LastIndexOf(' ', start + width, width);
            if (end <= start)
                end = paragraph.IndexOf(' ', start + width) is >= 0 and var next ? next : paragraph.Length;
            yield return paragraph[start..end].TrimEnd();
            start = Math.Min(end + 1, paragraph.Length);
        }

        if (start < paragraph.Length)
            yield return paragraph[start..];
    }
}
