using System.Globalization;

namespace Marsad.Exchange.Tables;

/// <summary>Cells that a spreadsheet would run.</summary>
internal static class Formulas
{
    /// <summary>True where some spreadsheet takes the text for a formula. A number may start with a sign; anything else behind one of these characters is one.</summary>
    public static bool Is(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>The text with the apostrophe taken off again that was put before a formula.</summary>
    public static string Bare(string text) => text.Length > 1 && text[0] == '\'' && Is(text[1..]) ? text[1..] : text;
}
