using System.Text;
using System.Text.RegularExpressions;

namespace Marsad.Capture.Encodings;

/// <summary>The encoding that a page names in its first bytes: an XML declaration, <c>&lt;meta charset&gt;</c> or <c>&lt;meta http-equiv&gt;</c>.</summary>
internal static partial class DeclaredCharset
{
    private const int HeadBytes = 8192;

    /// <summary>The name as written; null where none is.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        if (Declaration().Match(head) is { Success: true } xml)
            return xml.Groups["name"].Value;
        return Meta().Match(head) is { Success: true } meta ? meta.Groups["name"].Value : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]{1,200}encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("""<meta\s[^>]{0,300}charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();
}
