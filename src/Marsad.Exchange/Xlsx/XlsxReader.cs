using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Xlsx;

/// <summary>Reads the rows of a workbook's sheets that have a header with an id; words of the shared table are in memory, the rows one at a time. Formulas are read as the value that stands beside them, never run.</summary>
internal static class XlsxReader
{
    private const int MostShared = 5_000_000;
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The rows of the first sheet that is a table (a header of two cells or more); of later sheets with the same header too, without it.</summary>
    /// <exception cref="ImportException">The file is no workbook, or breaks off.</exception>
    public static IEnumerable<TableRow> Rows(Stream from)
    {
        using var rows = Read(from).GetEnumerator();
        var last = 0L;
        while (GoesOn(rows, last))
        {
            last = rows.Current.Line;
            yield return rows.Current;
        }
    }

    private static bool GoesOn(IEnumerator<TableRow> rows, long last)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new ImportException($"the workbook is damaged{(last == 0 ? "" : $" behind row {last}")}: {e.Message.Split('.')[0]}", e);
        }
    }

    private static IEnumerable<TableRow> Read(Stream from)
    {
        using var zip = Open(from);
        var shared = Shared(zip);
        var days = DayStyles(zip);
        string[]? header = null;
        for (var number = 1; zip.GetEntry($"xl/worksheets/sheet{number}.xml") is { } entry; number++)
        {
            using var stream = entry.Open();
            using var xml = XmlReader.Create(stream, Safe);
            var isTable = false;
            foreach (var (line, cells) in Sheet(xml, shared, days))
            {
                if (!isTable)
                {
                    // A sheet of words (what it is, what the columns mean) has few cells in a row.
                    if (cells.Count(static c => c.Length > 0) < 3 || (header is not null && !header.SequenceEqual(cells, StringComparer.Ordinal)))
                        break;
                    isTable = true;
                    if (header is not null)
                        continue;
                    header = cells;
                }

                yield return new TableRow(line, cells, string.Join('\t', cells), Unit: "row");
            }
        }

        if (header is null)
            throw new ImportException("the workbook has no sheet with a header of three columns or more on its first row");
    }

    private static ZipArchive Open(Stream from)
    {
        try
        {
            return new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException e)
        {
            throw new ImportException("the file is no workbook (.xlsx): " + e.Message, e);
        }
    }

    private static IEnumerable<(long Line, string[] Cells)> Sheet(XmlReader xml, List<string> shared, HashSet<int> days)
    {
        // Names are compared by reference: a workbook has a hundred elements a row.
        var (row, cell, value, text) = (xml.NameTable.Add("row"), xml.NameTable.Add("c"), xml.NameTable.Add("v"), xml.NameTable.Add("t"));
        var (line, cells, place) = (0L, new List<string>(), -1);
        var (type, isDay, width) = ((string?)null, false, 0);
        while (xml.Read())
        {
            var name = xml.LocalName;
            if (xml.NodeType == XmlNodeType.EndElement && ReferenceEquals(name, row))
            {
                width = cells.Count;
                yield return (line, [.. cells]);
            }
            else if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            else if (ReferenceEquals(name, cell))
            {
                place = Place(xml.GetAttribute("r")) ?? cells.Count;
                if (place > CsvReader.MostColumns)
                    throw new ImportException($"row {line} has more than {CsvReader.MostColumns:#,0} columns: this is no table of incidents");
                while (cells.Count <= place)
                    cells.Add("");
                type = xml.GetAttribute("t");
                isDay = days.Count > 0 && int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) && days.Contains(style);
            }
            else if (place >= 0 && (ReferenceEquals(name, value) || ReferenceEquals(name, text)))
            {
                // Words in several runs follow each other.
                cells[place] += Value(Inner(xml), type, isDay, shared);
            }
            else if (ReferenceEquals(name, row))
            {
                line = long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : line + 1;
                cells.Clear();
                cells.EnsureCapacity(width);
                place = -1;
                if (xml.IsEmptyElement)
                    yield return (line, []);
            }
        }
    }

    private static string Value(string words, string? type, bool isDay, List<string> shared)
    {
        if (type == "s")
            return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";
        if (type == "b")
            return words == "1" ? "true" : "false";
        if (type is null or "n" && isDay && double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 0 and < 2_900_000)
            return DayZero.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return words;
    }

    // The words of the element, with which the reader stands on its end.
    private static string Inner(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var words = "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                words = words.Length == 0 ? xml.Value : words + xml.Value;
        }

        return words;
    }

    private static List<string> Shared(ZipArchive zip)
    {
        var shared = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is not { } entry)
            return shared;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Safe);
        while (xml.ReadToFollowing("si"))
        {
            if (shared.Count >= MostShared)
                throw new ImportException($"the workbook holds more than {MostShared:#,0} different words");
            using var item = xml.ReadSubtree();
            var words = "";
            while (item.Read())
            {
                if (item.NodeType == XmlNodeType.Element && item.LocalName == "t")
                    words += Inner(item);
            }

            shared.Add(words);
        }

        return shared;
    }

    // Which styles of cells are days: the standard's formats 14 to 17 and 22, and formats of the workbook that name a year and a day.
    private static HashSet<int> DayStyles(ZipArchive zip)
    {
        var styles = new HashSet<int>();
        if (zip.GetEntry("xl/styles.xml") is not { } entry)
            return styles;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Safe);
        var (formats, inCells, number) = (new HashSet<int> { 14, 15, 16, 17, 22 }, false, 0);
        while (xml.Read())
        {
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && xml.GetAttribute("formatCode") is { } code && code.Contains('y', StringComparison.OrdinalIgnoreCase) && code.Contains('d', StringComparison.OrdinalIgnoreCase))
                formats.Add(id);
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            if (inCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                if (int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format) && formats.Contains(format))
                    styles.Add(number);
                number++;
            }
        }

        return styles;
    }

    private static int? Place(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return null;
        var place = 0;
        foreach (var sign in reference)
        {
            if (!char.IsAsciiLetterUpper(sign) || place > 100_000)
                break;
            place = (place * 26) + sign - 'A' + 1;
        }

        return place - 1;
    }
}
