using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Marsad.Register.Sqlite;

/// <summary>A connection with its prepared statements. Every failure of the database comes out as a <see cref="RegisterException"/> with a sentence.</summary>
internal sealed class Sql : IDisposable
{
    // SQLITE_DBSTATUS_CACHE_WRITE.
    private const int PagesWritten = 9;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly List<Statement> apart = [];
    private readonly string path;

    /// <summary>Opens a connection.</summary>
    public Sql(string path, SqliteConnectionStringBuilder settings)
    {
        this.path = path;
        connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, (int)TimeSpan.FromSeconds(settings.DefaultTimeout).TotalMilliseconds);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Faults.Of(e, path);
        }
    }

    /// <summary>The row number of the last insertion.</summary>
    public long LastRow => raw.sqlite3_last_insert_rowid(connection.Handle);

    /// <summary>How many pages were written to the log since it was last asked.</summary>
    public int WrittenPages()
    {
        raw.sqlite3_db_status(connection.Handle, PagesWritten, out var pages, out _, 1);
        return pages;
    }

    /// <summary>Brings what stands in the log into the database's file, as far as nobody is in the way; false where it could not.</summary>
    public bool Checkpoint() => raw.sqlite3_wal_checkpoint_v2(connection.Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _) == raw.SQLITE_OK;

    /// <summary>Runs a statement; the result is the number of rows touched.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            var statement = Prepared(sql);
            statement.First(values);
            statement.Done();
            return raw.sqlite3_changes(connection.Handle);
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    /// <summary>A statement of its own, for <see cref="RunApart"/>.</summary>
    public Statement Apart(string sql)
    {
        var statement = new Statement(connection.Handle!, sql);
        apart.Add(statement);
        return statement;
    }

    /// <summary>Runs a statement that stands apart, on whichever thread: another may run others on this connection meanwhile.</summary>
    public void RunApart(Statement statement, params ReadOnlySpan<object?> values)
    {
        try
        {
            statement.First(values);
            statement.Done();
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    /// <summary>Runs an insertion; the result is the new row's number.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Run(sql, values);
        return LastRow;
    }

    /// <summary>Runs a script of several statements.</summary>
    public void Script(string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    /// <summary>The first column of the first row; null where there is no row or it is NULL.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            var statement = Prepared(sql);
            var value = statement.First(values) ? statement.Value(0) : null;
            statement.Done();
            return value;
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    /// <summary>Goes through the rows of a look-up that runs often; what is done with a row runs no statement of the same text.</summary>
    public void Each(string sql, Action<Statement> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            var statement = Prepared(sql);
            for (var more = statement.First(values); more; more = statement.Next())
                row(statement);
            statement.Done();
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    /// <summary>A statement of one's own, to be disposed: for going through several results in step.</summary>
    public Statement Make(string sql) => new(connection.Handle!, sql);

    /// <summary>The first column of the first row as a number.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => (long?)Value(sql, values);

    /// <summary>All rows at once: for the few rows of an index look-up.</summary>
    public List<T> List<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        try
        {
            using var reader = Command(sql, values).ExecuteReader();
            while (reader.Read())
                rows.Add(row(reader));
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }

        return rows;
    }

    /// <summary>The rows one after the other, on a statement of their own, so that others may run in between.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using var command = New(sql);
        Bind(command, values);
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
            yield return row(reader);
    }

    /// <summary>Does all of <paramref name="work"/> or none of it.</summary>
    public T Atomically<T>(Func<T> work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Run("COMMIT");
            return result;
        }
        catch
        {
            // After a full disk SQLite may have rolled back by itself.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
                Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>Reads several things of one state of the register, whatever a writer does meanwhile.</summary>
    public void AtOneTime(Action read)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            read();
            return;
        }

        Run("BEGIN");
        try
        {
            read();
        }
        finally
        {
            Run("COMMIT");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        foreach (var statement in statements.Values.Concat(apart))
            statement.Dispose();
        connection.Dispose();
    }

    private T Guarded<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException e)
        {
            throw Faults.Of(e, path);
        }
    }

    private Statement Prepared(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements.Add(sql, statement = new Statement(connection.Handle!, sql));
        return statement;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared.Add(sql, command = New(sql));
        Bind(command, values);
        return command;
    }

    private SqliteCommand New(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    // Parameters are named $1, $2, … in the order of the values.
    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        while (command.Parameters.Count < values.Length)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (command.Parameters.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) });
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
            command.Parameters[i].ResetSqliteType();
        }
    }
}
