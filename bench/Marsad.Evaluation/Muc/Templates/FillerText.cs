using System.Text;

namespace Marsad.Evaluation.Muc.Templates;

/// <summary>Cuts the text of one filler at the marks that stand outside quotation marks and brackets.</summary>
internal static class FillerText
{
    /// <summary>The parts between <paramref name="mark"/>, trimmed. Quoted strings stay whole; <paramref name="brackets"/> keeps bracketed text whole as well.</summary>
    public static List<string> Split(string text, char mark, bool brackets)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var quoted = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length)
            {
                part.Append(c).Append(text[++i]);
                continue;
            }

            if (c == '"')
                quoted = !quoted;
            else if (!quoted && brackets && c == '(')
                depth++;
            else if (!quoted && brackets && c == ')')
                depth = Math.Max(0, depth - 1);
            if (c == mark && !quoted && depth == 0)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    /// <summary>True when a quotation mark is still open: the string goes on in the next line.</summary>
    public static bool IsOpen(string text)
    {
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '"')
                open = !open;
        }

        return open;
    }
}
