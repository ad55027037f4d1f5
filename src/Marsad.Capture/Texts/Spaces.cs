using System.Text;

namespace Marsad.Capture.Texts;

/// <summary>Brings the white space of marked-up text to one form: runs become one space, marks without width go. The joiners of Persian, Arabic and Indic writing and of emoji stay.</summary>
internal static class Spaces
{
    /// <summary>Appends characters, a run of white space as one space; none after a space or line end, or at the beginning.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && IsPlain(text[i]))
                i++;
            target.Append(text[start..i]);
            if (i < text.Length && !IsWithoutWidth(text[i]) && target.Length > 0 && target[^1] is not (' ' or '\n'))
                target.Append(' ');
        }
    }

    /// <summary>The text with its white space in one form, trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        Append(clean, text);
        return clean.ToString().Trim();
    }

    private static bool IsPlain(char c) => c > ' ' && (c < '\u007F' || (c > '\u00A0' && !IsWithoutWidth(c) && !char.IsWhiteSpace(c)));

    /// <summary>True for soft hyphens, zero-width spaces, byte-order marks and marks of writing direction.</summary>
    public static bool IsWithoutWidth(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
