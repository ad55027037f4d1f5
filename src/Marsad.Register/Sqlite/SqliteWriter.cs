using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>Writes a register of SQLite: the only writer, by a lock that outlives no process.</summary>
internal sealed class SqliteWriter : SqliteReader, IRegisterWriter
{
    private readonly WriterLock held;
    private readonly LedgerBook ledger;
    private readonly ReportRows reports;
    private readonly JoinedRows joined;
    private readonly DecisionRows decisions;
    private readonly TimeProvider clock;
    private readonly WritersMemory memory;
    private readonly PackedRows packed;

    private SqliteWriter(Sql sql, WriterLock held, TimeProvider clock, WritersMemory memory)
        : base(sql, memory)
    {
        (this.held, this.clock, this.memory) = (held, clock, memory);
        ledger = new LedgerBook(sql);
        packed = new PackedRows(sql);
        reports = new ReportRows(sql, ledger, clock, memory, packed.Numbering);
        joined = new JoinedRows(sql, ledger, clock, memory, packed);
        decisions = new DecisionRows(sql, ledger, clock);
    }

    /// <summary>Opens; <paramref name="maxPages"/> stands in for a full disk in tests.</summary>
    public static SqliteWriter Open(string path, TimeProvider clock, int? maxPages)
    {
        RegisterFile.Check(path);
        RegisterFile.CheckWritable(path);
        var taken = WriterLock.TryTake(path) ?? throw Held(path);
        try
        {
            var sql = RegisterFile.OpenForWriting(path, clock);
            if (maxPages is { } pages)
                sql.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
            var writer = new SqliteWriter(sql, taken, clock, new WritersMemory());
            writer.Atomically(() =>
            {
                writer.ledger.MakeSalt(0);
                writer.packed.MakeWhole();
                return sql.Run("INSERT INTO writer (id, process) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET process = excluded.process", Environment.ProcessId);
            });
            return writer;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public T Atomically<T>(Func<T> work)
    {
        try
        {
            return Sql.Atomically(work);
        }
        catch
        {
            ledger.Forget();
            memory.Clear();
            packed.Forget();
            throw;
        }
    }

    public long Begin(string command, string reader)
    {
        var run = Sql.Insert("INSERT INTO run (started, command, reader) VALUES ($1, $2, $3)", Instant.Of(clock), command, reader);
        ledger.Enter("run", run);
        return run;
    }

    public void End(long run, long stored, long skipped, long rejected) =>
        Sql.Run("INSERT INTO run_end (run, finished, stored, skipped, rejected) VALUES ($1, $2, $3, $4, $5)", run, Instant.Of(clock), stored, skipped, rejected);

    public void Reject(long run, string path, string reason) =>
        Sql.Run("INSERT INTO rejection (run, path, reason) VALUES ($1, $2, $3)", run, path, reason);

    public StoreResult Store(long run, ReadingToStore reading)
    {
        var result = reports.Store(run, reading);
        if (result.Outcome == StoreOutcome.ReadAnew)
            decisions.FindAgain(reading.Report.Document);
        return result;
    }

    // By the bands given, not by the document's rows: those have no index of their own, and a scan would grow with the register.
    public IReadOnlyList<ContentHash> SharingBands(ContentHash document, IReadOnlyCollection<long> bands)
    {
        var found = new SortedSet<ContentHash>();
        foreach (var band in bands)
            Sql.Each("SELECT d.hash FROM band b JOIN document d ON d.id = b.document WHERE b.band = $1", r => found.Add(ContentHash.Parse(r.Text(0)).Value), band);
        found.Remove(document);
        return [.. found];
    }

    public void AddKin(ContentHash document, ContentHash other, Kinship kind)
    {
        if (ReportSelection.Row(Sql, document) is not { } first || ReportSelection.Row(Sql, other) is not { } second)
            throw new ArgumentException("Only stored reports have kin.", nameof(document));
        Sql.Run("INSERT INTO kin (document, other, kind) VALUES ($1, $2, $3), ($2, $1, $3) ON CONFLICT DO NOTHING", first, second, kind.Word());
        memory.Heads.Remove(document);
        memory.Heads.Remove(other);
    }

    public void Save(long run, JoinChange change) => joined.Save(run, change);

    public Decision Decide(long run, Decision decision) => decisions.Add(run, decision);

    public void JoinBy(long run, JoinWeights weights)
    {
        JoinWeightRows.Set(Sql, ledger, clock, run, weights);
        Use(weights);
    }

    public void Erase(ContentHash document, string by, string reason)
    {
        reports.Erase(document, by, reason);
        memory.Clear();
        decisions.FindAgain(document);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            held.Dispose();
    }

    private static RegisterException Held(string path)
    {
        long? process = null;
        try
        {
            using var sql = RegisterFile.OpenForReading(path);
            process = sql.Number("SELECT process FROM writer");
        }
        catch (RegisterException)
        {
            // The other has only just begun to make it.
        }

        var who = process is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (process {process})");
        return new RegisterException($"another ingest is writing to {path}{who}; wait or use another register (--register)") { IsBusy = true };
    }
}
