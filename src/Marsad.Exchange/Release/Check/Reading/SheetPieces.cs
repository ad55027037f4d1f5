using System.Globalization;
using System.Xml;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>A sheet of a workbook as rows: cells by their references, words inline or of the shared table, days undone from their numbers.</summary>
internal static class SheetPieces
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The rows; the first with words is the header.</summary>
    public static IEnumerable<Piece> Of(string file, Stream stream, IReadOnlyList<string> shared)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = false });
        string[]? header = null;
        var cells = new List<string>();
        var (row, type, day) = (0, "", false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Comment)
                yield return new Piece(file, $"comment at row {row}", xml.Value);
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                row++;
                cells = [];
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                var at = Column(xml.GetAttribute("r") ?? "");
                while (cells.Count < at)
                    cells.Add("");
                (type, day) = (xml.GetAttribute("t") ?? "", xml.GetAttribute("s") == "1");
                if (xml.IsEmptyElement)
                    cells.Add("");
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                cells.Add(type == "s" && int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index]
                    : day && int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 200_000 ? DayZero.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row" && cells.Count > 0)
            {
                header ??= [.. cells];
                yield return new Piece(file, "row " + row.ToString(CultureInfo.InvariantCulture), string.Join(" ; ", cells)) { Header = header, Cells = [.. cells] };
            }
        }
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = (column * 26) + c - 'A' + 1;
        }

        return Math.Max(0, column - 1);
    }
}
