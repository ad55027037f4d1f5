using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Running totals of readings in force, packed: what stands beside tallies.</summary>
internal static class TotalRows
{
    private const int InChunk = 1024;

    /// <summary>Writes one.</summary>
    public static void Add(Sql sql, long row, TallyClaim claim, DateOnly? published, PackedNumbering numbering) => sql.Run(
        "INSERT INTO total (claim, measure, since, until, country, published, packed) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (claim) DO UPDATE SET published = excluded.published, packed = excluded.packed",
        row,
        claim.Measure.Word(),
        claim.Since?.ToString(),
        claim.Until?.ToString(),
        claim.AreaPlace?.Precision is null ? null : claim.AreaPlace.Country,
        Records.Day(published),
        PackedTotal.IsTold(claim) ? PackedTotal.Write(new RunningTotal(claim, published), numbering) : null);

    /// <summary>Drops those of a reading that another replaces.</summary>
    public static void Drop(Sql sql, long document, long reading) => sql.Run("DELETE FROM total WHERE claim IN (SELECT row FROM claim WHERE document = $1 AND reading = $2)", document, reading);

    /// <summary>Packs those that an older program wrote, and drops those of replaced readings.</summary>
    public static void MakeWhole(Sql sql, PackedNumbering numbering)
    {
        sql.Run("DELETE FROM total WHERE claim IN (SELECT c.row FROM total t JOIN claim c ON c.row = t.claim WHERE EXISTS (SELECT 1 FROM reading later WHERE later.replaces = c.reading))");
        var left = sql.List(
            "SELECT t.claim, c.json, k.published FROM total t JOIN claim c ON c.row = t.claim JOIN reading r ON r.id = c.reading JOIN capture k ON k.id = r.capture WHERE t.packed IS NULL",
            static r => (Row: r.GetInt64(0), Claim: (TallyClaim)Records.Claim(r.GetString(1)), Published: r.IsDBNull(2) ? null : r.GetString(2)));
        foreach (var (row, claim, published) in left)
            Add(sql, row, claim, published is null ? null : PublicationTime.Parse(published).Value.Day, numbering);
    }

    /// <summary>Those that a filter lets through, in the order in which they came.</summary>
    public static IReadOnlyList<RunningTotal> Of(Sql sql, TotalFilter filter)
    {
        var records = new List<byte[]>();
        PackedNames? names = null;
        sql.AtOneTime(() =>
        {
            names = new PackedNames(sql, withNames: false);
            sql.Each(
                """
                SELECT packed FROM total WHERE measure = $1 AND packed IS NOT NULL AND ($2 IS NULL OR coalesce(until || '-99', published, '9999') >= $2)
                  AND ($3 IS NULL OR since IS NULL OR since <= $3) AND ($4 IS NULL OR country IS NULL OR country = $4)
                """,
                r => records.Add(r.Bytes(0).ToArray()),
                filter.Measure.Word(),
                Records.Day(filter.Since),
                Records.Day(filter.Until),
                filter.Country);
        });
        var totals = new RunningTotal[records.Count];
        if (totals.Length < InChunk)
        {
            for (var i = 0; i < totals.Length; i++)
                totals[i] = PackedTotal.Read(records[i], names!.Place);
        }
        else
        {
            Parallel.For(0, totals.Length, i => totals[i] = PackedTotal.Read(records[i], names!.Place));
        }

        return totals;
    }
}
