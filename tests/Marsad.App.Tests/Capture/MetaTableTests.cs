using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class MetaTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<CaptureResult> Capture(string table)
    {
        folder.Write("r1.txt", "One died in Hays.");
        folder.Write("r2.txt", "Two died in Hays.");
        folder.Write("meta.csv", table);
        return [.. new Capturer().Capture(folder.Path, TestContext.Current.CancellationToken)];
    }

    [Fact]
    public void a_wrong_header_stops_the_folder_since_its_reports_would_lose_their_dates()
    {
        var rejection = Assert.IsType<Rejection>(Assert.Single(Capture("file,date\nr1.txt,2018-12-18\n")));
        Assert.Equal("meta.csv: has no column 'path', and so no report of its folder was captured; begin it with the line path,published,publisher,url.", rejection.ToString());
    }

    [Fact]
    public void an_empty_table_is_refused() =>
        Assert.Contains("is empty", Assert.IsType<Rejection>(Assert.Single(Capture(""))).Reason, StringComparison.Ordinal);

    [Fact]
    public void a_row_without_its_file_is_reported()
    {
        var results = Capture("path,published,publisher,url\nr1.txt,2018-12-18,Wire,\nr3.txt,2018-12-18,Wire,\n");
        Assert.Equal(2, results.OfType<Captured>().Count());
        Assert.Equal("r3.txt: is named in meta.csv, line 3, but is not there; add the file or remove the row.", Assert.Single(results.OfType<Rejection>()).ToString());
    }

    [Fact]
    public void of_two_rows_for_one_file_the_first_is_used_and_the_second_reported()
    {
        var results = Capture("path,published,publisher,url\nr1.txt,2018-12-18,Wire,\n./r1.txt,2018-12-19,Post,\n");
        Assert.Equal("Wire", results.OfType<Captured>().First().Report.Publisher);
        Assert.Contains("names './r1.txt' again in line 3; the row of line 2 was used", Assert.Single(results.OfType<Rejection>()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("path,published,publisher,url\n../r1.txt,,,\n", "leads out of the folder in line 2")]
    [InlineData("path,published,publisher,url\n,2018-12-18,Wire,\n", "names no path in line 2")]
    [InlineData("path,published,publisher,url\nr1.txt,2018-12-18,Wire, of the sea,https://a.example\n", "has 5 fields in line 2")]
    [InlineData("path,published,editor\nr1.txt,2018-12-18,A\n", "has a column 'editor' that is not read")]
    [InlineData("path,path\nr1.txt,r2.txt\n", "has the column 'path' twice")]
    public void a_row_that_cannot_be_used_is_reported_by_its_line(string table, string reason) =>
        Assert.Contains(reason, Assert.Single(Capture(table).OfType<Rejection>()).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("Path;Published;Publisher\nr1.txt;2018-12-18;\"Wire; Sea\"\n", "Wire; Sea")]
    [InlineData("path\tpublisher\nr1.txt\tWire\n", "Wire")]
    [InlineData("\uFEFFpath,publisher\r\n\r\nr1.txt,\"The \"\"Sea\"\" Wire\"\r\n", "The \"Sea\" Wire")]
    public void tables_of_spreadsheets_are_read(string table, string publisher) =>
        Assert.Equal(publisher, Capture(table).OfType<Captured>().First().Report.Publisher);

    [Fact]
    public void a_date_that_cannot_be_read_is_a_warning_and_the_report_is_kept()
    {
        var report = Capture("path,published\nr1.txt,03/04/2019\nr2.txt,31/08/2019\n").OfType<Captured>().First().Report;
        Assert.Null(report.Published);
        Assert.Equal(["the date of publication '03/04/2019' cannot be read; write 2019-09-01"], report.Warnings);
    }

    [Fact]
    public void the_nearest_table_stands_first_and_the_outer_one_completes_it()
    {
        folder.Write("sub/r9.txt", "Nine died in Hays.");
        folder.Write("sub/meta.csv", "path,published\nr9.txt,2018-12-20\n");
        var report = Capture("path,published,publisher\nsub/r9.txt,2018-12-18,Wire\n").OfType<Captured>().Single(static c => c.Path is "sub/r9.txt").Report;
        Assert.Equal(("2018-12-20", "Wire"), (report.Published?.ToString(), report.Publisher));
    }

    [Fact]
    public void a_table_beside_a_folder_tells_of_its_reports()
    {
        folder.Write("reports/r7.txt", "Seven died in Hays.");
        folder.Write("reports/r8.txt", "Eight died in Hays.");
        folder.Write("meta.csv", "path,published,publisher,url\nreports/r7.txt,2018-12-18,Wire,\nreports/r9.txt,,,\nother/r1.txt,,,\n");
        var results = new Capturer().Capture(Path.Combine(folder.Path, "reports"), TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["r7.txt", "r8.txt", "r9.txt"], results.Select(static r => r.Path));
        Assert.Equal("Wire", Assert.IsType<Captured>(results[0]).Report.Publisher);
        Assert.IsType<Rejection>(results[2]);
    }
}
