using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Marsad.Register.Sqlite;

/// <summary>The numbered, forward-only changes of the schema; each is stored with the hash of its text.</summary>
internal static class Migrations
{
    /// <summary>Written into the file's header ("MRSD"), so that no other program's file is taken for a register.</summary>
    public const int ApplicationId = 0x4D525344;

    private const string Folder = "migrations/";

    private static readonly Lazy<IReadOnlyList<Migration>> Embedded = new(Load);

    /// <summary>All migrations this program knows, in order.</summary>
    public static IReadOnlyList<Migration> All => Embedded.Value;

    /// <summary>Refuses files that are not registers, or of a newer program. The result is the schema's version; 0 for an empty file.</summary>
    public static int VersionOf(Sql sql, string path)
    {
        var application = sql.Number("PRAGMA application_id") ?? 0;
        var tables = sql.Number("SELECT count(*) FROM sqlite_master") ?? 0;
        if (application != ApplicationId && (application != 0 || tables > 0))
            throw new RegisterException($"{path} is a database of another program: name another file with --register");
        var version = checked((int)(sql.Number("PRAGMA user_version") ?? 0));
        if (version > All.Count)
            throw new RegisterException($"{path} was written by a newer Marsad (schema {version}, this program knows {All.Count}): update this program or use another register (--register)");
        return version;
    }

    /// <summary>Refuses a register whose applied migrations are not this program's.</summary>
    public static void CheckHashes(Sql sql, string path)
    {
        foreach (var (number, hash) in sql.List("SELECT number, hash FROM migration ORDER BY number", static r => (r.GetInt32(0), r.GetString(1))))
        {
            if (number > All.Count || !string.Equals(All[number - 1].Hash, hash, StringComparison.Ordinal))
                throw new RegisterException($"{path} was made by a Marsad whose schema {number} differs from this program's: use the program that made it");
        }
    }

    /// <summary>Brings the schema to the newest version, each migration in a transaction of its own.</summary>
    public static void Apply(Sql sql, string path, TimeProvider clock)
    {
        for (var version = VersionOf(sql, path); version < All.Count; version++)
        {
            var migration = All[version];
            sql.Atomically(() =>
            {
                if (migration.Number == 1)
                    sql.Script("CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied TEXT NOT NULL) STRICT");
                sql.Script(migration.Text);
                sql.Run("INSERT INTO migration (number, name, hash, applied) VALUES ($1, $2, $3, $4)", migration.Number, migration.Name, migration.Hash, Instant.Of(clock));
                sql.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {migration.Number}"));
                return 0;
            });
        }
    }

    private static List<Migration> Load()
    {
        var assembly = typeof(Migrations).Assembly;
        var result = new List<Migration>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            var number = int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture);
            if (number != result.Count + 1)
                throw new InvalidOperationException($"Migration {result.Count + 1} is missing: they are numbered without gaps.");
            result.Add(new Migration(number, name[(Folder.Length + 5)..^4], text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
        }

        return result;
    }
}

/// <summary>A change of the schema.</summary>
internal sealed record Migration(int Number, string Name, string Text, string Hash);
