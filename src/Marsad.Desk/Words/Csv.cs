using System.Globalization;

namespace Marsad.Desk.Words;

/// <summary>Comma-separated values after RFC 4180, safe to open in a spreadsheet: a cell that would be run as a formula is headed by an apostrophe.</summary>
public static class Csv
{
    /// <summary>One line, without its end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>One cell.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var cell = IsFormula(value) ? "'" + value : value;
        return cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell[0] == ' ' || cell[^1] == ' '
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
    }

    // A number may start with a sign; anything else behind one of these characters is a formula to some spreadsheet.
    private static bool IsFormula(string value) =>
        value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
