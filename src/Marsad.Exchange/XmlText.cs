using System.Buffers;

namespace Marsad.Exchange;

/// <summary>Words within XML.</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\ufffe\uffff");

    /// <summary>Writes words so that they stand in an element or an attribute; a sign that XML has no way to hold becomes U+FFFD.</summary>
    public static void Write(TextWriter to, string? text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(Special)) >= 0; rest = rest[(at + 1)..])
        {
            to.Write(rest[..at]);
            to.Write(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "\ufffd" });
        }

        to.Write(rest);
    }
}
