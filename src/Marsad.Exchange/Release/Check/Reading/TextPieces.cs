using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>Text as pieces, in every form in which it can be read: as it stands, without markup, with its entities, escapes, percent signs, base64 and hexadecimal digits undone.</summary>
internal static partial class TextPieces
{
    private const int Longest = 1 << 15;
    private const int Overlap = 300;

    /// <summary>The lines of a text; a very long one in parts that overlap, never held as a whole.</summary>
    public static IEnumerable<Piece> Lines(string file, TextReader reader, string where = "line ")
    {
        var number = 1;
        var (buffer, part) = (new char[Longest], new StringBuilder());
        for (int length; (length = reader.ReadBlock(buffer, 0, buffer.Length)) > 0;)
        {
            for (var start = 0; start < length;)
            {
                var end = Array.IndexOf(buffer, '\n', start, length - start);
                part.Append(buffer, start, (end < 0 ? length : end) - start);
                start = end < 0 ? length : end + 1;
                if (end < 0 && part.Length < Longest)
                    continue;
                foreach (var piece in Part(file, where, number, part.ToString()))
                    yield return piece;
                if (end >= 0)
                    number++;
                part.Remove(0, end >= 0 ? part.Length : part.Length - Overlap);
            }
        }

        foreach (var piece in Part(file, where, number, part.ToString()))
            yield return piece;
    }

    private static IEnumerable<Piece> Part(string file, string where, int number, string text) => text.Length == 0 ? []
        : Forms(text.TrimEnd('\r')).Select(form => new Piece(file, where + number.ToString(System.Globalization.CultureInfo.InvariantCulture), form));

    /// <summary>A text and what it says in other encodings.</summary>
    public static IEnumerable<string> Forms(string text)
    {
        yield return text;
        var plain = text;
        if (plain.Contains('<', StringComparison.Ordinal) && plain.Contains('>', StringComparison.Ordinal))
            yield return plain = WebUtility.HtmlDecode(Tag().Replace(plain, " "));
        else if (plain.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(plain) is var decoded && decoded != plain)
            yield return plain = decoded;
        if (plain.Contains('\\', StringComparison.Ordinal) && Escape().Replace(plain, static m => ((char)Convert.ToInt32(m.Groups["u"].ValueSpan.IsEmpty ? m.Groups["x"].Value : m.Groups["u"].Value, 16)).ToString()) is var unescaped && unescaped != plain)
            yield return unescaped;
        if (Percent().IsMatch(plain) && Uri.UnescapeDataString(plain) is var open && open != plain)
            yield return open;
        foreach (Match match in Packed().Matches(plain))
        {
            if (Unpack(match.Value) is { } bytes)
            {
                foreach (var inner in Bytes(bytes))
                    yield return inner;
            }
        }
    }

    /// <summary>What bytes may say: words in UTF-8 or UTF-16, and pairs of floating-point numbers that can be a point.</summary>
    public static IEnumerable<string> Bytes(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var text = encoding.GetString(bytes);
            var good = text.Count(static c => c is >= ' ' and < '\ufffd' && (c < 0x7f || char.IsLetterOrDigit(c)) || c is '\n' or '\t' or '\r');
            if (text.Length >= 4 && good >= text.Length * 9 / 10)
                yield return text;
        }

        foreach (var pair in Points(bytes))
            yield return pair;
    }

    /// <summary>Pairs of doubles in bytes, in either order of bytes, as numbers with six decimals.</summary>
    public static IEnumerable<string> Points(byte[] bytes)
    {
        for (var i = 0; i + 16 <= bytes.Length && i < 4096; i++)
        {
            var (a, b) = (BitConverter.ToDouble(bytes, i), BitConverter.ToDouble(bytes, i + 8));
            if (!IsDegree(a) || !IsDegree(b))
            {
                a = System.Buffers.Binary.BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(i));
                b = System.Buffers.Binary.BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(i + 8));
            }

            if (IsDegree(a) && IsDegree(b))
                yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a:0.000000} {b:0.000000}");
        }
    }

    private static bool IsDegree(double value) => Math.Abs(value) is > 0.01 and <= 180;

    private static byte[]? Unpack(string text)
    {
        if (text.Length % 2 == 0 && text.AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0)
            return Convert.FromHexString(text);
        var plain = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain + new string('=', (4 - (plain.Length % 4)) % 4), bytes, out var length) ? bytes[..length] : null;
    }

    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\u(?<u>[0-9a-fA-F]{4})|\\x(?<x>[0-9a-fA-F]{2})", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("%[0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Percent();

    [GeneratedRegex("[A-Za-z0-9+/_-]{16,4000}={0,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Packed();
}
