using System.Text;

namespace Marsad.Capture.Encodings;

/// <summary>Turns bytes into characters: by their byte-order mark, by what the file declares, as UTF-8 where they are that, and by their look otherwise.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes.</summary>
    /// <param name="bytes">The whole text.</param>
    /// <param name="declared">The encoding's name where the file or its envelope declares one.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is var (marked, length))
            return Whole(bytes[length..], marked, length);
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (KnownEncodings.Find(declared) is { } named and not UTF8Encoding && !IsWide(named) && !(isUtf8 && named.IsSingleByte))
            return Whole(bytes, named, 0);
        // UTF-16 of many scripts is made of bytes below 0x80, and so "valid UTF-8" full of control characters.
        if ((!isUtf8 || bytes.IndexOfAnyInRange((byte)0, (byte)8) >= 0) && WideGuess.Find(bytes) is { } wide)
            return Whole(bytes, wide, 0);
        if (isUtf8)
            return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8");
        if (Utf8Damage.IsDamagedUtf8(bytes))
            return Utf8Damage.Repair(bytes);
        return CodePageGuess.Find(bytes) is { } guessed ? Whole(bytes, guessed, 0) : Utf8Damage.Repair(bytes);
    }

    // Letters of a one-byte encoding are never UTF-8 by chance, so that a page that is UTF-8 and says otherwise is wrong.
    // A declaration can be read as ASCII, so that a declared UTF-16 cannot be true (the HTML standard says so too).
    private static bool IsWide(Encoding encoding) => encoding.GetByteCount("a") > 1;

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (KnownEncodings.Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (new UTF32Encoding(bigEndian: false, byteOrderMark: false), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2),
        _ => null,
    };

    private static DecodedText Whole(ReadOnlySpan<byte> bytes, Encoding encoding, int skipped)
    {
        if (encoding is UTF8Encoding)
            return System.Text.Unicode.Utf8.IsValid(bytes) ? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8") : Utf8Damage.Repair(bytes, skipped);
        var counter = new CountingFallback();
        var counting = (Encoding)encoding.Clone();
        counting.DecoderFallback = counter;
        var text = counting.GetString(bytes);
        var warning = counter.Count == 0 ? null : Damage.Sentence(counter.Count, encoding.WebName, counter.First is { } first ? first + skipped : null);
        return new DecodedText(text, encoding.WebName, warning);
    }
}
