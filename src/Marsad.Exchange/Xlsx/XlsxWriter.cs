using System.IO.Compression;
using System.Text;

namespace Marsad.Exchange.Xlsx;

/// <summary>Writes a workbook of Office Open XML (ECMA-376) sheet by sheet, row by row, into a ZIP; nothing but the row in hand is in memory. Words stand inline in their cells, so no table of strings grows, and are typed as words, so no spreadsheet runs them.</summary>
internal sealed class XlsxWriter(Stream to) : IDisposable
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> names = [];

    /// <summary>A new sheet; it is disposed before the next.</summary>
    public XlsxSheet Sheet(string name)
    {
        names.Add(name);
        return new XlsxSheet(Entry($"xl/worksheets/sheet{names.Count}.xml"), Head, Main);
    }

    /// <summary>Writes what lists the sheets, and ends the file.</summary>
    public void Dispose()
    {
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relation}\"><sheets>{Each(static (name, n) => $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>");
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{Each(static (_, n) => $"<Relationship Id=\"rId{n}\" Type=\"{Relation}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}<Relationship Id=\"rIdStyles\" Type=\"{Relation}/styles\" Target=\"styles.xml\"/></Relationships>");
        // Format 1 is a day (14 in the standard's list), 2 a bold head.
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>");
        Part("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{Each(static (_, n) => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>");
        zip.Dispose();
    }

    private string Each(Func<string, int, string> one) => string.Concat(names.Select((name, i) => one(name, i + 1)));

    private void Part(string path, string xml)
    {
        using var stream = Entry(path);
        stream.Write(Encoding.UTF8.GetBytes(Head + xml));
    }

    // The day is always the same: the same incidents give the same bytes, and a file does not tell when it was made.
    private Stream Entry(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = FirstDay;
        return entry.Open();
    }
}
