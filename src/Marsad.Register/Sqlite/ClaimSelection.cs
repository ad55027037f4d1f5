using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Columns of a claim with the capture that speaks for its report.</summary>
internal static class ClaimSelection
{
    public const string Capture = "k.path, k.url, k.title, k.publisher, k.published, k.language, k.warnings";

    private const int InChunk = 4096;

    private const string InForce = "NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id)";

    /// <summary>The claims of readings in force that a filter lets through, in the order in which they came.</summary>
    public static IEnumerable<StoredClaim> Of(Sql sql, ClaimFilter filter)
    {
        // Some bare numbers and words of a running total tell that most have nothing to do with a question.
        var totals = filter.Total is null ? "claim c" : "total t JOIN claim c ON c.row = t.claim";
        var about = filter.Total is null ? "" : """
             AND c.modality IN ('asserted', 'alleged') AND t.measure = $5 AND ($6 IS NULL OR coalesce(t.until || '-99', substr(k.published, 1, 10), '9999') >= $6)
             AND ($7 IS NULL OR t.since IS NULL OR t.since <= $7) AND ($8 IS NULL OR t.country IS NULL OR t.country = $8)
            """;
        var text = $"""
            SELECT c.json, d.hash, {Capture}
            FROM {totals} JOIN reading r ON r.id = c.reading JOIN document d ON d.id = c.document JOIN capture k ON k.id = r.capture
            WHERE {InForce} AND ($1 IS NULL OR c.kind = $1) AND ($2 IS NULL OR d.hash = $2)
              AND ($3 IS NULL OR substr(k.published, 1, 10) <= $3) AND ($4 IS NULL OR substr(r.recorded, 1, 10) <= $4){about}
            ORDER BY c.row
            """;
        object?[] values =
            [
                filter.Kind, filter.Document?.ToString(), Records.Day(filter.PublishedBy), Records.Day(filter.RecordedBy),
                .. filter.Total is { } total ? new object?[] { total.Measure.Word(), Records.Day(total.Since), Records.Day(total.Until), total.Country } : [],
            ];
        return filter.Total is null ? sql.Stream(text, Read, values) : sql.Stream(text, static r => (r.GetString(0), Head(r)), values).Chunk(InChunk).SelectMany(Parsed);
    }

    // A tally may meet tens of thousands of running totals: they are parsed on all processors.
    private static StoredClaim[] Parsed((string Json, IncidentReport Report)[] stored)
    {
        var claims = new StoredClaim[stored.Length];
        Parallel.For(0, stored.Length, i => claims[i] = new StoredClaim(Records.Claim(stored[i].Json), stored[i].Report));
        return claims;
    }

    public static StoredClaim Read(SqliteDataReader row) => new(Records.Claim(row.GetString(0)), Head(row));

    private static IncidentReport Head(SqliteDataReader row) => Captures.Head(ContentHash.Parse(row.GetString(1)).Value, Captures.Read(row, 2));
}
