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

    /// <summary>The reports that hold the words, the best first, at most so many.</summary>
    public static IReadOnlyList<FoundReport> Of(Sql sql, string words, int most)
    {
        if (Words.Query(words) is not { } query)
            return [];
        var found = sql.List(
            """
            SELECT d.id, d.hash, k.title, k.publisher, k.published, k.path
            FROM report_words w JOIN reading r ON r.id = w.rowid JOIN document d ON d.id = r.document JOIN capture k ON k.id = r.capture
            WHERE report_words MATCH $1 AND NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id)
            ORDER BY bm25(report_words), d.hash LIMIT $2
            """,
            static r => (Row: r.GetInt64(0), Report: new FoundReport
            {
                Document = ContentHash.Parse(r.GetString(1)).Value,
                Title = Captures.Text(r, 2),
                Publisher = Captures.Text(r, 3),
                Published = Captures.Text(r, 4) is { } published ? PublicationTime.Parse(published).Value : null,
                Path = Captures.Text(r, 5),
            }),
            query,
            (long)most);
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
