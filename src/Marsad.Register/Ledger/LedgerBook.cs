using System.Security.Cryptography;
using Marsad.Register.Sqlite;

namespace Marsad.Register.Ledger;

/// <summary>Writes entries: each row's digest, chained to the entry before.</summary>
internal sealed class LedgerBook(Sql sql)
{
    private readonly RowDigest digest = new();
    private readonly Dictionary<long, byte[]> salts = [];
    private readonly Queue<(string Subject, long Row, byte[] Salt, object?[] Values)> waiting = [];
    private Statement? entry;
    private byte[]? head;
    private long seq;

    /// <summary>Enters the row just written.</summary>
    public void Enter(string subject, long row)
    {
        Settle();
        Head();
        var table = Subjects.All[subject];
        var (_, hash) = sql.List(table.Select, r => (0, digest.Of(subject, Salt(r.GetInt64(0)), r)), row)[0];
        seq++;
        head = RowDigest.Chain(head, seq, subject, row, hash);
        sql.Run("INSERT INTO ledger (seq, subject, row, digest, chain) VALUES ($1, $2, $3, $4, $5)", seq, subject, row, hash, head);
    }

    /// <summary>Enters a row that was just written with these values.</summary>
    /// <param name="subject">The table.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="document">Whose salt is used; 0: the register's own.</param>
    /// <param name="values">The values of the columns that are hashed, in their order (<see cref="Subjects"/>).</param>
    public void Enter(string subject, long row, long document, params ReadOnlySpan<object?> values)
    {
        if (HasNul(values))
        {
            Enter(subject, row);
            return;
        }

        Settle();
        Head();
        var hash = digest.Of(subject, Salt(document), values);
        seq++;
        head = RowDigest.Chain(head, seq, subject, row, hash);
        sql.Run("INSERT INTO ledger (seq, subject, row, digest, chain) VALUES ($1, $2, $3, $4, $5)", seq, subject, row, hash, head);
    }

    /// <summary>Notes an entry to be made by <see cref="Settle"/>, in its turn.</summary>
    /// <param name="subject">The table.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="document">Whose salt is used; 0: the register's own.</param>
    /// <param name="values">The values of the columns that are hashed; none holds a NUL.</param>
    public void Later(string subject, long row, long document, params object?[] values)
    {
        Head();
        entry ??= sql.Apart("INSERT INTO ledger (seq, subject, row, digest, chain) VALUES ($1, $2, $3, $4, $5)");
        waiting.Enqueue((subject, row, Salt(document), values));
    }

    /// <summary>Makes the entries that wait; on whichever thread, while nobody else enters anything.</summary>
    public void Settle()
    {
        while (waiting.TryDequeue(out var next))
        {
            var hash = digest.Of(next.Subject, next.Salt, next.Values);
            seq++;
            head = RowDigest.Chain(head, seq, next.Subject, next.Row, hash);
            sql.RunApart(entry!, seq, next.Subject, next.Row, hash, head);
        }
    }

    /// <summary>True where a text holds a NUL: the database gives it back only up to there, and what stands in the row is what is hashed.</summary>
    public static bool HasNul(ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            if (value is string text && text.Contains('\0', StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Forgets what was read of the ledger, after a transaction was rolled back.</summary>
    public void Forget()
    {
        waiting.Clear();
        head = null;
        salts.Clear();
    }

    /// <summary>Makes the salt of a document (0: the register's own) where there is none.</summary>
    public void MakeSalt(long document)
    {
        if (sql.Number("SELECT 1 FROM salt WHERE document = $1", document) is null)
            sql.Run("INSERT INTO salt (document, value) VALUES ($1, $2)", document, salts[document] = RandomNumberGenerator.GetBytes(16));
    }

    private byte[] Salt(long document)
    {
        if (salts.TryGetValue(document, out var salt))
            return salt;
        salt = (byte[]?)sql.Value("SELECT value FROM salt WHERE document = $1", document) ?? throw new RegisterException("the register's salt is missing: run 'marsad verify'");
        if (salts.Count >= 4096)
            salts.Clear();
        return salts[document] = salt;
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(head))]
    private void Head()
    {
        if (head is not null)
            return;
        (seq, head) = sql.List("SELECT seq, chain FROM ledger ORDER BY seq DESC LIMIT 1", static r => (r.GetInt64(0), (byte[])r.GetValue(1))) is [var last] ? last : (0, new byte[32]);
    }
}
