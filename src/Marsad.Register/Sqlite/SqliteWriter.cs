using System.Globalization;
using Marsad.Domain.Accounts;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
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
    private readonly BandRuns bands;
    private readonly Checkpoints checkpoints;

    private SqliteWriter(Sql sql, string path, WriterLock held, TimeProvider clock, WritersMemory memory)
        : base(sql, memory)
    {
        (this.held, this.clock, this.memory) = (held, clock, memory);
        ledger = new LedgerBook(sql);
        bands = new BandRuns(sql);
        packed = new PackedRows(sql);
        reports = new ReportRows(sql, ledger, clock, memory, bands, packed.Numbering);
        joined = new JoinedRows(sql, ledger, clock, memory, packed);
        decisions = new DecisionRows(sql, ledger, clock);
        checkpoints = new Checkpoints(sql, path);
    }

    /// <summary>Opens; <paramref name="maxPages"/> stands in for a full disk in tests.</summary>
    public static SqliteWriter Open(string path, TimeProvider clock, int? maxPages, Func<Incident, PolicyFigures?>? policies = null)
    {
        RegisterFile.Check(path);
        RegisterFile.CheckWritable(path);
        var taken = WriterLock.TryTake(path) ?? throw Held(path);
        try
        {
            var sql = RegisterFile.OpenForWriting(path, clock);
            if (maxPages is { } pages)
                sql.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"));
            var writer = new SqliteWriter(sql, path, taken, clock, new WritersMemory());
            writer.Atomically(() =>
            {
                writer.ledger.MakeSalt(0);
                writer.packed.MakeWhole(policies);
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
            var result = Sql.Atomically(() =>
            {
                var done = work();
                reports.Settle();
                return done;
            });
            checkpoints.Committed();
            return result;
        }
        catch
        {
            ledger.Forget();
            reports.Forget();
            bands.Forget();
            memory.Clear();
            packed.Forget();
            throw;
        }
    }

    public T Meanwhile<T>(Func<T> work)
    {
        var writing = Task.Run(reports.Settle);
        try
        {
            return work();
        }
        finally
        {
            writing.GetAwaiter().GetResult();
        }
    }

    public override string? Text(ContentHash document) => reports.Waiting(document) ?? base.Text(document);

    public override StoredReport? Report(ContentHash document)
    {
        if (reports.Waiting(document) is not null)
            reports.Settle();
        return base.Report(document);
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

    // By the bands given, not by the document's rows: a scan for those would grow with the register.
    public IReadOnlyList<ContentHash> SharingBands(ContentHash document, IReadOnlyCollection<long> bands)
    {
        var found = new SortedSet<ContentHash>(this.bands.Sharing(bands).Select(row => ReportSelection.Hash(Sql, row)));
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

    public void Save(long run, JoinChange change)
    {
        joined.Save(run, change);
        bands.Tidy();
    }

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
        if (disposing)
            checkpoints.Dispose();
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
