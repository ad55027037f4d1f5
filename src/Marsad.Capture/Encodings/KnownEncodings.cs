using System.Text;

namespace Marsad.Capture.Encodings;

/// <summary>Encodings by the names that files declare, as the WHATWG Encoding Standard reads them.</summary>
internal static class KnownEncodings
{
    static KnownEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding of a label; null where the label says nothing known.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (name is not { Length: > 1 and < 40 })
            return null;
        try
        {
            return name switch
            {
                "utf8" or "utf-8" or "unicode-1-1-utf-8" or "unicode11utf8" or "unicode20utf8" or "x-unicode20utf8" => Utf8,

                // Pages that declare Latin-1 or ASCII are Windows-1252; the same for its neighbours.
                "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "ansi" => Encoding.GetEncoding(1252),
                "iso-8859-9" or "latin5" or "cp1254" => Encoding.GetEncoding(1254),
                "iso-8859-11" or "tis-620" => Encoding.GetEncoding(874),
                "gb2312" or "gb_2312-80" or "gbk" or "cp936" or "gb18030" or "hz-gb-2312" => Encoding.GetEncoding("gb18030"),
                "cp1250" => Encoding.GetEncoding(1250),
                "cp1251" or "win-1251" or "windows1251" => Encoding.GetEncoding(1251),
                "cp1253" => Encoding.GetEncoding(1253),
                "cp1255" or "iso-8859-8-i" => Encoding.GetEncoding(1255),
                "cp1256" or "windows1256" => Encoding.GetEncoding(1256),
                "utf-7" or "x-user-defined" or "replacement" => null,
                _ => Encoding.GetEncoding(name),
            };
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
