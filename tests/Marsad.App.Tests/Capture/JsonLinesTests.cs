using System.Text;
using Marsad.Capture;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class JsonLinesTests : IDisposable
{
    private const string First = """{"text":"Shelling hit a market in Hays.\nTwo died.","title":"Shelling in Hays","published":"2018-12-18T09:30:00+03:00","publisher":"Red Sea Wire","url":"https://a.example/1","language":"en","desk":"west"}""";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<CaptureResult> Capture(string name, byte[] bytes, CaptureOptions? options = null) =>
        [.. new Capturer(options).Capture(folder.Write(name, bytes), TestContext.Current.CancellationToken)];

    [Fact]
    public void a_line_is_a_report_and_its_bytes_are_the_lines_bytes()
    {
        var captured = Assert.IsType<Captured>(Assert.Single(Capture("day.jsonl", Encoding.UTF8.GetBytes("\uFEFF" + First + "\r\n"))));
        Assert.Equal(First, Encoding.UTF8.GetString(captured.Bytes.Span));
        Assert.Equal(ContentHash.Of(Encoding.UTF8.GetBytes(First)), captured.Report.Document);
        Assert.Equal("Shelling hit a market in Hays.\nTwo died.", captured.Report.Text.Value);
        Assert.Equal("2018-12-18T06:30Z", captured.Report.Published?.ToString());
        Assert.Equal(("Shelling in Hays", "Red Sea Wire", "https://a.example/1", "en"), (captured.Report.Title, captured.Report.Publisher, captured.Report.Url, captured.Report.Language));
        Assert.EndsWith("day.jsonl:1", captured.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void a_broken_line_is_rejected_by_its_number_and_the_others_go_on()
    {
        var lines = string.Join('\n', First, "{\"text\":\"cut off", "", "[1]", "{\"title\":\"no text\"}", "{\"text\":7}", "{\"text\":\"\\ud800\"}", "{\"text\":\"  \"}", First);
        var results = Capture("day.jsonl", Encoding.UTF8.GetBytes(lines));
        Assert.Equal(2, results.OfType<Captured>().Count());
        var rejections = results.OfType<Rejection>().Select(static r => r.ToString()[r.ToString().IndexOf("day", StringComparison.Ordinal)..]).ToArray();
        Assert.Equal(6, rejections.Length);
        Assert.StartsWith("day.jsonl:2: is no JSON object (byte ", rejections[0], StringComparison.Ordinal);
        Assert.StartsWith("day.jsonl:4: is no JSON object;", rejections[1], StringComparison.Ordinal);
        Assert.StartsWith("day.jsonl:5: has no field 'text';", rejections[2], StringComparison.Ordinal);
        Assert.StartsWith("day.jsonl:6: has a field 'text' that is no string;", rejections[3], StringComparison.Ordinal);
        Assert.StartsWith("day.jsonl:7: holds an escape that is no character;", rejections[4], StringComparison.Ordinal);
        Assert.StartsWith("day.jsonl:8: holds no text", rejections[5], StringComparison.Ordinal);
    }

    [Fact]
    public void a_line_over_the_limit_is_rejected_and_the_next_is_read()
    {
        var results = Capture("day.jsonl", Encoding.UTF8.GetBytes("{\"text\":\"" + new string('x', 200_000) + "\"}\n" + First), new CaptureOptions { MaxReportBytes = 100_000 });
        Assert.Contains("is larger than the 97.7 KB", Assert.IsType<Rejection>(results[0]).Reason, StringComparison.Ordinal);
        Assert.IsType<Captured>(results[1]);
    }

    [Fact]
    public void a_line_with_broken_utf8_is_kept_with_a_warning()
    {
        byte[] line = [.. "{\"text\":\"Shelling in "u8, 0xFF, .. " Hays\"}"u8];
        var captured = Assert.IsType<Captured>(Assert.Single(Capture("day.jsonl", line)));
        Assert.Equal("Shelling in \uFFFD Hays", captured.Report.Text.Value);
        Assert.Equal(["1 place that cannot be read as UTF-8 stand as U+FFFD, the first at byte 21"], captured.Report.Warnings);
        Assert.Equal(line, captured.Bytes.ToArray());
    }

    [Fact]
    public void a_file_of_empty_lines_holds_no_report() =>
        Assert.Contains("holds no line", Assert.IsType<Rejection>(Assert.Single(Capture("day.jsonl", "\n \n"u8.ToArray()))).Reason, StringComparison.Ordinal);

    [Fact]
    public void standard_input_is_told_by_its_first_bytes()
    {
        List<CaptureResult> Read(string text) => [.. new Capturer().CaptureStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), "standard input", new ReportDetails { Publisher = "Desk" }, TestContext.Current.CancellationToken)];
        Assert.Equal(["Red Sea Wire", "Red Sea Wire"], Read(First + "\n" + First).Cast<Captured>().Select(static c => c.Report.Publisher));
        Assert.Equal("text/html", Assert.IsType<Captured>(Assert.Single(Read("<!DOCTYPE html><p>Shelling hit a market in Hays."))).MediaType);
        var plain = Assert.IsType<Captured>(Assert.Single(Read("{curly} Shelling hit a market in Hays.")));
        Assert.Equal(("text/plain", "Desk", "standard input"), (plain.MediaType, plain.Report.Publisher, plain.Path));
        Assert.Contains("is empty", Assert.IsType<Rejection>(Assert.Single(Read(""))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void read_takes_one_line_and_refuses_many()
    {
        var one = Assert.IsType<Captured>(new Capturer().CaptureFile(folder.Write("one.jsonl", First + "\n"), new ReportDetails { Publisher = "Desk" }));
        Assert.Equal("Desk", one.Report.Publisher);
        Assert.Contains("several reports", Assert.IsType<Rejection>(new Capturer().CaptureFile(folder.Write("two.jsonl", First + "\n" + First))).Reason, StringComparison.Ordinal);
    }
}
