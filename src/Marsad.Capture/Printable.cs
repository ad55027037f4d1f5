using System.Text;

namespace Marsad.Capture;

/// <summary>Names that come from outside, fit to stand in a sentence on a terminal.</summary>
internal static class Printable
{
    private const int Longest = 300;

    /// <summary>The name with control characters and bidirectional marks shown as U+FFFD, and cut when very long.</summary>
    public static string Name(string name)
    {
        var shown = name.Length <= Longest ? name : string.Concat(name.AsSpan(0, Longest), "…");
        if (!shown.Any(Harmful))
            return shown;
        var text = new StringBuilder(shown.Length);
        foreach (var c in shown)
            text.Append(Harmful(c) ? '\uFFFD' : c);
        return text.ToString();
    }

    private static bool Harmful(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uD800' and <= '\uDFFF');
}
