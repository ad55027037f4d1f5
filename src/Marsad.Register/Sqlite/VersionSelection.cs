using System.Text.Json;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Register.Contract;
using Microsoft.Data.Sqlite;

namespace Marsad.Register.Sqlite;

/// <summary>Look-ups of earlier versions and earlier readings.</summary>
internal static class VersionSelection
{
    public static IEnumerable<IncidentVersion> Of(Sql sql, string incident) => sql.Stream(
        """
        SELECT i.seq, i.replaces, i.json, i.run, r.command, (SELECT min(d.id) FROM decision d WHERE d.run = i.run), i.recorded
        FROM incident i JOIN run r ON r.id = i.run WHERE i.id = $1 ORDER BY i.seq
        """,
        Version,
        incident);

    public static IEnumerable<Incident> In(Sql sql, IReadOnlyCollection<string> groups) => groups.Count == 0 ? [] : sql.List(
        "SELECT i.json FROM json_each($1) j JOIN standing_incident s ON s.grp = j.value JOIN incident i ON i.seq = s.seq ORDER BY s.id",
        static r => Records.Incident(r.GetString(0)),
        JsonSerializer.Serialize([.. groups], RegisterJson.Default.StringArray));

    public static IEnumerable<AgreementVersion> OfAgreement(Sql sql, string agreement) => sql.Stream(
        """
        SELECT a.seq, a.replaces, a.json, a.run, r.command, (SELECT min(d.id) FROM decision d WHERE d.run = a.run), a.recorded
        FROM agreement a JOIN run r ON r.id = a.run WHERE a.id = $1 ORDER BY a.seq
        """,
        static row => new AgreementVersion
        {
            Seq = row.GetInt64(0),
            Replaces = row.IsDBNull(1) ? null : row.GetInt64(1),
            Agreement = row.IsDBNull(2) ? null : Records.Agreement(row.GetString(2)),
            Run = row.GetInt64(3),
            Command = row.GetString(4),
            Decision = row.IsDBNull(5) ? null : row.GetInt64(5),
            Recorded = row.GetString(6),
        },
        agreement);

    public static IEnumerable<Agreement> AgreementsIn(Sql sql, IReadOnlyCollection<string> groups) => groups.Count == 0 ? [] : sql.List(
        "SELECT a.json FROM json_each($1) j JOIN standing_agreement s ON s.grp = j.value JOIN agreement a ON a.seq = s.seq ORDER BY s.id",
        static r => Records.Agreement(r.GetString(0)),
        JsonSerializer.Serialize([.. groups], RegisterJson.Default.StringArray));

    public static IReadOnlyList<StaleReading> ReadByOthers(Sql sql, string reader, long after, int limit) => sql.List(
        """
        SELECT d.id, d.hash, r.reader FROM document d JOIN reading r ON r.id = (SELECT max(x.id) FROM reading x WHERE x.document = d.id)
        WHERE d.id > $2 AND r.reader <> $1 AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.document = d.id) ORDER BY d.id LIMIT $3
        """,
        static r => new StaleReading(r.GetInt64(0), ContentHash.Parse(r.GetString(1)).Value, r.GetString(2)),
        reader,
        after,
        (long)limit);

    private static IncidentVersion Version(SqliteDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        Replaces = row.IsDBNull(1) ? null : row.GetInt64(1),
        Incident = row.IsDBNull(2) ? null : Records.Incident(row.GetString(2)),
        Run = row.GetInt64(3),
        Command = row.GetString(4),
        Decision = row.IsDBNull(5) ? null : row.GetInt64(5),
        Recorded = row.GetString(6),
    };
}
