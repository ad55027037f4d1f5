using System.Globalization;
using System.Text.Json;
using Marsad.Cli.Shell;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Register;
using Marsad.Register.Contract;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Marsad.Exchange.Tests.Reading;

/// <summary>Export and import as a person runs them, over registers.</summary>
public sealed class RegisterTests : IDisposable
{
    private const string Header = "id,date_start,date_end,best,high,low,deaths_civilians,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec";

    private readonly string folder = Directory.CreateTempSubdirectory("marsad-exchange-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void imported_rows_are_incidents_that_count_beside_the_registers_own()
    {
        Import(Row(1, "2019-08-31", 5), Row(2, "2019-09-02", 7, "Aleppo", 36.2, 37.16));
        Assert.Equal([("2019-08-31", 5L), ("2019-09-02", 7L)], Incidents().Select(static i => ($"{i.Date.From:yyyy-MM-dd}", i.Killed!.Min)));
        Assert.All(Incidents(), static i => Assert.Equal("UCDP GED", i.Reports[0].Publisher));
    }

    [Fact]
    public void an_imported_record_joins_the_incident_that_a_report_tells_of()
    {
        File.WriteAllText(At("report.txt"), "Shelling killed five people in Idlib on 31 August 2019, residents said.");
        Run(0, "ingest", At("report.txt"), "--register", At("r.db"));
        Import(Row(1, "2019-08-31", 5));
        var incident = Assert.Single(Incidents());
        Assert.Equal(2, incident.Reports.Count);
        Assert.Equal(2, incident.Sources);
    }

    [Fact]
    public void two_records_of_one_dataset_are_never_one_incident_whatever_report_joins_one_of_them()
    {
        File.WriteAllText(At("report.txt"), "Shelling killed five people in Idlib on 31 August 2019, residents said.");
        Run(0, "ingest", At("report.txt"), "--register", At("r.db"));
        Import(Row(1, "2019-08-31", 5), Row(2, "2019-08-31", 5), Row(3, "2019-08-31", 6));
        Assert.Equal([1, 1, 2], Incidents().Select(static i => i.Reports.Count).Order());
    }

    [Fact]
    public void records_of_two_datasets_may_be_one_incident()
    {
        Import(Row(1, "2019-08-31", 5));
        Run(0, "import", "--format", "ged", "--input", At("ged.csv"), "--source", "Harbour Archive", "--register", At("r.db"));
        Assert.Equal(2, Assert.Single(Incidents()).Reports.Count);
    }

    [Theory]
    [InlineData("id,start\n1,2", "the header has no date_start")]
    [InlineData(Header + "\n1,someday,2019-08-31,5,5,5,,,,,,,,,,", "no record could be read, 1 rejected")]
    [InlineData(Header, "it holds no record; no register was made")]
    [InlineData("", "the file is empty")]
    public void a_file_that_gives_no_record_leaves_no_register_behind(string text, string said)
    {
        File.WriteAllText(At("ged.csv"), text);
        Assert.Contains(said, Run(1, "import", "--format", "ged", "--input", At("ged.csv"), "--register", At("none.db")), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "none.db*"));
    }

    [Fact]
    public void a_file_that_breaks_off_gives_what_stood_before_and_fails()
    {
        File.WriteAllText(At("a.geojson"), """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"id":"1","date_from":"2019-08-31","place":"Idlib","country":"SY","killed_min":5,"killed_max":5}},{"type":"Fea""");
        var said = Run(1, "import", "--format", "geojson", "--input", At("a.geojson"), "--register", At("r.db"));
        Assert.Contains("the file is no whole JSON", said, StringComparison.Ordinal);
        Assert.Contains("what stands before was taken", said, StringComparison.Ordinal);
        Assert.Contains("records: 1 new", said, StringComparison.Ordinal);
        Assert.Single(Incidents());
    }

    [Fact]
    public void a_damaged_workbook_is_named_with_the_row_behind_which_it_breaks_off()
    {
        Import([.. Enumerable.Range(1, 9).Select(static n => Row(n, $"2019-08-0{n}", 5))]);
        Run(0, "export", "--format", "xlsx", "--output", At("x.xlsx"), "--register", At("r.db"));
        using (var book = System.IO.Compression.ZipFile.Open(At("x.xlsx"), System.IO.Compression.ZipArchiveMode.Update))
        {
            using var sheet = book.GetEntry("xl/worksheets/sheet2.xml")!.Open();
            sheet.SetLength(sheet.Length * 3 / 4);
        }

        var said = Run(1, "import", "--format", "xlsx", "--input", At("x.xlsx"), "--register", At("other.db"));
        Assert.Matches(@"the workbook is damaged behind row \d+: ", said);
        Assert.NotEmpty(Incidents("other.db"));
    }

    [Fact]
    public void that_no_day_of_publication_is_known_is_said_and_one_can_be_given()
    {
        Assert.Contains("no record says when it was published", Import(Row(1, "2019-08-31", 5)), StringComparison.Ordinal);
        Assert.DoesNotContain("published", Run(0, "import", "--format", "ged", "--input", At("ged.csv"), "--register", At("dated.db"), "--published", "2020-06-01"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 6, 1), Assert.Single(Incidents("dated.db")).Reports[0].Published!.Value.Day);
    }

    [Fact]
    public void importing_the_same_file_again_changes_nothing()
    {
        Import(Row(1, "2019-08-31", 5));
        var before = Incidents().Select(static i => DomainJson.Write(i)).ToList();
        Assert.Contains("records: 0 new, 0 changed, 1 known already", Import(Row(1, "2019-08-31", 5)), StringComparison.Ordinal);
        Assert.Equal(before, Incidents().Select(static i => DomainJson.Write(i)));
    }

    [Fact]
    public void a_changed_record_replaces_its_earlier_state_and_may_change_back()
    {
        Import(Row(1, "2019-08-31", 5));
        Assert.Contains("1 changed", Import(Row(1, "2019-08-31", 9)), StringComparison.Ordinal);
        Assert.Equal([9L], Incidents().Select(static i => i.Killed!.Min));
        Assert.Contains("1 changed", Import(Row(1, "2019-08-31", 5)), StringComparison.Ordinal);
        Assert.Equal([(5L, 1)], Incidents().Select(static i => (i.Killed!.Min, i.Reports.Count)));
    }

    [Fact]
    public void a_record_that_is_gone_is_withdrawn_only_where_the_file_is_complete()
    {
        Import(Row(1, "2019-08-31", 5), Row(2, "2019-09-02", 7, "Aleppo", 36.2, 37.16));
        Assert.Contains("0 withdrawn", Import(Row(1, "2019-08-31", 5)), StringComparison.Ordinal);
        Assert.Equal(2, Incidents().Count);
        File.WriteAllText(At("ged.csv"), Header + "\n" + Row(1, "2019-08-31", 5));
        Assert.Contains("1 withdrawn", Run(0, "import", "--format", "ged", "--input", At("ged.csv"), "--register", At("r.db"), "--complete"), StringComparison.Ordinal);
        Assert.Single(Incidents());
        using var register = RegisterStore.OpenForReading(At("r.db"));
        Assert.Null(register.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
    }

    [Fact]
    public void nothing_is_withdrawn_while_rows_are_rejected()
    {
        Import(Row(1, "2019-08-31", 5), Row(2, "2019-09-02", 7, "Aleppo", 36.2, 37.16));
        File.WriteAllText(At("ged.csv"), Header + "\n" + Row(1, "2019-08-31", 5) + "\n" + Row(2, "someday", 7));
        var said = Run(3, "import", "--format", "ged", "--input", At("ged.csv"), "--register", At("r.db"), "--complete");
        Assert.Contains("line 3, column date_start: 'someday' is no day", said, StringComparison.Ordinal);
        Assert.Contains("1 are not in the file and were left", said, StringComparison.Ordinal);
        Assert.Equal(["line,column,reason,row", "3,date_start,'someday' is no day: write 2019-08-31"], File.ReadAllLines(At("ged.csv.rejected.csv")).Select(static l => l.Split(",\"2,")[0]));
        Assert.Equal(2, Incidents().Count);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("incidents")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("geojson")]
    [InlineData("ged")]
    [InlineData("acled")]
    [InlineData("hxl")]
    [InlineData("plover")]
    public void what_one_register_exports_another_imports_as_the_same_incidents(string format)
    {
        File.WriteAllLines(At("reports.jsonl"), Enumerable.Range(0, 8).Select(static n => $$"""{"text":"Shelling killed {{n + 2}} people in {{(n % 2 == 0 ? "Idlib" : "Aleppo")}} on {{n + 1}} May 2019, residents said.","published":"2019-05-{{n + 2:00}}","publisher":"Outlet {{n}}"}"""));
        Run(0, "ingest", At("reports.jsonl"), "--register", At("first.db"));
        Run(0, "export", "--format", format, "--output", At("out" + ExportFormats.Find(format)!.Extension), "--register", At("first.db"));
        Run(0, "import", "--format", format, "--input", At("out" + ExportFormats.Find(format)!.Extension), "--register", At("r.db"));
        static (DateOnly, long, double?) Shape(Incident i) => (i.Date.From, i.Killed!.Min, i.Place!.Lat);
        var first = Incidents("first.db");
        Assert.Equal(8, first.Count);
        Assert.Equal(first.Select(Shape).Order(), Incidents().Select(Shape).Order());
    }

    [Fact]
    public void claims_come_back_with_their_words_in_their_places()
    {
        File.WriteAllText(At("report.txt"), "قصف. Shelling killed five people in Idlib on 31 August 2019, residents said. Two children were among the dead, a doctor said.");
        Run(0, "ingest", At("report.txt"), "--register", At("first.db"));
        Run(0, "export", "--format", "claims", "--output", At("c.jsonl"), "--register", At("first.db"));
        Run(0, "import", "--format", "claims", "--input", At("c.jsonl"), "--register", At("r.db"));
        using var was = RegisterStore.OpenForReading(At("first.db"));
        using var now = RegisterStore.OpenForReading(At("r.db"));
        var (before, after) = (was.Claims(new ClaimFilter()).ToList(), now.Claims(new ClaimFilter()).ToList());
        Assert.NotEmpty(before);
        Assert.Equal(before.Select(static c => (c.Claim.Quote, c.Claim.Modality)), after.Select(static c => (c.Claim.Quote, c.Claim.Modality)));
        Assert.All(after, c => Assert.Equal(c.Claim.Quote.Text, new Domain.Reports.ReadingText(now.Text(c.Claim.Document)!).Slice(c.Claim.Quote.Span)));
    }

    [Fact]
    public void a_sample_registers_export_stays_sample_data()
    {
        File.WriteAllText(At("report.txt"), "Sample\nShelling killed five people in Idlib on 31 August 2019, residents said.");
        Run(0, "ingest", At("report.txt"), "--register", At("first.db"));
        foreach (var format in new[] { "claims", "ged", "csv" })
        {
            var file = At("out-" + format);
            Run(0, "export", "--format", format, "--output", file, "--register", At("first.db"));
            Run(0, "import", "--format", format, "--input", file, "--register", At(format + ".db"));
            using var register = RegisterStore.OpenForReading(At(format + ".db"));
            Assert.Equal(RegisterKind.Sample, register.Kind);
        }
    }

    [Fact]
    public void every_export_of_a_register_is_beside_its_losses_and_the_json_says_how_many()
    {
        Import(Row(1, "2019-08-31", 5), Row(2, "2019-09-02", 7, "Aleppo", 36.2, 37.16));
        foreach (var format in ExportFormats.All)
        {
            var file = At("x-" + format.Name);
            Run(0, "export", "--format", format.Name, "--output", file, "--register", At("r.db"), "--since", "2019-09");
            using var losses = JsonDocument.Parse(File.ReadAllBytes(file + ".losses.json"));
            Assert.Equal("since 2019-09", losses.RootElement.GetProperty("question").GetString());
            Assert.Equal(format.Name == "ical" ? 0 : 1, losses.RootElement.GetProperty("taken").GetInt64());
        }
    }

    private static string Row(int id, string day, int best, string town = "Idlib", double lat = 35.93, double lon = 36.63) =>
        string.Create(CultureInfo.InvariantCulture, $"{id},{day},{day},{best},{best},{best},0,Syrian government,,1,{town},{town},{lat},{lon},Syria,1");

    private string Import(params string[] rows)
    {
        File.WriteAllText(At("ged.csv"), Header + "\n" + string.Join('\n', rows));
        return Run(0, "import", "--format", "ged", "--input", At("ged.csv"), "--register", At("r.db"));
    }

    private List<Incident> Incidents(string register = "r.db")
    {
        using var reader = RegisterStore.OpenForReading(At(register));
        return [.. reader.Incidents(new IncidentFilter())];
    }

    private string At(string name) => Path.Combine(folder, name);

    private static string Run(int code, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var ended = CommandLine.Run(arguments, new Session
        {
            Out = output,
            Error = error,
            StandardInput = static () => Stream.Null,
            Clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)),
        });
        Assert.True(ended == code, $"{string.Join(' ', arguments)} ended with {ended}: {error}");
        return error.ToString();
    }
}
