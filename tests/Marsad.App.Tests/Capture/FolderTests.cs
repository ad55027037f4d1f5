using Marsad.Capture;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<CaptureResult> Capture() => [.. new Capturer().Capture(folder.Path, TestContext.Current.CancellationToken)];

    [Fact]
    public void the_reading_text_of_a_plain_text_file_is_the_files_text_to_the_letter()
    {
        const string text = "Clash near Marib \n\n\u200BTwo\u00A0dead,  said “Saba”.\tEnd 🙂  \n\n";
        folder.Write("a.txt", text);
        var captured = Assert.IsType<Captured>(Assert.Single(Capture()));
        Assert.Equal(text, captured.Report.Text.Value);
        Assert.Equal("utf-8", captured.Encoding);
        Assert.Equal("text/plain", captured.MediaType);
        Assert.Equal(ContentHash.Of(captured.Bytes.Span), captured.Report.Document);
        Assert.Empty(captured.Report.Warnings);
    }

    [Fact]
    public void a_byte_order_mark_and_carriage_returns_are_no_part_of_the_reading_text()
    {
        folder.Write("a.txt", "\uFEFFOne.\r\nTwo.\rThree.\n");
        Assert.Equal("One.\nTwo.\nThree.\n", Assert.IsType<Captured>(Assert.Single(Capture())).Report.Text.Value);
    }

    [Fact]
    public void files_come_in_natural_order_and_folders_are_entered()
    {
        foreach (var name in (string[])["r10.txt", "r2.txt", "b/r1.txt", "r1.txt", "b/R01.txt", "r02.txt"])
            folder.Write(name, $"Report {name}.");
        Assert.Equal(["b/R01.txt", "b/r1.txt", "r1.txt", "r02.txt", "r2.txt", "r10.txt"], Capture().Select(static r => r.Path));
    }

    [Fact]
    public void the_same_bytes_twice_are_one_document_with_two_captures()
    {
        folder.Write("a.txt", "A convoy was hit near Dhubab.");
        folder.Write("b.txt", "A convoy was hit near Dhubab.");
        folder.Write("meta.csv", "path,published,publisher,url\na.txt,2018-12-18,Red Sea Wire,https://a.example/1\nb.txt,2018-12-19,Coast Post,https://b.example/1\n");
        var results = Capture().Cast<Captured>().ToList();
        Assert.Equal(results[0].Report.Document, results[1].Report.Document);
        Assert.Equal(["Red Sea Wire", "Coast Post"], results.Select(static r => r.Report.Publisher));
    }

    [Fact]
    public void a_set_of_reports_takes_its_paths_from_the_folder_of_the_table()
    {
        folder.Write("reports/r01.txt", "Shelling was heard in Hays.");
        folder.Write("expected.json", "{}");
        folder.Write("score.py", "print()");
        folder.Write("meta.csv", "path,published,publisher,url,title,language\nreports/r01.txt,2018-12-18,Red Sea Wire,https://a.example/1,Shelling in Hays,en\n");
        var report = Assert.IsType<Captured>(Assert.Single(Capture())).Report;
        Assert.Equal("reports/r01.txt", report.Path);
        Assert.Equal("2018-12-18", report.Published?.ToString());
        Assert.Equal("Red Sea Wire", report.Publisher);
        Assert.Equal("https://a.example/1", report.Url);
        Assert.Equal("Shelling in Hays", report.Title);
        Assert.Equal("en", report.Language);
    }

    [Fact]
    public void overrides_of_the_caller_stand_first()
    {
        var path = folder.Write("a.txt", "Shelling was heard in Hays.");
        var report = Assert.IsType<Captured>(new Capturer().CaptureFile(path, new ReportDetails { Published = "1 September 2019", Publisher = "Red Sea Wire" })).Report;
        Assert.Equal("2019-09-01", report.Published?.ToString());
        Assert.Equal("Red Sea Wire", report.Publisher);
        Assert.Equal("a.txt", report.Path);
    }
}
