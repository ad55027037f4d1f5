using System.Text;

namespace Marsad.Capture.Encodings;

/// <summary>UTF-16 and UTF-32 without a byte-order mark.</summary>
internal static class WideGuess
{
    private const int SampleBytes = 8192;

    /// <summary>The wide encoding that the bytes are, or null.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) / 4 * 4)];
        if (bytes.Length % 4 == 0)
        {
            if (IsUtf32(sample, bigEndian: false))
                return new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: false);
            if (IsUtf32(sample, bigEndian: true))
                return new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: false);
        }

        var little = Plausible(sample, bigEndian: false);
        var big = Plausible(sample, bigEndian: true);
        return Math.Max(little, big) < 0.95 || Math.Abs(little - big) < 0.2 ? null : new UnicodeEncoding(bigEndian: big > little, byteOrderMark: false);
    }

    private static bool IsUtf32(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        for (var i = 0; i < sample.Length; i += 4)
        {
            var (plane, top) = bigEndian ? (sample[i + 1], sample[i]) : (sample[i + 2], sample[i + 3]);
            if (top != 0 || plane > 3)
                return false;
        }

        return true;
    }

    // The share of units that are letters, digits and marks of one small set of scripts, with the spaces that a text has. Bytes of
    // a text in a one-byte encoding, taken in pairs, fall on ideographs without a single space and fail here.
    private static double Plausible(ReadOnlySpan<byte> sample, bool bigEndian)
    {
        int good = 0, spaces = 0, units = sample.Length / 2;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var (high, low) = bigEndian ? (sample[i], sample[i + 1]) : (sample[i + 1], sample[i]);
            var unit = (char)((high << 8) | low);
            if (unit is ' ' or '\n' or '\u3000' or '\u3002' or '\uFF0C')
                spaces++;
            if (unit is '\n' or '\r' or '\t' or (>= ' ' and < '\u07FF') or (>= '\u0900' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFFEE') && !char.IsControl(unit))
                good++;
        }

        return spaces == 0 && units > 8 ? 0 : (double)good / units;
    }
}
