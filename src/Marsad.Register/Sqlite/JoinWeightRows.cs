using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>The weights by which a register is joined. They are set while it is empty: joined by two tables, its incidents would depend on the order of arrival.</summary>
internal static class JoinWeightRows
{
    /// <summary>The weights and the number of their row; null where those shipped hold.</summary>
    public static (long Row, JoinWeights Weights)? Last(Sql sql)
    {
        // A register that no newer program has written to lacks the table.
        if (sql.Number("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'join_weights'") is null)
            return null;
        return sql.List("SELECT id, levels FROM join_weights ORDER BY id DESC LIMIT 1", static r => (Row: r.GetInt64(0), Levels: r.GetString(1))) is [var last]
            ? (last.Row, new JoinWeights(JsonSerializer.Deserialize(last.Levels, RegisterJson.Default.JoinWeightArray)!))
            : null;
    }

    /// <summary>Sets them.</summary>
    public static void Set(Sql sql, LedgerBook ledger, TimeProvider clock, long run, JoinWeights weights)
    {
        if (Equals(Last(sql)?.Weights, weights))
            return;
        if (sql.Number("SELECT 1 FROM reading LIMIT 1") is not null)
            throw new RegisterException("this register's reports were joined by other weights: ingest them into a new register with --weights");
        var row = sql.Insert("INSERT INTO join_weights (run, levels, recorded) VALUES ($1, $2, $3)", run, JsonSerializer.Serialize([.. weights.Levels], RegisterJson.Default.JoinWeightArray), Instant.Of(clock));
        ledger.Enter("join_weights", row);
    }
}
