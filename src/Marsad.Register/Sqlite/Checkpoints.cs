using System.Globalization;

namespace Marsad.Register.Sqlite;

/// <summary>Brings what was committed from the log into the database's file beside the writer, while the next batch is worked on: on a connection and a thread of its own.
/// What is committed stands in the log and is safe there; should this fail or be late, the writer does it once the log has grown.</summary>
internal sealed class Checkpoints : IDisposable
{
    // A few small commits are not worth a thread: as many pages as SQLite would wait for by itself.
    private const int PagesToWaitFor = 1000;

    // The writer itself does it where the log has grown to 64 MiB nevertheless; then all of it is done, and the log begins anew.
    private const int MostPages = 16_384;

    private readonly Sql writer;
    private readonly string path;
    private Sql? own;
    private Task running = Task.CompletedTask;
    private int written;

    /// <summary>Takes the checkpoints of a writer over.</summary>
    public Checkpoints(Sql writer, string path)
    {
        (this.writer, this.path) = (writer, path);
        writer.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA wal_autocheckpoint = {MostPages}"));
        writer.WrittenPages();
    }

    /// <summary>To be called after each commit.</summary>
    public void Committed()
    {
        written += writer.WrittenPages();
        if (written < PagesToWaitFor || !running.IsCompleted)
            return;
        written = 0;
        own ??= RegisterFile.OpenForCheckpoints(path);
        running = Task.Run(own.Checkpoint);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        running.Wait();
        own?.Dispose();
    }
}
