using System.Text.Json;
using Marsad.Domain.Interchange;
using Marsad.Domain.Victims;
using Marsad.Register.Sqlite;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Victims;

/// <summary>A file of victim lists, apart from every register: readable to its owner alone, opened only where somebody names it, never part of a register's output. Rows are only ever added.</summary>
public sealed class VictimFile : IDisposable
{
    // "MRSV".
    private const int ApplicationId = 0x4D525356;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string Schema = """
        CREATE TABLE entry (id INTEGER PRIMARY KEY, list TEXT NOT NULL, number TEXT NOT NULL, json TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
        CREATE INDEX entry_number ON entry (list, number);
        CREATE TABLE decision (id INTEGER PRIMARY KEY, json TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'append-only: a row of entry is never changed; import the list anew'); END;
        CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never changed; undo it'); END;
        CREATE TRIGGER decision_is_never_dropped BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never dropped; undo it'); END;
        """;

    private readonly Sql sql;
    private readonly TimeProvider clock;

    private VictimFile(Sql sql, TimeProvider clock) => (this.sql, this.clock) = (sql, clock);

    /// <summary>Opens a file of victim lists.</summary>
    /// <param name="path">The file.</param>
    /// <param name="make">True: make it where it does not exist.</param>
    /// <param name="clock">For when a row was recorded.</param>
    /// <exception cref="RegisterException">It is not there, not such a file, or readable to others; the message says what to do.</exception>
    public static VictimFile Open(string path, bool make, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        RegisterFile.Check(path);
        if (!File.Exists(path))
        {
            if (!make)
                throw new RegisterException($"{path} does not exist: 'marsad victims import' makes it");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnerOnly;
            new FileStream(path, options).Dispose();
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new RegisterException($"{path} can be read by others on this machine: make it yours alone (chmod 600 {path}) and try again");
        var opened = new Sql(path, new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 });
        try
        {
            var (application, tables) = (opened.Number("PRAGMA application_id") ?? 0, opened.Number("SELECT count(*) FROM sqlite_master") ?? 0);
            if (tables > 0 && application != ApplicationId)
                throw new RegisterException($"{path} is no file of victim lists: name another with --victims");

            // What is deleted is overwritten, and nothing is left beside the file.
            opened.Script("PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA temp_store = MEMORY;");
            if (tables == 0)
                opened.Script(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BEGIN IMMEDIATE; {Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = 1; COMMIT;"));
            return new VictimFile(opened, clock);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>All entries in force, by list and row: of an entry that was imported again the newest.</summary>
    public IEnumerable<VictimEntry> Entries() => sql.Stream(
        "SELECT e.json FROM entry e WHERE NOT EXISTS (SELECT 1 FROM entry l WHERE l.list = e.list AND l.number = e.number AND l.id > e.id) ORDER BY e.list, e.id",
        static r => JsonSerializer.Deserialize(r.GetString(0), DomainJson.Lines.VictimEntry)!);

    /// <summary>One entry by <c>list:row</c>; null where there is none.</summary>
    public VictimEntry? Entry(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var colon = id.LastIndexOf(':');
        return colon < 1 ? null : sql.List("SELECT json FROM entry WHERE list = $1 AND number = $2 ORDER BY id DESC LIMIT 1", static r => JsonSerializer.Deserialize(r.GetString(0), DomainJson.Lines.VictimEntry)!, id[..colon], id[(colon + 1)..]).FirstOrDefault();
    }

    /// <summary>Adds entries in one transaction; one that is there already, alike, is left out. An entry of the same number with other words stands in place of the earlier, which stays.</summary>
    /// <returns>How many are new, changed, and there already.</returns>
    public (long New, long Changed, long Known) Add(IEnumerable<VictimEntry> entries) => sql.Atomically(() =>
    {
        var (added, changed, known) = (0L, 0L, 0L);
        foreach (var entry in entries)
        {
            var before = Entry(entry.Id);
            if (before == entry)
            {
                known++;
                continue;
            }

            sql.Run("INSERT INTO entry (list, number, json, recorded) VALUES ($1, $2, $3, $4)", entry.List, entry.Row, JsonSerializer.Serialize(entry, DomainJson.Lines.VictimEntry), Instant.Of(clock));
            _ = before is null ? added++ : changed++;
        }

        return (added, changed, known);
    });

    /// <summary>Every decision, by number.</summary>
    public IReadOnlyList<VictimDecision> Decisions() => sql.List(
        "SELECT id, json, recorded FROM decision ORDER BY id",
        static r => JsonSerializer.Deserialize(r.GetString(1), DomainJson.Lines.VictimDecision)! with { Number = r.GetInt64(0), Recorded = r.GetString(2) });

    /// <summary>Stores a decision; the result is its number.</summary>
    public long Decide(VictimDecision decision) => sql.Atomically(() =>
        sql.Insert("INSERT INTO decision (json, recorded) VALUES ($1, $2)", JsonSerializer.Serialize(decision, DomainJson.Lines.VictimDecision), Instant.Of(clock)));

    /// <summary>Deletes a whole list, overwriting it on the disk: for a family that withdraws its consent, or a list that may no longer be held.</summary>
    /// <returns>How many rows went.</returns>
    public long DeleteList(string list) => sql.Atomically(() => (long)sql.Run("DELETE FROM entry WHERE list = $1", list));

    /// <inheritdoc/>
    public void Dispose() => sql.Dispose();
}
