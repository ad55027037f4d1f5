using System.Globalization;
using Marsad.Domain.Reports;
using Marsad.Register.Contract;
using Marsad.Register.Sqlite;

namespace Marsad.Register.Ledger;

/// <summary>Recomputes every hash of the register and names the first row that does not fit.</summary>
internal sealed class LedgerCheck(Sql sql)
{
    private readonly RowDigest digest = new();
    private (long Document, byte[]? Value) salt = (-1, null);

    public Verification Run(Action<long, long>? progress, CancellationToken cancellation)
    {
        if (sql.Value("PRAGMA quick_check(1)") is not "ok" and var damage)
            return new Verification { Entries = 0, Broken = $"the file is damaged: {damage}" };
        var total = sql.Number("SELECT count(*) FROM ledger") ?? 0;
        long entries = 0, erased = 0;
        var head = new byte[32];
        foreach (var entry in sql.Stream("SELECT seq, subject, row, digest, chain FROM ledger ORDER BY seq", static r => (Seq: r.GetInt64(0), Subject: r.GetString(1), Row: r.GetInt64(2), Digest: (byte[])r.GetValue(3), Chain: (byte[])r.GetValue(4))))
        {
            cancellation.ThrowIfCancellationRequested();
            entries++;
            if (entry.Seq != entries)
                return Broken(entries, $"ledger entry {entries} is missing");
            if (!RowDigest.Chain(head, entry.Seq, entry.Subject, entry.Row, entry.Digest).AsSpan().SequenceEqual(entry.Chain))
                return Broken(entries, $"ledger entry {entry.Seq} ({Named(entry.Subject, entry.Row)}) does not follow from the entry before it");
            head = entry.Chain;
            if (!Subjects.All.TryGetValue(entry.Subject, out var subject))
                return Broken(entries, $"ledger entry {entry.Seq} names a table '{entry.Subject}' that this program does not know");
            var found = sql.List(subject.Select, r => Salt(r.GetInt64(0)) is { } value ? digest.Of(entry.Subject, value, r) : [], entry.Row);
            if (found.Count == 0 && subject.Erasable && HasErasures())
                erased++;
            else if (found.Count == 0)
                return Broken(entries, $"{Named(entry.Subject, entry.Row)} is gone");
            else if (!found[0].AsSpan().SequenceEqual(entry.Digest))
                return Broken(entries, $"{Named(entry.Subject, entry.Row)} is not as it was recorded");
            if (string.Equals(entry.Subject, "content", StringComparison.Ordinal) && found.Count > 0 && !HashFits(entry.Row))
                return Broken(entries, $"the bytes of {Named("document", entry.Row)} do not have its hash");
            if (entries % 1024 == 0)
                progress?.Invoke(entries, total);
        }

        foreach (var subject in Subjects.All.Values.Where(Exists))
        {
            if (sql.Number(subject.Unledgered) is { } row)
                return Broken(entries, $"{Named(subject.Name, row)} was added behind the ledger's back");
        }

        progress?.Invoke(total, total);
        if (erased != Gone())
            return Broken(entries, "a row is gone that no erasure names");
        return new Verification { Entries = entries, Erased = erased, Head = Convert.ToHexStringLower(head) };
    }

    // A register that no newer program has written to lacks newer tables.
    private bool Exists(Subject subject) => sql.Number("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1", subject.Name) is not null;

    private static Verification Broken(long entries, string what) => new() { Entries = entries, Broken = what };

    private bool HasErasures() => sql.Number("SELECT 1 FROM erasure LIMIT 1") is not null;

    // How many guarded rows the erased documents had: one content, and a text and the claims for each of their readings.
    private long Gone() => sql.Number(
        """
        SELECT (SELECT count(*) FROM (SELECT DISTINCT document FROM erasure) e JOIN content_entries c ON c.row = e.document)
             + (SELECT coalesce(sum(1 + r.claims), 0) FROM reading r WHERE r.document IN (SELECT document FROM erasure))
        """.Replace("content_entries", "(SELECT row FROM ledger WHERE subject = 'content')", StringComparison.Ordinal)) ?? 0;

    private bool HashFits(long document)
    {
        var (hash, packing, bytes) = sql.List(
            "SELECT d.hash, c.packing, c.bytes FROM content c JOIN document d ON d.id = c.document WHERE c.document = $1",
            static r => (r.GetString(0), r.GetString(1), (byte[])r.GetValue(2)),
            document)[0];
        try
        {
            return string.Equals(ContentHash.Of(Packing.Unpack(packing, bytes)).ToString(), hash, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private byte[]? Salt(long document)
    {
        if (salt.Document != document)
            salt = (document, (byte[]?)sql.Value("SELECT value FROM salt WHERE document = $1", document));
        return salt.Value;
    }

    // "row 17 of claim (reports/r02.txt)".
    private string Named(string subject, long row)
    {
        var document = subject switch
        {
            "content" or "document" => row,
            "capture" => sql.Number("SELECT document FROM capture WHERE id = $1", row),
            "reading" or "reading_text" => sql.Number("SELECT document FROM reading WHERE id = $1", row),
            "claim" => sql.Number("SELECT document FROM claim WHERE row = $1", row),
            _ => null,
        };
        var path = document is null ? null : (string?)sql.Value("SELECT coalesce(path, url, publisher) FROM capture WHERE document = $1 ORDER BY id LIMIT 1", document);
        return string.Create(CultureInfo.InvariantCulture, $"row {row} of {subject}") + (path is null ? "" : $" ({path})");
    }
}
