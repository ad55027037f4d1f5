using System.Globalization;
using System.Text;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Xlsx;

/// <summary>A sheet on its way into the workbook.</summary>
internal sealed class XlsxSheet : IDisposable
{
    // Day 1 of a spreadsheet is 1 January 1900, counted with a 29 February that never was: from March 1900 on the days agree with this.
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly StreamWriter writer;
    private readonly char[] digits = new char[64];
    private long row;

    public XlsxSheet(Stream to, string head, string main)
    {
        writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write($"{head}<worksheet xmlns=\"{main}\"><sheetData>");
    }

    /// <summary>A row; the first of a sheet is its head.</summary>
    public void Row(Cell[] cells)
    {
        row++;
        writer.Write("<row r=\"");
        Number(row);
        writer.Write("\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsEmpty)
                Write(cells[i], i);
        }

        writer.Write("</row>");
    }

    public void Dispose()
    {
        writer.Write("</sheetData></worksheet>");
        writer.Dispose();
    }

    /// <summary>The letters of a column: A, B … Z, AA.</summary>
    internal static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void Write(in Cell cell, int column)
    {
        writer.Write("<c r=\"");
        if (column < 26)
        {
            writer.Write((char)('A' + column));
        }
        else
        {
            writer.Write(Letters(column));
        }

        Number(row);
        switch (cell.Kind)
        {
            case CellKind.Whole when Math.Abs(cell.Whole) < 1L << 53:
                writer.Write("\"><v>");
                Number(cell.Whole);
                writer.Write("</v></c>");
                return;
            case CellKind.Fraction:
                writer.Write("\"><v>");
                cell.Fraction.TryFormat(digits, out var length, "0.######", CultureInfo.InvariantCulture);
                writer.Write(digits, 0, length);
                writer.Write("</v></c>");
                return;
            case CellKind.Day when cell.Day >= FirstDay:
                writer.Write("\" s=\"1\"><v>");
                Number(cell.Day.DayNumber - DayZero);
                writer.Write("</v></c>");
                return;
            case CellKind.Truth:
                writer.Write("\" t=\"b\"><v>");
                writer.Write(cell.Truth ? '1' : '0');
                writer.Write("</v></c>");
                return;
            default:
                writer.Write(row == 1 ? "\" t=\"inlineStr\" s=\"2\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                Escape(cell.Kind == CellKind.Text ? cell.Text! : cell.ToString());
                writer.Write("</t></is></c>");
                return;
        }
    }

    private void Number(long number)
    {
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(digits, 0, length);
    }

    private void Escape(string text) => XmlText.Write(writer, text);
}
