using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Register.Contract;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>Writes documents, captures, readings and claims, each with its ledger entry.</summary>
internal sealed class ReportRows(Sql sql, LedgerBook ledger, TimeProvider clock, WritersMemory memory, BandRuns bands, PackedNumbering numbering)
{
    private readonly Dictionary<ContentHash, (long Reading, long Document, string? Title, string Text)> texts = [];
    private Statement? text;

    public StoreResult Store(long run, ReadingToStore item)
    {
        if (Refusal(item.Report) is { } reason)
            return new StoreResult(StoreOutcome.Refused, reason);
        var capture = Captures.Of(item.Report);
        var document = Document(item, out var isNew);
        var standing = isNew ? null : ReportSelection.Reading(sql, document);
        var speaker = standing is null ? null : sql.List($"SELECT {Captures.Columns} FROM capture WHERE id = $1", static r => Captures.Read(r), standing.Capture)[0];
        var known = isNew ? null : ReportSelection.CaptureOf(sql, document, capture);
        var row = known ?? Capture(run, item.Report.Document, document, capture);

        // The reading that stands is that of the capture that speaks for the document, by the newest reader.
        if (standing is not null && string.Equals(standing.Reader, item.Reader, StringComparison.Ordinal) && Captures.Compare(speaker!, capture) <= 0)
            return new StoreResult(known is null ? StoreOutcome.CapturedAgain : StoreOutcome.Known);
        if (standing is not null && Captures.Compare(speaker!, capture) < 0)
            return new StoreResult(known is null ? StoreOutcome.CapturedAgain : StoreOutcome.Known);
        Reading(document, row, standing?.Id, item);
        return new StoreResult(standing is null ? StoreOutcome.Stored : StoreOutcome.ReadAnew);
    }

    /// <summary>The text of a reading that waits to be written; null where none does.</summary>
    public string? Waiting(ContentHash document) => texts.TryGetValue(document, out var waits) ? waits.Text : null;

    /// <summary>Writes what waits: the texts, whose words take longest to write, and the ledger's entries. On whichever thread, while nobody else writes.</summary>
    public void Settle()
    {
        foreach (var (reading, document, title, words) in texts.Values)
            sql.RunApart(text!, reading, document, title, words);
        texts.Clear();
        ledger.Settle();
    }

    /// <summary>Forgets what waits, after a transaction was rolled back.</summary>
    public void Forget() => texts.Clear();

    public void Erase(ContentHash hash, string by, string reason)
    {
        Settle();
        var document = ReportSelection.Row(sql, hash) ?? throw new RegisterException($"{hash} is not in the register");
        var row = sql.Insert("INSERT INTO erasure (document, by, reason, recorded) VALUES ($1, $2, $3, $4)", document, by, reason, Instant.Of(clock));
        ledger.Enter("erasure", row);
        sql.Run("DELETE FROM total WHERE claim IN (SELECT row FROM claim WHERE document = $1)", document);
        foreach (var table in new[] { "content", "reading_text", "claim", "salt" })
            sql.Run($"DELETE FROM {table} WHERE document = $1", document);
        bands.Remove(document);
        ledger.Forget();
    }

    private string? Refusal(Report report)
    {
        var kind = report.IsSample ? "sample" : "real";
        if ((string?)sql.Value("SELECT kind FROM register_kind") is not { } stored)
        {
            sql.Run("INSERT INTO register_kind (id, kind, recorded) VALUES (1, $1, $2)", kind, Instant.Of(clock));
            ledger.Enter("register_kind", 1);
        }
        else if (!string.Equals(stored, kind, StringComparison.Ordinal))
        {
            return report.IsSample
                ? "a report headed \"Sample\" may not enter a register of real reports; use another register (--register)"
                : "this register holds SAMPLE DATA and takes no real report; use another register (--register)";
        }

        return sql.Number("SELECT 1 FROM erasure LIMIT 1") is null || sql.Number("SELECT 1 FROM erasure e JOIN document d ON d.id = e.document WHERE d.hash = $1", report.Document.ToString()) is null
            ? null
            : "its content was lawfully erased from this register and is not taken again";
    }

    private long Document(ReadingToStore item, out bool isNew)
    {
        var hash = item.Report.Document;
        isNew = false;
        if (ReportSelection.Row(sql, hash) is { } known)
            return known;
        isNew = true;
        var (size, recorded) = ((long)item.Bytes.Length, Instant.Of(clock));
        var document = sql.Insert("INSERT INTO document (hash, size, recorded) VALUES ($1, $2, $3)", hash.ToString(), size, recorded);
        ledger.MakeSalt(document);
        var (packing, bytes, _) = item.Packed;
        sql.Run("INSERT INTO content (document, packing, bytes) VALUES ($1, $2, $3)", document, packing, bytes);
        ledger.Later("document", document, 0, hash.ToString(), size, recorded);
        ledger.Later("content", document, document, document, packing, bytes);
        memory.Documents.Set(hash, document);
        return document;
    }

    private long Capture(long run, ContentHash hash, long document, ReportCapture capture)
    {
        object?[] values = [document, run, capture.Path, capture.Url, capture.Title, capture.Publisher, capture.Published?.ToString(), capture.Language, Captures.Warnings(capture.Warnings), Instant.Of(clock)];
        var row = sql.Insert($"INSERT INTO capture (document, run, {Captures.Columns}, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", values);
        Enter("capture", row, 0, values);
        memory.Heads.Remove(hash);
        return row;
    }

    private void Reading(long document, long capture, long? replaces, ReadingToStore item)
    {
        object?[] values = [document, capture, replaces, item.Reader, Captures.Warnings(item.Notes), (long)item.Claims.Count, Instant.Of(clock)];
        var reading = sql.Insert("INSERT INTO reading (document, capture, replaces, reader, notes, claims, recorded) VALUES ($1, $2, $3, $4, $5, $6, $7)", values);
        Enter("reading", reading, 0, values);
        text ??= sql.Apart("INSERT INTO reading_text (reading, document, title, text) VALUES ($1, $2, $3, $4)");
        if (texts.ContainsKey(item.Report.Document))
            Settle();
        texts.Add(item.Report.Document, (reading, document, item.Report.Title, item.Report.Text.Value));
        Enter("reading_text", reading, document, reading, item.Report.Title, item.Report.Text.Value);
        if (replaces is { } earlier)
            TotalRows.Drop(sql, document, earlier);
        foreach (var (claim, (kind, modality, json)) in item.Claims.Zip(item.Packed.Claims))
        {
            var row = sql.Insert("INSERT INTO claim (id, reading, document, kind, modality, json) VALUES ($1, $2, $3, $4, $5, $6)", claim.Id, reading, document, kind, modality, json);
            Enter("claim", row, document, claim.Id, reading, kind, modality, json);
            memory.Claims.Set(claim.Id, claim);
            if (claim is TallyClaim total)
                TotalRows.Add(sql, row, total, item.Report.Published?.Day, numbering);
        }

        bands.Add(document, item.Bands);
    }

    private void Enter(string subject, long row, long document, params object?[] values)
    {
        if (!LedgerBook.HasNul(values))
        {
            ledger.Later(subject, row, document, values);
            return;
        }

        Settle();
        ledger.Enter(subject, row, document, values);
    }
}
