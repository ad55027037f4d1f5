using System.Text;
using UtfUnknown;

namespace Marsad.Capture.Encodings;

/// <summary>The code page of bytes that are no UTF-8, by the look of their letters.</summary>
internal static class CodePageGuess
{
    private const int SampleBytes = 1 << 16;

    /// <summary>The code page, or null when nothing fits.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 512);
        var sample = bytes.Slice(first, Math.Min(SampleBytes, bytes.Length - first)).ToArray();
        var best = CharsetDetector.DetectFromBytes(sample).Detected;
        var found = best is { Confidence: > 0.4f } ? KnownEncodings.Find(best.EncodingName) : null;
        if (found is UTF8Encoding or UnicodeEncoding or UTF32Encoding or ASCIIEncoding)
            found = null;
        return found ?? KnownEncodings.Find("windows-1252");
    }
}
