using Marsad.Register.Sqlite;
using Xunit;

namespace Marsad.Register.Tests.Store;

public sealed class BadFileTests : IDisposable
{
    private readonly Shelves shelves = new();

    public void Dispose() => shelves.Dispose();

    private string Refusal(bool writing)
    {
        var refused = Assert.Throws<RegisterException>(() =>
        {
            using var opened = writing ? shelves.Write() : shelves.Read();
        });
        Assert.Contains(shelves.Path, refused.Message, StringComparison.Ordinal);
        return refused.Message;
    }

    [Fact]
    public void a_missing_register_is_named_with_the_way_to_make_it() => Assert.Contains("marsad ingest", Refusal(writing: false), StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void random_bytes_are_no_register_and_stay_as_they_are(bool writing)
    {
        var bytes = Enumerable.Range(0, 5000).Select(static i => (byte)(i * 31 % 251)).ToArray();
        File.WriteAllBytes(shelves.Path, bytes);
        Assert.Contains("not a register", Refusal(writing), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(shelves.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void a_database_of_another_program_is_left_alone(bool writing)
    {
        shelves.Tamper("CREATE TABLE bookmarks (url TEXT)");
        var before = File.ReadAllBytes(shelves.Path);
        Assert.Contains("another program", Refusal(writing), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(shelves.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void a_register_of_a_newer_version_is_refused(bool writing)
    {
        shelves.Store(Shelves.Reading("Shells fell."));
        shelves.Tamper("PRAGMA user_version = 99");
        Assert.Contains("newer Marsad (schema 99", Refusal(writing), StringComparison.Ordinal);
    }

    [Fact]
    public void a_register_with_another_migration_of_the_same_number_is_refused()
    {
        shelves.Store(Shelves.Reading("Shells fell."));
        shelves.Tamper("UPDATE migration SET hash = 'other' WHERE number = 2");
        Assert.Contains("schema 2 differs", Refusal(writing: true), StringComparison.Ordinal);
    }

    [Fact]
    public void a_folder_is_no_register()
    {
        Directory.CreateDirectory(shelves.Path);
        Assert.Contains("is a folder", Refusal(writing: true), StringComparison.Ordinal);
    }

    [Fact]
    public void a_register_in_a_folder_that_is_not_there_is_refused()
    {
        var path = shelves.At("none/register.db");
        Assert.Contains("does not exist", Assert.Throws<RegisterException>(() => RegisterStore.OpenForWriting(path, shelves.Clock)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_read_only_register_can_be_read_and_says_why_it_is_not_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        shelves.Store(Shelves.Reading("Shells fell."));
        File.SetUnixFileMode(shelves.Path, UnixFileMode.UserRead);
        Assert.Contains("read-only", Refusal(writing: true), StringComparison.Ordinal);
        using var reader = shelves.Read();
        Assert.Equal(1, reader.Size().Documents);
    }

    [Fact]
    public void a_damaged_register_is_called_damaged()
    {
        shelves.Store([.. Enumerable.Range(0, 40).Select(static i => Shelves.Reading($"Shells fell on house {i}.", $"reports/{i}.txt"))]);
        var bytes = File.ReadAllBytes(shelves.Path);
        for (var page = 2; page < bytes.Length / 4096; page++)
            bytes.AsSpan(page * 4096, 64).Fill(0xA5);
        File.WriteAllBytes(shelves.Path, bytes);
        string? said;
        try
        {
            using var reader = shelves.Read();
            said = reader.Verify(cancellation: TestContext.Current.CancellationToken).Broken;
        }
        catch (RegisterException e)
        {
            said = e.Message;
        }

        Assert.Contains("damaged", said, StringComparison.Ordinal);
    }

    [Fact]
    public void a_full_disk_leaves_what_was_stored_and_nothing_half_written()
    {
        shelves.Store(Shelves.Reading("Shells fell."));
        var big = string.Concat(Enumerable.Range(0, 40000).Select(static i => $"word{i * 7919} "));
        using (var writer = shelves.Write(maxPages: 120))
        {
            var full = Assert.Throws<RegisterException>(() => Shelves.Store(writer, Shelves.Reading(big, "reports/big.txt")));
            Assert.Contains("disk is full", full.Message, StringComparison.Ordinal);
            Assert.Contains(shelves.Path, full.Message, StringComparison.Ordinal);
        }

        using (var reader = shelves.Read())
        {
            Assert.Equal(1, reader.Size().Documents);
            Assert.Null(reader.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
        }

        shelves.Store(Shelves.Reading(big, "reports/big.txt"));
        using var after = shelves.Read();
        Assert.Equal(2, after.Size().Documents);
        Assert.Null(after.Verify(cancellation: TestContext.Current.CancellationToken).Broken);
    }

    [Fact]
    public void a_second_writer_is_told_who_writes_and_readers_go_on_reading()
    {
        shelves.Store(Shelves.Reading("Shells fell."));
        using var writer = shelves.Write();
        Assert.Contains($"another ingest is writing to {shelves.Path} (process {Environment.ProcessId}); wait or use another register", Refusal(writing: true), StringComparison.Ordinal);
        using var reader = shelves.Read();
        Assert.Equal(1, reader.Size().Documents);
    }

    [Fact]
    public void migrations_are_numbered_without_gaps_and_their_hashes_are_stored()
    {
        shelves.Store(Shelves.Reading("Shells fell."));
        Assert.Equal(Enumerable.Range(1, Migrations.All.Count), Migrations.All.Select(static m => m.Number));
        using var reader = shelves.Read();
        Assert.Equal(1, reader.Size().Documents);
    }
}
