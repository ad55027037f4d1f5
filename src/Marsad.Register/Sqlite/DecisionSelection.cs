using System.Text.Json;
using Marsad.Domain.Decisions;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Look-ups of people's decisions.</summary>
internal static class DecisionSelection
{
    private const string Columns = "d.id, d.kind, d.first, d.second, d.slot, d.value, d.undoes, d.made_on, d.as_reviewer, d.by, d.reason, d.recorded";

    public static IEnumerable<Decision> Ever(Sql sql) => sql.Stream($"SELECT {Columns} FROM decision d ORDER BY d.id", Read);

    public static Decision? One(Sql sql, long number) => sql.List($"SELECT {Columns} FROM decision d WHERE d.id = $1", Read, number).FirstOrDefault();

    /// <summary>True where somebody has decided something. Mostly there is none at all, and an incident may have ten thousand claims.</summary>
    public static bool Any(Sql sql) => sql.Number("SELECT 1 FROM standing_decision LIMIT 1") is not null;

    /// <summary>Those in force that name one of these claims.</summary>
    public static List<Decision> On(Sql sql, string claims)
    {
        var numbers = sql.List("SELECT DISTINCT s.decision FROM json_each($1) j JOIN standing_decision s ON s.claim = j.value ORDER BY 1", static r => r.GetInt64(0), claims);
        return numbers.ConvertAll(n => AsReadNow(sql, n));
    }

    /// <summary>All in force.</summary>
    public static IEnumerable<Decision> InForce(Sql sql) => sql.List("SELECT DISTINCT decision FROM standing_decision ORDER BY 1", static r => r.GetInt64(0)).Select(n => AsReadNow(sql, n));

    /// <summary>True where no undo that holds names it.</summary>
    public static bool Holds(Sql sql, long number) => !sql.List("SELECT id FROM decision WHERE undoes = $1", static r => r.GetInt64(0), number).Exists(u => Holds(sql, u));

    /// <summary>Selects the near misses that nobody decided; where there is no decision at all, without looking for one.</summary>
    public static string NearMisses(Sql sql) => $"SELECT n.json FROM near_miss n WHERE {Undecided(sql)} ORDER BY n.first, n.second";

    /// <summary>Selects those among them of accounts given as a JSON array.</summary>
    public static string NearMissesOf(Sql sql) => $"""
        SELECT n.json FROM near_miss n
        WHERE n.number IN (SELECT f.number FROM json_each($1) j JOIN near_miss f ON f.first = j.value UNION SELECT g.number FROM json_each($1) j JOIN near_miss g ON g.second = j.value)
          AND {Undecided(sql)}
        ORDER BY n.first, n.second
        """;

    /// <summary>The condition that nobody decided the near miss n.</summary>
    public static string Undecided(Sql sql) => !Any(sql) ? "1" : """
        NOT EXISTS (
          SELECT 1 FROM account a JOIN account_claim c ON c.account = a.row JOIN standing_decision s ON s.claim = c.claim
          JOIN decision d ON d.id = s.decision AND d.kind = 'not-same' JOIN standing_decision t ON t.decision = d.id AND t.side <> s.side
          JOIN account_claim e ON e.claim = t.claim JOIN account b ON b.row = e.account
          WHERE a.id = n.first AND b.id = n.second)
        """;

    /// <summary>The numbers of the near misses that somebody decided. There are as few as decisions, while near misses may be very many.</summary>
    public static HashSet<long> DecidedNearMisses(Sql sql) => [.. sql.List(
        """
        SELECT DISTINCT n.number FROM decision d JOIN standing_decision s ON s.decision = d.id JOIN standing_decision t ON t.decision = d.id AND t.side <> s.side
        JOIN account_claim c ON c.claim = s.claim JOIN account a ON a.row = c.account JOIN account_claim e ON e.claim = t.claim JOIN account b ON b.row = e.account
        JOIN near_miss n ON n.first = a.id AND n.second = b.id
        WHERE d.kind = 'not-same'
        """,
        static r => r.GetInt64(0))];

    // Its claims under their ids of now; those that are no longer read are left out.
    private static Decision AsReadNow(Sql sql, long number)
    {
        var decision = One(sql, number)!;
        var now = sql.List("SELECT side, place, claim FROM standing_decision WHERE decision = $1 AND claim IS NOT NULL ORDER BY side, place", static r => (Side: r.GetInt64(0), Place: r.GetInt32(1), Claim: r.GetString(2)), number);
        ValueList<ClaimAnchor> Side(long side, ValueList<ClaimAnchor> anchors) => now.Where(n => n.Side == side).Select(n => anchors[n.Place] with { Claim = n.Claim }).ToValueList();
        return decision with { First = Side(1, decision.First), Second = Side(2, decision.Second) };
    }

    private static Decision Read(SqliteDataReader row) => new(
        KebabCase.TryParse<DecisionKind>(row.GetString(1), out var kind) ? kind : throw new RegisterException($"a decision '{row.GetString(1)}' is not known: run 'marsad verify', or use the newer program that wrote it"),
        row.GetString(9),
        JsonSerializer.Deserialize(row.GetString(2), DomainJson.Lines.ValueListClaimAnchor),
        JsonSerializer.Deserialize(row.GetString(3), DomainJson.Lines.ValueListClaimAnchor),
        Captures.Text(row, 4),
        Captures.Text(row, 5),
        row.IsDBNull(6) ? null : row.GetInt64(6))
    {
        Number = row.GetInt64(0),
        On = JsonSerializer.Deserialize(row.GetString(7), RegisterJson.Default.Int64Array)!.ToValueList(),
        AsReviewer = row.GetInt64(8) == 1,
        Reason = Captures.Text(row, 10),
        Recorded = row.GetString(11),
    };
}
