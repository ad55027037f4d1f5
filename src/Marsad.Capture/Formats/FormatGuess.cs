using System.Text;

namespace Marsad.Capture.Formats;

/// <summary>The format of bytes whose name tells none: standard input, files without an ending.</summary>
internal static class FormatGuess
{
    /// <summary>By the first characters.</summary>
    public static ReportFormat Of(ReadOnlySpan<byte> bytes)
    {
        if (FileSignatures.IsZip(bytes))
            return ReportFormat.Archive;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        if (LooksLikeHtml(head))
            return ReportFormat.Html;
        return head.StartsWith('{') && (head.Contains("\":", StringComparison.Ordinal) || head.Contains("\" :", StringComparison.Ordinal)) ? ReportFormat.JsonLines : ReportFormat.PlainText;
    }

    private static bool LooksLikeHtml(string head)
    {
        if (!head.StartsWith('<'))
            return false;
        string[] openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<h1", "<meta", "<title"];
        return Array.Exists(openings, o => head.StartsWith(o, StringComparison.OrdinalIgnoreCase))
            || ((head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!--", StringComparison.Ordinal)) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
