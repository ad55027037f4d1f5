using System.Buffers;
using System.Text;

namespace Marsad.Capture.Encodings;

/// <summary>UTF-8 with broken places, told from texts of another encoding.</summary>
internal static class Utf8Damage
{
    private const int SampleBytes = 1 << 20;

    /// <summary>
    /// True when the bytes are rather damaged UTF-8 than another encoding: more than half of their non-ASCII stretches are good UTF-8,
    /// or a letter of three or four bytes is cut off, or the only foreign bytes are a few that Latin-1 texts hardly have.
    /// </summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int good = 0, bad = 0, cut = 0, foreign = 0;
        for (var at = NextHigh(sample, 0); at < sample.Length; at = NextHigh(sample, at))
        {
            if (Rune.DecodeFromUtf8(sample[at..], out _, out var length) == OperationStatus.Done)
            {
                good++;
            }
            else
            {
                bad++;
                if (length > 1)
                    cut++;
                if (sample[at] >= 0xFE)
                    foreign++;
            }

            at += length;
        }

        return good > bad || (cut + foreign == bad && foreign <= 1 + (sample.Length / 200));
    }

    /// <summary>Reads as UTF-8; every broken stretch becomes one U+FFFD and is counted.</summary>
    public static DecodedText Repair(ReadOnlySpan<byte> bytes, int skipped = 0)
    {
        long count = 0;
        long? first = null;
        var start = 0;
        var text = new StringBuilder(bytes.Length);
        for (var at = NextHigh(bytes, 0); at < bytes.Length; at = NextHigh(bytes, at))
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
            {
                text.Append(Encoding.UTF8.GetString(bytes[start..at])).Append('\uFFFD');
                count++;
                first ??= at + skipped;
                start = at + length;
            }

            at += length;
        }

        text.Append(Encoding.UTF8.GetString(bytes[start..]));
        return new DecodedText(text.ToString(), "utf-8", count == 0 ? null : Damage.Sentence(count, "UTF-8", first));
    }

    private static int NextHigh(ReadOnlySpan<byte> bytes, int from)
    {
        var next = bytes[from..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return next < 0 ? bytes.Length : from + next;
    }
}
