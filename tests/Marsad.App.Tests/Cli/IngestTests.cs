using System.Diagnostics;
using Marsad.Cli.Shell;
using Marsad.Register;
using Xunit;

namespace Marsad.App.Tests.Cli;

public sealed class IngestTests : IDisposable
{
    private readonly Terminal terminal = new();

    public void Dispose() => terminal.Dispose();

    private string Incidents(string register)
    {
        Assert.Equal(ExitCode.Done, terminal.Run("incidents", "--register", register, "--format", "jsonl"));
        return terminal.Out;
    }

    [Fact]
    public void what_was_ingested_is_listed_and_a_second_ingest_finds_it_known()
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains("1 reports read", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Out);
        Assert.Contains("reports/a.txt", Incidents(terminal.Register), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains("1 known already", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, terminal.Run("verify", "--register", terminal.Register));
    }

    [Fact]
    public void a_rejected_file_is_named_at_the_end_and_does_not_stop_the_rest()
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", ""), ("b.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        Assert.Equal(ExitCode.DoneWithRejections, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains("reports/a.txt: ", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("1 reports read", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("1 rejected", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_date_of_publication_that_cannot_be_read_is_said_and_the_report_is_kept()
    {
        var folder = terminal.Reports("set", ("a.txt", "31/31", "Shelling killed four people in Taiz, a hospital official said."));
        Assert.Equal(ExitCode.DoneWithRejections, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains("31/31", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("(kept)", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void a_text_in_another_language_is_kept_and_said_to_be_unread()
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "قتل أربعة أشخاص في قصف على مدينة تعز يوم الجمعة، وقال مسؤول في المستشفى إن سبعة آخرين أصيبوا بجروح."));
        Assert.Equal(ExitCode.DoneWithRejections, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains("language ar not supported yet", terminal.Error, StringComparison.Ordinal);
        using var reader = RegisterStore.OpenForReading(terminal.Register);
        Assert.Equal(1, reader.Size().Documents);
    }

    [Fact]
    public void samples_do_not_enter_a_real_register_and_every_screen_of_theirs_says_so()
    {
        var real = terminal.Reports("real", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        var sample = terminal.Reports("sample", ("a.txt", "2019-01-05", "Sample report\n\nShelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", real, "--register", terminal.Register));
        Assert.Equal(ExitCode.Failed, terminal.Run("ingest", sample, "--register", terminal.Register));
        Assert.Contains("may not enter a register of real reports", terminal.Error, StringComparison.Ordinal);

        var samples = terminal.At("samples.db");
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", sample, "--register", samples));
        foreach (var command in new[] { "incidents", "tally", "agreements", "actors", "verify" })
        {
            Assert.Equal(ExitCode.Done, terminal.Run(command, "--register", samples));
            Assert.Contains("SAMPLE DATA", terminal.Out, StringComparison.Ordinal);
            Assert.Equal(ExitCode.Done, terminal.Run(command, "--register", samples, "--format", "jsonl"));
            Assert.Contains("SAMPLE DATA", terminal.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("SAMPLE DATA", terminal.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void two_ingests_at_once_are_refused_with_the_process_that_writes()
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz."));
        using var writer = RegisterStore.OpenForWriting(terminal.Register, TimeProvider.System);
        Assert.Equal(ExitCode.Failed, terminal.Run("ingest", folder, "--register", terminal.Register));
        Assert.Contains($"another ingest is writing to {terminal.Register} (process {Environment.ProcessId}); wait or use another register", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void neither_the_number_of_jobs_nor_an_interruption_changes_the_result()
    {
        var lines = terminal.Lines("wire.jsonl", 110);
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", lines, "--register", terminal.Register, "--jobs", "1"));
        var other = terminal.At("other.db");
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", lines, "--register", other, "--jobs", "4"));
        var expected = Incidents(terminal.Register);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Incidents(other));

        terminal.Interrupt();
        var third = terminal.At("third.db");
        Assert.Equal(ExitCode.Failed, terminal.Run("ingest", lines, "--register", third));
        Assert.Contains("stopped", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void killed_at_any_moment_the_register_is_whole_and_goes_on_to_the_same_result()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "marsad.exe" : "marsad");
        var lines = terminal.Lines("wire.jsonl", 160);
        var whole = terminal.At("whole.db");
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", lines, "--register", whole));
        using (var ingest = Process.Start(new ProcessStartInfo(program, ["ingest", lines, "--register", terminal.Register]) { RedirectStandardError = true, UseShellExecute = false })!)
        {
            var patience = Stopwatch.StartNew();
            while (!ingest.HasExited && Documents() == 0 && patience.Elapsed < TimeSpan.FromSeconds(120))
                Thread.Sleep(5);
            ingest.Kill();
            ingest.WaitForExit();
        }

        using (var reader = RegisterStore.OpenForReading(terminal.Register))
            Assert.Null(reader.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", lines, "--register", terminal.Register));
        Assert.Equal(160, Documents());
        Assert.Equal(Incidents(whole), Incidents(terminal.Register));
    }

    [Fact]
    public void a_folder_without_rights_is_named_and_the_rest_is_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz on 4 January 2019, a hospital official said."));
        var closed = Directory.CreateDirectory(Path.Combine(folder, "reports", "closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            var (code, said) = Unprivileged("ingest", folder, "--register", terminal.Register);
            if (code is 126 or 127)
                return; // Nobody may not even run the program where this checkout lies.
            Assert.Equal(ExitCode.DoneWithRejections, code);
            Assert.Contains("reports/closed: ", said, StringComparison.Ordinal);
            Assert.Contains("1 reports read", said, StringComparison.Ordinal);

            File.SetUnixFileMode(terminal.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            (code, said) = Unprivileged("ingest", folder, "--register", terminal.At("other.db"));
            Assert.Equal(ExitCode.Failed, code);
            Assert.Contains("you may not write in its folder", said, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(terminal.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "newer Marsad")]
    [InlineData("PRAGMA application_id = 7", "another program")]
    public void a_register_that_cannot_be_used_is_named_by_every_command(string tampering, string said)
    {
        var folder = terminal.Reports("set", ("a.txt", "2019-01-05", "Shelling killed four people in Taiz."));
        Assert.Equal(ExitCode.Done, terminal.Run("ingest", folder, "--register", terminal.Register));
        Tamper(tampering);
        foreach (var command in new[] { $"ingest {folder}", "incidents", "tally", "agreements", "actors", "show x", "search x", "verify" })
        {
            Assert.Equal(ExitCode.Failed, terminal.Run([.. command.Split(' '), "--register", terminal.Register]));
            Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
            Assert.Contains(terminal.Register, terminal.Error, StringComparison.Ordinal);
            Assert.Empty(terminal.Out);
        }
    }

    private void Tamper(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={terminal.Register};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // As nobody, where the tests run as root, to whom no folder is closed.
    private (int Code, string Said) Unprivileged(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "marsad");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        if (Environment.IsPrivilegedProcess)
        {
            start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program, .. arguments]) { RedirectStandardError = true, UseShellExecute = false };
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(terminal.Folder) & UnixFileMode.UserWrite) != UnixFileMode.None)
                File.SetUnixFileMode(terminal.Folder, (UnixFileMode)0x1FF);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private long Documents()
    {
        try
        {
            using var reader = RegisterStore.OpenForReading(terminal.Register);
            return reader.Size().Documents;
        }
        catch (RegisterException)
        {
            return 0;
        }
    }
}
