using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Opens a register's file and says in one sentence why it cannot.</summary>
internal static class RegisterFile
{
    // 16 MiB of pages at most for each reading connection, 24 MiB for the writer: memory stays flat as the register grows.
    private const string Settings = "PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = FILE; PRAGMA mmap_size = 0;";

    /// <summary>Opens for reading; a writer may be at work.</summary>
    public static Sql OpenForReading(string path)
    {
        Check(path);
        if (!File.Exists(path))
            throw new RegisterException($"{path} does not exist: 'marsad ingest PATH --register {path}' makes it, or name another file with --register");
        var sql = new Sql(path, Connection(path, SqliteOpenMode.ReadOnly));
        try
        {
            sql = Readable(sql, path);
            sql.Script(Settings);
            if (Migrations.VersionOf(sql, path) < Migrations.All.Count)
                throw new RegisterException($"{path} is empty or was written by an older Marsad: 'marsad ingest PATH --register {path}' brings it up to date");
            Migrations.CheckHashes(sql, path);
            return sql;
        }
        catch
        {
            sql.Dispose();
            throw;
        }
    }

    /// <summary>Opens for writing; made where it does not exist. The caller holds the writer's lock.</summary>
    public static Sql OpenForWriting(string path, TimeProvider clock)
    {
        var sql = new Sql(path, Connection(path, SqliteOpenMode.ReadWriteCreate));
        try
        {
            Migrations.VersionOf(sql, path);
            sql.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864;" + Settings + "PRAGMA cache_size = -24576;");
            Migrations.Apply(sql, path, clock);
            Migrations.CheckHashes(sql, path);
            return sql;
        }
        catch
        {
            sql.Dispose();
            throw;
        }
    }

    /// <summary>Opens a second connection of the writer's process, for <see cref="Checkpoints"/> alone.</summary>
    public static Sql OpenForCheckpoints(string path)
    {
        var sql = new Sql(path, Connection(path, SqliteOpenMode.ReadWrite));
        sql.Script("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -1024;");
        return sql;
    }

    /// <summary>Copies a register as it stands, without gaps, into a file that only its owner can read.</summary>
    public static void Copy(string path, string target)
    {
        using var sql = OpenForReading(path);
        try
        {
            foreach (var ending in new[] { "", "-wal", "-shm" })
                File.Delete(target + ending);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(target, options).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RegisterException($"{target} cannot be written: {e.Message}", e);
        }

        sql.Run("VACUUM INTO $1", target);
    }

    /// <summary>Refuses what is plainly no register, before SQLite touches it.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            throw new RegisterException($"{path} is a folder; a register is a file: name one with --register");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new RegisterException($"the folder of {path} does not exist: make it or name another file with --register");
        if (!File.Exists(path))
            return;
        Span<byte> header = stackalloc byte[16];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (read > 0 && !header[..read].SequenceEqual("SQLite format 3\0"u8[..Math.Min(read, 16)]))
                throw new RegisterException(Faults.NotARegister(path));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RegisterException($"{path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Refuses a file that is marked read-only, even where the user's rights would allow to write it.</summary>
    public static void CheckWritable(string path)
    {
        if (!File.Exists(path) || OperatingSystem.IsWindows())
            return;
        const UnixFileMode write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if ((File.GetUnixFileMode(path) & write) == UnixFileMode.None)
            throw new RegisterException($"{path} is read-only: give it write permission or use another register (--register)");
    }

    private static SqliteConnectionStringBuilder Connection(string path, SqliteOpenMode mode) => new()
    {
        DataSource = path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = 30,
    };

    // In a folder that cannot be written, a register of which nobody is a writer is read as it lies.
    private static Sql Readable(Sql sql, string path)
    {
        try
        {
            sql.Number("SELECT count(*) FROM sqlite_master");
            return sql;
        }
        catch (RegisterException e) when (e.InnerException is SqliteException { SqliteErrorCode: 14 or 8 } && !File.Exists(path + "-wal"))
        {
            sql.Dispose();
            var address = new UriBuilder { Scheme = "file", Host = "", Path = Path.GetFullPath(path), Query = "immutable=1" };
            return new Sql(path, new SqliteConnectionStringBuilder { DataSource = address.ToString(), Mode = SqliteOpenMode.ReadOnly, Pooling = false });
        }
    }
}
