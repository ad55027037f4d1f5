using System.Globalization;
using System.Text;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>Delimited text as rows, by a small reader of this check alone.</summary>
internal static class CsvPieces
{
    /// <summary>The rows, those behind the first with the names of the columns.</summary>
    public static IEnumerable<Piece> Of(string file, TextReader reader)
    {
        string[]? header = null;
        var number = 0;
        foreach (var cells in Rows(reader))
        {
            number++;
            var (where, text) = ("row " + number.ToString(CultureInfo.InvariantCulture), string.Join(" ; ", cells));
            yield return header is null ? new Piece(file, where, text) : new Piece(file, where, text) { Header = header, Cells = cells };
            foreach (var form in TextPieces.Forms(text).Skip(1))
                yield return new Piece(file, where, form);
            header ??= cells;
        }
    }

    private static IEnumerable<string[]> Rows(TextReader reader)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (int c; (c = reader.Read()) >= 0;)
        {
            if (quoted)
            {
                if (c != '"')
                    cell.Append((char)c);
                else if (reader.Peek() == '"')
                    cell.Append((char)reader.Read());
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                yield return [.. cells];
                cells.Clear();
            }
            else if (c != '\r')
            {
                cell.Append((char)c);
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
            yield return [.. cells, cell.ToString()];
    }
}
