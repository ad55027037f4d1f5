using System.Text.Json;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Full-text search: which reports, what they are about, and the words around the hits.</summary>
internal static class FoundReports
{
    // Control characters stand in no reading text of words; what is between them is a hit.
    private const char Begins = '\u0002';
    private const char Ends = '\u0003';
    private const int LongestTitle = 160;

    /// <summary>The reports that hold the words, the best first; where more than so many hold them, the latest of them.</summary>
    public static IReadOnlyList<FoundReport> Of(Sql sql, string words, int most)
    {
        if (Words.Query(words) is not { } query)
            return [];
        // Of words that stand in very many reports only the latest are weighed against each other.
        var latest = new List<long>();
        sql.Each("SELECT rowid FROM report_words WHERE report_words MATCH $1 ORDER BY rowid DESC LIMIT $2", r => latest.Add(r.Number(0)), query, (long)most);
        return Whole(sql, sql.List(
            """
            SELECT d.id, d.hash, substr(coalesce(k.title, t.title, t.text), 1, 300), k.publisher, k.published, k.path
            FROM report_words w JOIN reading r ON r.id = w.rowid JOIN document d ON d.id = r.document JOIN capture k ON k.id = r.capture LEFT JOIN reading_text t ON t.reading = r.id
            WHERE report_words MATCH $1 AND w.rowid >= $3 AND NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id)
            ORDER BY bm25(report_words), d.hash LIMIT $2
            """,
            Head,
            query,
            (long)most,
            latest.Count == most ? latest[^1] : 0L));
    }

    /// <summary>The reports published last, at most so many.</summary>
    // CROSS JOIN keeps the order in which SQLite looks: the newest captures by their index, and no more of them than are wanted.
    public static IReadOnlyList<FoundReport> Latest(Sql sql, int most) => Whole(sql, sql.List(
        """
        SELECT d.id, d.hash, substr(coalesce(k.title, t.title, t.text), 1, 300), k.publisher, k.published, k.path
        FROM capture k CROSS JOIN document d ON d.id = k.document CROSS JOIN reading r ON r.document = k.document LEFT JOIN reading_text t ON t.reading = r.id
        WHERE r.capture = k.id AND NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id)
        ORDER BY k.published DESC, k.id DESC LIMIT $1
        """,
        Head,
        (long)most));

    private static (long Row, FoundReport Report) Head(Microsoft.Data.Sqlite.SqliteDataReader r) => (r.GetInt64(0), new FoundReport
    {
        Document = ContentHash.Parse(r.GetString(1)).Value,
        Title = Captures.Text(r, 2) is { } beginning ? FirstLine(beginning) : null,
        Publisher = Captures.Text(r, 3),
        Published = Captures.Text(r, 4) is { } published ? PublicationTime.Parse(published).Value : null,
        Path = Captures.Text(r, 5),
    });

    // Where there is no headline, the text begins with it mostly.
    private static string FirstLine(string text)
    {
        var line = text.TrimStart();
        line = line[..(line.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : line.Length)].TrimEnd();
        return line.Length <= LongestTitle ? line : line[..(line.LastIndexOf(' ', LongestTitle) is var space and > 0 ? space : LongestTitle)] + " …";
    }

    // What they are about, in two questions for all of them.
    private static IReadOnlyList<FoundReport> Whole(Sql sql, IReadOnlyList<(long Row, FoundReport Report)> found)
    {
        var rows = JsonSerializer.Serialize(found.Select(static f => f.Row.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray(), RegisterJson.Default.StringArray);
        var incidents = sql.List(
            """
            SELECT x.document, i.id, i.type, i.country FROM json_each($1) d JOIN incident_report x ON x.document = CAST(d.value AS INTEGER)
            JOIN incident i ON i.seq = x.seq JOIN standing_incident s ON s.id = i.id AND s.seq = i.seq ORDER BY i.id
            """,
            static r => (Row: r.GetInt64(0), Incident: new FoundIncident(r.GetString(1), Captures.Text(r, 2) ?? "attack", Captures.Text(r, 3))),
            rows).ToLookup(static i => i.Row, static i => i.Incident);
        var kinds = sql.List(
            """
            SELECT DISTINCT c.document, c.kind FROM json_each($1) d JOIN claim c ON c.document = CAST(d.value AS INTEGER)
            WHERE c.reading = (SELECT max(r.id) FROM reading r WHERE r.document = c.document) ORDER BY c.kind
            """,
            static r => (Row: r.GetInt64(0), Kind: r.GetString(1)),
            rows).ToLookup(static k => k.Row, static k => k.Kind);
        return [.. found.Select(f => f.Report with { Incidents = incidents[f.Row].ToValueList(), Kinds = kinds[f.Row].ToValueList() })];
    }

    /// <summary>The words around the best hits of a report, on one line.</summary>
    public static IReadOnlyList<PassagePiece> Passage(Sql sql, string words, ContentHash document)
    {
        if (Words.Query(words) is not { } query)
            return [];
        var text = (string?)sql.Value(
            """
            SELECT snippet(report_words, 1, char(2), char(3), ' … ', 32) FROM report_words
            WHERE report_words MATCH $1 AND rowid = (SELECT max(r.id) FROM reading r JOIN document d ON d.id = r.document WHERE d.hash = $2)
            """,
            query,
            document.ToString());
        return text is null ? [] : [.. Pieces(text.ReplaceLineEndings(" "))];
    }

    private static IEnumerable<PassagePiece> Pieces(string text)
    {
        foreach (var (index, part) in text.Split(Begins).Index())
        {
            var end = index == 0 ? -1 : part.IndexOf(Ends, StringComparison.Ordinal);
            if (end > 0)
                yield return new PassagePiece(part[..end], Hit: true);
            if (part.Length > end + 1)
                yield return new PassagePiece(part[(end + 1)..].Replace(Ends.ToString(), "", StringComparison.Ordinal), Hit: false);
        }
    }
}
