using System.Diagnostics;
using System.Text;
using Marsad.Capture;
using Xunit;

namespace Marsad.App.Tests.Capture;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<CaptureResult> Capture(string? path = null, CaptureOptions? options = null) => [.. new Capturer(options).Capture(path ?? folder.Path, TestContext.Current.CancellationToken)];

    private static List<string> Sentences(StandInDisk disk) => [.. new Capturer(CaptureOptions.Default, disk).Capture("set", TestContext.Current.CancellationToken).OfType<Rejection>().Select(static r => r.ToString())];

    private void Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void an_empty_file_is_rejected_by_its_name()
    {
        folder.Write("a.txt", "");
        folder.Write("b.txt", " \n\t\n");
        Assert.Equal(
            ["a.txt: is empty; save the report's text in it or leave it out.", "b.txt: holds no text that could be read; save the report's words in it or leave it out."],
            Capture().Select(static r => r.ToString()));
    }

    [Fact]
    public void a_folder_or_archive_without_reports_says_so()
    {
        folder.Write(".hidden", "x");
        Assert.Equal($"{folder.Path}: holds no report; put text, Markdown or HTML files in it, or name another place.", Assert.Single(Capture()).ToString());
        folder.Write("a.zip", ZipTests.Zip());
        Assert.Equal("a.zip: holds no report; put text, Markdown or HTML files in it, or name another place.", Assert.Single(Capture()).ToString());
        Assert.Contains("one report is asked for", Assert.IsType<Rejection>(new Capturer().CaptureFile(folder.Write("b.zip", ZipTests.Zip(("r1.txt", [65, 66]))))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_missing_path_is_rejected_with_a_sentence() =>
        Assert.Equal("no/such.txt: is not there; check the path; it may have been moved or deleted.", Assert.Single(Capture("no/such.txt")).ToString());

    [Fact]
    public void fifty_megabytes_of_one_line_are_a_report()
    {
        var path = folder.Write("a.txt", new string('a', 50 << 20));
        Assert.Equal(50 << 20, Assert.IsType<Captured>(Assert.Single(Capture(path))).Report.Text.Length);
    }

    [Fact]
    public void a_page_too_large_to_be_parsed_is_read_without_its_tree()
    {
        var path = folder.Write("a.html", "<p>" + new string('a', 9 << 20));
        Assert.Contains("too large to be parsed", Assert.Single(Assert.IsType<Captured>(Assert.Single(Capture(path))).Report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_over_the_limit_is_rejected_without_being_read()
    {
        folder.Write("a.txt", new string('a', 2000));
        Assert.Equal("a.txt: has 2 KB, more than the 1 KB that one report may have; split it into its reports.", Assert.Single(Capture(options: new CaptureOptions { MaxReportBytes = 1024 })).ToString());
    }

    [Fact]
    public void links_in_a_circle_end_and_links_out_are_refused()
    {
        folder.Write("in/r1.txt", "One died in Hays.");
        var outside = Directory.CreateTempSubdirectory("marsad-outside-");
        File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "Secret.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "in", "up"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "out"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.txt"), Path.Combine(outside.FullName, "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "same.txt"), "in/r1.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "self.txt"), "self.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.txt"), "nowhere.txt");
        var results = Capture();
        outside.Delete(recursive: true);
        Assert.Equal(["in/r1.txt", "same.txt"], results.OfType<Captured>().Select(static c => c.Path));
        Assert.Equal(
            [
                "gone.txt: is not there",
                "in/up: is a link to a folder that is captured already",
                "out.txt: is a link that leads out of the folder",
                "out: is a link that leads out of the folder",
                "self.txt: is a link that leads back to itself",
            ],
            results.OfType<Rejection>().Select(static r => $"{r.Path}: {r.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void a_pipe_or_device_is_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes and devices are told apart on Linux only");
        folder.Write("r1.txt", "One died in Hays.");
        Shell("mkfifo p.txt");
        Assert.Equal("is a device, a pipe or a socket, not a regular file", Assert.Single(Capture().OfType<Rejection>()).Reason);
        Assert.Contains("device", Assert.IsType<Rejection>(Assert.Single(Capture("/dev/zero"))).Reason, StringComparison.Ordinal);
        Assert.Contains("device", Assert.IsType<Rejection>(new Capturer().CaptureFile("/dev/zero")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_says_it_is_empty_and_is_not_is_read()
    {
        Assert.SkipUnless(File.Exists("/proc/version"), "there is no /proc here");
        Assert.IsType<Captured>(new Capturer().CaptureFile("/proc/version"));
    }

    [Fact]
    public void a_name_that_is_not_utf8_is_rejected_and_the_others_go_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names are bytes on Linux only");
        folder.Write("z.txt", "One died in Hays.");
        Shell("printf 'Two died.' > \"$(printf 'a\\377.txt')\"");
        var results = Capture();
        Assert.Equal("a\uFFFD.txt: has a name that is not valid UTF-8 and cannot be opened; rename the file.", results[0].ToString());
        Assert.IsType<Captured>(results[1]);
        Shell("rm -f a*"); // .NET cannot name the file, and so cannot remove it.
    }

    [Fact]
    public void folders_and_files_without_rights_are_rejected_and_the_others_go_on() =>
        Assert.Equal(
            [
                "a: is a folder that may not be listed with the rights of this user; grant the right to read it, or copy its reports to a place of your own.",
                "b.txt: may not be read with the rights of this user; grant the right to read it, or copy it to a place of your own.",
            ],
            Sentences(new StandInDisk().Add("set/a/r1.txt", "x").Add("set/b.txt", "x").Add("set/c.txt", "One died in Hays.").Deny("set/a").Deny("set/b.txt")));

    [Fact]
    public void the_systems_own_refusal_reads_the_same()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "the administrator may read everything");
        if (OperatingSystem.IsWindows())
            return;
        folder.Write("a/r1.txt", "One died in Hays.");
        File.SetUnixFileMode(Path.Combine(folder.Path, "a"), UnixFileMode.None);
        var file = folder.Write("b.txt", "One died in Hays.");
        File.SetUnixFileMode(file, UnixFileMode.None);
        Assert.All(Capture(), static r => Assert.Contains("with the rights of this user", Assert.IsType<Rejection>(r).Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void a_file_that_vanishes_changes_or_fails_is_rejected_and_the_others_go_on()
    {
        var disk = new StandInDisk().Add("set/a.txt", "x").Add("set/b.txt", "x").Add("set/c.txt", "x").Add("set/d.txt", "One died in Hays.");
        disk.Vanishing.Add("set/a.txt");
        disk.Changing.Add("set/b.txt");
        disk.Failing.Add("set/c.txt");
        Assert.Equal(
            [
                "a.txt: vanished while it was captured; check the path; it may have been moved or deleted.",
                "b.txt: changes while it is read; capture it again when it is complete.",
                "c.txt: cannot be read (Input/output error); check the disk and try again.",
            ],
            Sentences(disk));
    }

    [Fact]
    public void files_that_are_no_reports_are_named_for_what_they_are()
    {
        folder.Write("a.pdf", "%PDF-1.4");
        folder.Write("b.json", "{}");
        folder.Write("c.png", [1, 2, 3]);
        folder.Write(".hidden", "x");
        Assert.Equal(["is named as a PDF document, not as a report", "is named as a JSON document, not as a report", "is named as an image, not as a report"], Capture().Cast<Rejection>().Select(static r => r.Reason));
    }

    [Fact]
    public void a_name_cannot_write_on_the_terminal() =>
        Assert.DoesNotContain('\u001B', new Rejection("a\u001B[2J\u202Etxt.exe", "is empty", "leave it out").ToString());

    [Fact]
    public void capture_is_lazy_and_can_be_cancelled()
    {
        for (var i = 0; i < 50; i++)
            folder.Write($"{i}.txt", $"{i} died in Hays.");
        using var stop = new CancellationTokenSource();
        var seen = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in new Capturer().Capture(folder.Path, stop.Token))
            {
                if (++seen == 5)
                    stop.Cancel();
            }
        });
        Assert.Equal(5, seen);
    }

    [Fact]
    public void the_same_bytes_give_the_same_report_every_time()
    {
        var bytes = Encoding.UTF8.GetBytes("<html lang=en><title>A</title><p>Two died in Hays, the mayor said on Monday.</p></html>");
        var one = Assert.IsType<Captured>(new Capturer().CaptureBytes(bytes, "a.html"));
        var two = Assert.IsType<Captured>(new Capturer().CaptureBytes([.. bytes], "a.html"));
        Assert.Equal(one.Report, two.Report);
    }
}
