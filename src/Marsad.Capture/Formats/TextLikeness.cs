namespace Marsad.Capture.Formats;

/// <summary>Tells text from other bytes by the control characters that text does not have.</summary>
internal static class TextLikeness
{
    private const int SampleChars = 1 << 18;
    private const double MostNul = 0.002, MostControls = 0.03;

    /// <summary>True when the decoded characters are no text: more NUL or control characters than broken text has.</summary>
    public static bool IsBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleChars));
        int nul = 0, controls = 0;
        foreach (var c in sample)
        {
            if (c == '\0')
                nul++;
            else if ((c < ' ' && c is not ('\n' or '\r' or '\t' or '\f' or '\u001B' or '\b')) || c is >= '\u007F' and <= '\u009F')
                controls++;
        }

        return nul > 1 + (sample.Length * MostNul) || controls > 1 + (sample.Length * MostControls);
    }
}
