using System.IO.Compression;
using System.Text;
using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class ZipTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private List<CaptureResult> Capture(byte[] zip, CaptureOptions? options = null)
    {
        var path = folder.Write("set.zip", zip);
        return [.. new Capturer(options).Capture(path, TestContext.Current.CancellationToken)];
    }

    [Fact]
    public void a_zip_is_read_as_a_folder_is()
    {
        var results = Capture(Zip(
            ("set/reports/r10.txt", Text("Ten died in Hays.")),
            ("set/reports/r2.txt", Text("Two died in Hays.")),
            ("set/meta.csv", Text("path,published,publisher,url\nreports/r2.txt,2018-12-18,Red Sea Wire,\nreports/r3.txt,2018-12-18,Red Sea Wire,\n")),
            ("__MACOSX/set/._r2.txt", [0, 5, 0, 7])));
        Assert.Equal(["set.zip/set/reports/r2.txt", "set.zip/set/reports/r10.txt", "set.zip/set/reports/r3.txt"], results.Select(static r => r.Path));
        Assert.Equal("Red Sea Wire", Assert.IsType<Captured>(results[0]).Report.Publisher);
        Assert.Null(Assert.IsType<Captured>(results[1]).Report.Publisher);
        Assert.Contains("is named in set.zip/set/meta.csv, line 3, but is not there", Assert.IsType<Rejection>(results[2]).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void names_that_lead_out_of_the_archive_are_refused_and_nothing_is_written()
    {
        var results = Capture(Zip(("../../evil.txt", Text("Out.")), ("/etc/evil.txt", Text("Out.")), ("C:\\evil.txt", Text("Out.")), ("good\\r1.txt", Text("One died in Hays."))));
        Assert.Equal(3, results.OfType<Rejection>().Count(static r => r.Reason.Contains("leads out of the archive", StringComparison.Ordinal)));
        Assert.Equal("set.zip/good/r1.txt", Assert.Single(results.OfType<Captured>()).Path);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void archives_in_archives_are_read_to_a_depth()
    {
        var inner = Zip(("r1.txt", Text("One died in Hays.")));
        Assert.Equal("set.zip/in.zip/r1.txt", Assert.IsType<Captured>(Assert.Single(Capture(Zip(("in.zip", inner))))).Path);
        var rejection = Assert.IsType<Rejection>(Assert.Single(Capture(Zip(("out.zip", Zip(("in.zip", inner)))))));
        Assert.Equal("is an archive inside 2 others", rejection.Reason);
    }

    [Fact]
    public void a_bomb_is_refused_by_what_it_declares()
    {
        var results = Capture(Zip(("a.txt", new byte[3 << 20]), ("b.txt", new byte[3 << 20])), new CaptureOptions { ArchiveRatioFrom = 1 << 20, MaxArchiveRatio = 20 });
        Assert.Contains("a zip bomb?", Assert.IsType<Rejection>(Assert.Single(results)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_nested_bomb_spends_the_budget_of_the_outer_archive()
    {
        var inner = Zip(("a.txt", Text(new string('a', 3 << 20))));
        var results = Capture(Zip(("1.zip", inner), ("2.zip", inner), ("3.zip", inner), ("4.txt", Text("Never reached."))), new CaptureOptions { MaxArchiveBytes = 8 << 20 });
        Assert.Equal(2, results.OfType<Captured>().Count());
        Assert.Contains("a zip bomb?", Assert.Single(results.OfType<Rejection>()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_bomb_that_lies_about_its_sizes_is_stopped_while_it_inflates()
    {
        var zip = Zip(("a.jsonl", Text(new string('\n', 3 << 20))), ("b.txt", Text("One died in Hays.")));
        var size = BitConverter.GetBytes(3 << 20);
        for (var at = zip.AsSpan().IndexOf(size); at >= 0; at = zip.AsSpan().IndexOf(size))
            BitConverter.GetBytes(10).CopyTo(zip, at);
        var results = Capture(zip, new CaptureOptions { MaxArchiveBytes = 1 << 20 });
        Assert.DoesNotContain(results, static r => r.Path.EndsWith("a.jsonl:1", StringComparison.Ordinal));
        Assert.NotEmpty(results.OfType<Rejection>());
    }

    [Fact]
    public void too_many_entries_are_refused_before_the_directory_is_read()
    {
        var results = Capture(Zip([.. Enumerable.Range(0, 30).Select(static i => ($"{i}.txt", Text("One died.")))]), new CaptureOptions { MaxArchiveEntries = 20 });
        Assert.Contains("more than the 20 entries", Assert.IsType<Rejection>(Assert.Single(results)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_cut_archive_is_refused_with_a_sentence()
    {
        var zip = Zip(("a.txt", Text("One died in Hays.")));
        Assert.Equal("is no complete zip archive", Assert.IsType<Rejection>(Assert.Single(Capture(zip[..^30]))).Reason);
        var damaged = (byte[])zip.Clone();
        damaged.AsSpan(35, 8).Fill(0xFF);
        Assert.Contains("cannot be inflated", Assert.IsType<Rejection>(Assert.Single(Capture(damaged))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void an_entry_over_the_limit_of_a_report_is_refused_and_the_others_go_on()
    {
        var results = Capture(Zip(("a.txt", Text(new string('a', 5000))), ("b.txt", Text("One died in Hays."))), new CaptureOptions { MaxReportBytes = 1000 });
        Assert.Contains("more than the 1000 bytes", Assert.IsType<Rejection>(results[0]).Reason, StringComparison.Ordinal);
        Assert.IsType<Captured>(results[1]);
    }

    [Fact]
    public void a_word_document_is_told_from_an_archive_of_reports()
    {
        var docx = Zip(("[Content_Types].xml", Text("<Types/>")), ("word/document.xml", Text("<w:document/>")));
        Assert.Contains("a Word document (DOCX)", Assert.IsType<Rejection>(new Capturer().CaptureFile(folder.Write("a.txt", docx))).Reason, StringComparison.Ordinal);
        folder.Write("b.docx", docx);
        Assert.Contains(new Capturer().Capture(folder.Path, TestContext.Current.CancellationToken), static r => r is Rejection { Path: "b.docx" } && r.ToString().Contains("word processor", StringComparison.Ordinal));
    }

    [Fact]
    public void a_zip_without_its_ending_is_captured_from_standard_input()
    {
        var zip = Zip(("a.txt", Text("One died in Hays.")));
        var result = Assert.Single(new Capturer().CaptureStream(new MemoryStream(zip), "standard input", cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("standard input/a.txt", Assert.IsType<Captured>(result).Path);
    }
}
