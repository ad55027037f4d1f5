using System.Buffers;
using System.Globalization;
using System.Text;

namespace Marsad.Exchange.Tables;

/// <summary>Writes comma-separated values after RFC 4180 as UTF-8, safe to open in a spreadsheet: a cell that would be run as a formula is headed by an apostrophe. Holds a few kilobytes at a time.</summary>
internal sealed class CsvWriter(Stream to) : IDisposable
{
    private const int BufferSize = 1 << 16;
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter writer = new(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\r\n" };
    private readonly char[] digits = new char[64];
    private bool first = true;

    /// <summary>A cell.</summary>
    public void Write(in Cell cell)
    {
        if (!first)
            writer.Write(',');
        first = false;
        switch (cell.Kind)
        {
            case CellKind.Text:
                Write(cell.Text!);
                break;
            case CellKind.Whole:
                cell.Whole.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
                writer.Write(digits, 0, length);
                break;
            case CellKind.Fraction:
                cell.Fraction.TryFormat(digits, out length, "0.######", CultureInfo.InvariantCulture);
                writer.Write(digits, 0, length);
                break;
            case CellKind.Day:
                cell.Day.TryFormat(digits, out length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                writer.Write(digits, 0, length);
                break;
            case CellKind.Truth:
                writer.Write(cell.Truth ? "true" : "false");
                break;
            default:
                break;
        }
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        writer.WriteLine();
        first = true;
    }

    /// <summary>Writes what is still held; the stream stays open.</summary>
    public void Dispose() => writer.Dispose();

    private void Write(string text)
    {
        var formula = Formulas.Is(text);
        if (!formula && text.AsSpan().IndexOfAny(Special) < 0 && text[0] != ' ' && text[^1] != ' ')
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        if (formula)
            writer.Write('\'');
        writer.Write(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        writer.Write('"');
    }
}
