using System.Text.Json;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>A standing reading of a document.</summary>
internal sealed record StandingReading(long Id, string Reader, long Capture);

/// <summary>Look-ups of documents, captures and readings.</summary>
internal static class ReportSelection
{
    public static long? Row(Sql sql, ContentHash document) => sql.Number("SELECT id FROM document WHERE hash = $1", document.ToString());

    public static ContentHash Hash(Sql sql, long document) => ContentHash.Parse((string?)sql.Value("SELECT hash FROM document WHERE id = $1", document)).Value;

    /// <summary>The document's captures with their row numbers, the one that speaks for it first.</summary>
    public static List<(long Row, ReportCapture Capture)> AllCaptures(Sql sql, long document)
    {
        var captures = sql.List($"SELECT id, {Captures.Columns} FROM capture WHERE document = $1 ORDER BY id", static r => (Row: r.GetInt64(0), Capture: Captures.Read(r, 1)), document);
        captures.Sort(static (a, b) => Captures.Compare(a.Capture, b.Capture) is not 0 and var order ? order : a.Row.CompareTo(b.Row));
        return captures;
    }

    /// <summary>The row of the same capture; null where the document was not captured so. Warnings are not compared.</summary>
    public static long? CaptureOf(Sql sql, long document, ReportCapture capture) => sql.Number(
        "SELECT id FROM capture WHERE document = $1 AND path IS $2 AND url IS $3 AND publisher IS $4 AND published IS $5 AND title IS $6 AND language IS $7 LIMIT 1",
        document,
        capture.Path,
        capture.Url,
        capture.Publisher,
        capture.Published?.ToString(),
        capture.Title,
        capture.Language);

    public static StandingReading? Reading(Sql sql, long document) => sql.List(
        "SELECT id, reader, capture FROM reading WHERE document = $1 ORDER BY id DESC LIMIT 1",
        static r => new StandingReading(r.GetInt64(0), r.GetString(1), r.GetInt64(2)),
        document).FirstOrDefault();

    public static StoredReport? Report(Sql sql, ContentHash hash)
    {
        if (Row(sql, hash) is not { } document)
            return null;
        var (size, recorded) = sql.List("SELECT size, recorded FROM document WHERE id = $1", static r => (r.GetInt64(0), r.GetString(1)), document)[0];
        var reading = Reading(sql, document);
        var text = reading is null ? null : (string?)sql.Value("SELECT text FROM reading_text WHERE reading = $1", reading.Id);
        return new StoredReport
        {
            Document = hash,
            Size = size,
            Recorded = recorded,
            Captures = AllCaptures(sql, document).Select(static c => c.Capture).ToValueList(),
            Text = text is null ? null : new ReadingText(text),
            Reader = reading?.Reader,
            Notes = reading is null ? [] : JsonSerializer.Deserialize((string)sql.Value("SELECT notes FROM reading WHERE id = $1", reading.Id)!, RegisterJson.Default.StringArray)!.ToValueList(),
            Erased = sql.Number("SELECT 1 FROM erasure WHERE document = $1", document) is not null,
        };
    }

    public static string? Text(Sql sql, ContentHash hash) => (string?)sql.Value(
        """
        SELECT t.text FROM reading_text t WHERE t.reading = (SELECT max(r.id) FROM reading r JOIN document d ON d.id = r.document WHERE d.hash = $1)
        """,
        hash.ToString());

    public static IReadOnlyList<ContentHash> Documents(Sql sql, string beginningOrPath)
    {
        var beginning = beginningOrPath.StartsWith("sha256:", StringComparison.Ordinal) ? beginningOrPath : "sha256:" + beginningOrPath;
        return sql.List(
            """
            SELECT hash FROM document WHERE length($1) >= 11 AND hash >= $1 AND hash < $1 || 'g'
            UNION SELECT d.hash FROM capture k JOIN document d ON d.id = k.document WHERE k.path = $2 OR k.url = $2
            ORDER BY 1 LIMIT 10
            """,
            static r => ContentHash.Parse(r.GetString(0)).Value,
            beginning,
            beginningOrPath);
    }
}
