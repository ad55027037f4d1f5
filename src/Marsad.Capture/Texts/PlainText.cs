using Marsad.Domain.Reports;

namespace Marsad.Capture.Texts;

/// <summary>The reading text of plain text: the file's own characters, so that an offset into the one is an offset into the other. Only what a reading text cannot hold is changed: carriage returns become line ends, lone surrogates and NUL become U+FFFD.</summary>
internal static class PlainText
{
    public static ReadingText Of(string text)
    {
        var unified = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        if (unified.Contains('\0', StringComparison.Ordinal))
            unified = unified.Replace('\0', '\uFFFD');
        return new ReadingText(WellFormed(unified));
    }

    private static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (var i = 0; i < target.Length; i++)
            {
                if (char.IsHighSurrogate(target[i]) && i + 1 < target.Length && char.IsLowSurrogate(target[i + 1]))
                    i++;
                else if (char.IsSurrogate(target[i]))
                    target[i] = '\uFFFD';
            }
        });
    }
}
