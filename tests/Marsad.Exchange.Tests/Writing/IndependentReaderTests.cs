using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DuckDB.NET.Data;
using Marsad.Domain.Incidents;
using Xunit;

namespace Marsad.Exchange.Tests.Writing;

/// <summary>Files are opened by programs that share no code with the writers.</summary>
public sealed class IndependentReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("marsad-exchange-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void duckdb_reads_csv_cell_for_cell() => Invented.Some.Sample(
        incidents =>
        {
            var rows = Query($"SELECT id, place, perpetrators, killed_min, targets FROM read_csv('{File("csv", incidents)}', all_varchar=true, header=true, quote='\"', escape='\"', delim=',', strict_mode=true)");
            Assert.Equal(incidents.Select(static i => i.Id), rows.Select(static r => (string)r[0]!));
            Assert.Equal(incidents.Select(static i => Harmless(i.Place?.Name)), rows.Select(static r => (string?)r[1]));
            Assert.Equal(incidents.Select(static i => i.Killed?.Min.ToString(CultureInfo.InvariantCulture)), rows.Select(static r => (string?)r[3]));
        },
        iter: 25,
        threads: 1);

    [Theory]
    [InlineData("parquet")]
    [InlineData("geoparquet")]
    public void duckdb_reads_parquet_with_its_types(string format) => Invented.Some.Sample(
        incidents =>
        {
            var rows = Query($"SELECT id, date_from, killed_min, killed_open, lat, place FROM '{File(format, incidents)}'");
            Assert.Equal(incidents.Select(static i => (i.Id, i.Date.From, i.Killed?.Min, i.Killed?.Open, i.Place?.Lat, i.Place?.Name)), rows.Select(static r => ((string)r[0]!, (DateOnly)r[1]!, (long?)r[2], (bool?)r[3], (double?)r[4], (string?)r[5])));
        },
        iter: 15,
        threads: 1);

    [Fact]
    public void geoparquet_carries_its_metadata_its_mark_and_points_as_well_known_binary()
    {
        var path = File("geoparquet", [Invented.Plain]);
        var metadata = Query($"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{path}')").ToDictionary(static r => (string)r[0]!, static r => (string)r[1]!);
        Assert.Contains("\"encoding\":\"WKB\"", metadata["geo"], StringComparison.Ordinal);
        Assert.StartsWith("INTERNAL", metadata["marking"], StringComparison.Ordinal);
        Assert.Equal("POINT (36.63 35.93)", Query($"SELECT CAST(geometry AS VARCHAR) FROM '{path}'")[0][0]);
    }

    [Fact]
    public void a_workbook_is_valid_office_open_xml_with_the_same_cells() => Invented.Some.Sample(
        incidents =>
        {
            using var book = SpreadsheetDocument.Open(File("xlsx", incidents), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(book).Select(static e => e.Description));
            Assert.Equal(["About", "Incidents"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(static s => s.Name!.Value));
            var sheet = (WorksheetPart)book.WorkbookPart.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().Last().Id!);
            var rows = sheet.Worksheet!.Descendants<Row>().Skip(1).Select(static r => r.Elements<Cell>().ToDictionary(static c => c.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), static c => c.InnerText)).ToList();
            Assert.Equal(incidents.Select(static i => i.Id), rows.Select(static r => r["A"]));
            Assert.Equal(incidents.Select(static i => i.Place?.Name), rows.Select(static r => r.GetValueOrDefault("H")));
            Assert.Empty(sheet.Worksheet.Descendants<CellFormula>());
        },
        iter: 20,
        threads: 1);

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public void a_feed_is_read_by_a_feed_reader_the_latest_first(string format)
    {
        Incident[] incidents = [Invented.Plain, Invented.Plain with { Id = "second", Target = ["<b>&", "\"x\""] }];
        var content = Invented.Content(incidents) with { ChangeOf = static id => id == "second" ? new IncidentChange(7, "2026-02-02T10:00:00Z", IsFirst: false) : new IncidentChange(3, "2026-02-01T10:00:00Z", IsFirst: true) };
        using var reader = XmlReader.Create(new MemoryStream(Invented.Written(format, content).Bytes));
        var feed = SyndicationFeed.Load(reader);
        Assert.Contains("INTERNAL", feed.Title.Text, StringComparison.Ordinal);
        Assert.Equal(["Changed", "New"], feed.Items.Select(static i => i.Title.Text.Split(':')[0]));
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 10, 0, 0, TimeSpan.Zero), format == "rss" ? feed.Items.First().PublishDate : feed.Items.First().LastUpdatedTime);
    }

    private static string? Harmless(string? text) => text is null ? null : text.Length > 0 && "=+-@\t".Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;

    private string File(string format, IEnumerable<Incident> incidents)
    {
        var path = Path.Combine(folder, "x" + ExportFormats.Find(format)!.Extension);
        ExportFile.Write(ExportFormats.Find(format)!, Invented.Content(incidents), path);
        return path;
    }

    private static List<object?[]> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }
}
