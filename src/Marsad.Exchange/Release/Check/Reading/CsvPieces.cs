using System.Globalization;
using System.Text;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>Delimited text as rows, by a small reader of this check alone.</summary>
internal static class CsvPieces
{
    /// <summary>The rows behind the first, each with the names of the columns.</summary>
    public static IEnumerable<Piece> Of(string file, TextReader reader)
    {
        string[]? header = null;
        var number = 0;
        foreach (var cells in Rows(reader))
        {
            number++;
            if (header is null)
                header = cells;
            else
                yield return new Piece(file, "row " + number.ToString(CultureInfo.InvariantCulture), string.Join(" ; ", cells)) { Header = header, Cells = cells };
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
