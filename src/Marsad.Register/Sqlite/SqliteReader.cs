using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Register.Contract;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>Reads a register of SQLite.</summary>
internal class SqliteReader(Sql sql, WritersMemory? memory = null) : IRegisterReader
{
    private readonly AccountShelf shelf = new(sql, memory);

    /// <summary>The connection.</summary>
    protected Sql Sql => sql;

    public RegisterKind? Kind => (string?)sql.Value("SELECT kind FROM register_kind") switch
    {
        "sample" => RegisterKind.Sample,
        "real" => RegisterKind.Real,
        _ => null,
    };

    public IAccountShelf Shelf => shelf;

    /// <summary>Takes over weights of joining that were just set.</summary>
    protected void Use(JoinWeights weights) => shelf.Use(weights);

    public IIncidentColumns? Columns => sql.Number("SELECT 1 FROM packed_whole") is null ? null : new PackedColumns(sql);

    public System.Collections.BitArray VersionsNaming(string actor) => VersionMarks.Naming(sql, actor);

    public System.Collections.BitArray VersionsTelling(string words) => VersionMarks.Telling(sql, words);

    public byte[]? VersionJson(uint version)
    {
        byte[]? json = null;
        sql.Each("SELECT json FROM incident WHERE seq = $1 AND json IS NOT NULL", r => json = r.Bytes(0).ToArray(), (long)version);
        return json;
    }

    public RegisterSize Size() => new(Count("document"), Count("capture"), Count("claim"), Count("standing_incident"), Count("standing_agreement"), Count("ledger"));

    public long LastEntry => sql.Number("SELECT max(seq) FROM ledger") ?? 0;

    public IEnumerable<Incident> Incidents(IncidentFilter filter)
    {
        var query = IncidentQuery.Of(filter);
        return query is null ? [] : sql.Stream(query.Text, static r => Records.Incident(r.GetString(0)), query.Values);
    }

    public Incident? Incident(string id) =>
        (string?)sql.Value("SELECT i.json FROM standing_incident s JOIN incident i ON i.seq = s.seq WHERE s.id = $1", id) is { } json ? Records.Incident(json) : null;

    public IEnumerable<Agreement> Agreements() =>
        sql.Stream("SELECT a.json FROM standing_agreement s JOIN agreement a ON a.seq = s.seq ORDER BY s.id", static r => Records.Agreement(r.GetString(0)));

    public Agreement? Agreement(string id) =>
        (string?)sql.Value("SELECT a.json FROM standing_agreement s JOIN agreement a ON a.seq = s.seq WHERE s.id = $1", id) is { } json ? Records.Agreement(json) : null;

    public IReadOnlyList<RunningTotal> Totals(TotalFilter filter) => TotalRows.Of(sql, filter);

    public IEnumerable<StoredClaim> Claims(ClaimFilter filter) => ClaimSelection.Of(sql, filter);

    public StoredClaim? Claim(string id) => sql.List(
        $"""
        SELECT c.json, d.hash, {ClaimSelection.Capture}
        FROM claim c JOIN reading r ON r.id = c.reading JOIN document d ON d.id = c.document JOIN capture k ON k.id = r.capture
        WHERE c.id = $1 ORDER BY c.row DESC LIMIT 1
        """,
        ClaimSelection.Read,
        id).FirstOrDefault();

    public virtual StoredReport? Report(ContentHash document) => ReportSelection.Report(sql, document);

    public virtual string? Text(ContentHash document) => ReportSelection.Text(sql, document);

    public IReadOnlyList<ContentHash> Documents(string beginningOrPath) => ReportSelection.Documents(sql, beginningOrPath);

    public IEnumerable<CapturedPath> CapturedUnder(string folder) => sql.Stream(
        """
        SELECT k.path, d.hash, r.reader FROM capture k JOIN document d ON d.id = k.document JOIN reading r ON r.document = d.id
        WHERE k.path >= $1 AND k.path < $2 AND NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id) ORDER BY k.id
        """,
        static r => new CapturedPath(r.GetString(0), ContentHash.Parse(r.GetString(1)).Value, r.GetString(2)),
        folder,
        folder[..^1] + (char)(folder[^1] + 1));

    public byte[]? Content(ContentHash document) => sql.List(
        "SELECT c.packing, c.bytes FROM content c JOIN document d ON d.id = c.document WHERE d.hash = $1",
        static r => Packing.Unpack(r.GetString(0), (byte[])r.GetValue(1)),
        document.ToString()).FirstOrDefault();

    public IEnumerable<Decision> Decisions() => DecisionSelection.InForce(sql);

    public IEnumerable<Decision> DecisionsEver() => DecisionSelection.Ever(sql);

    public long? VersionOf(string id) => sql.Number("SELECT seq FROM standing_incident WHERE id = $1", id) ?? sql.Number("SELECT seq FROM standing_agreement WHERE id = $1", id);

    public IEnumerable<AgreementVersion> AgreementVersions(string agreement) => VersionSelection.OfAgreement(sql, agreement);

    public IEnumerable<Agreement> AgreementsIn(IReadOnlyCollection<string> groups) => VersionSelection.AgreementsIn(sql, groups);

    public IEnumerable<Incident> IncidentsIn(IReadOnlyCollection<string> groups) => VersionSelection.In(sql, groups);

    public IEnumerable<IncidentVersion> Versions(string incident) => VersionSelection.Of(sql, incident);

    public IReadOnlyList<StaleReading> ReadByOthers(string reader, long after, int limit) => VersionSelection.ReadByOthers(sql, reader, after, limit);

    public IEnumerable<NearMiss> NearMisses() => sql.Stream(DecisionSelection.NearMisses(sql), static r => Records.NearMiss(r.GetString(0)));

    public IEnumerable<NearMiss> NearMissesOf(IReadOnlyCollection<string> accounts) => sql.List(DecisionSelection.NearMissesOf(sql), static r => Records.NearMiss(r.GetString(0)), JsonSerializer.Serialize([.. accounts], RegisterJson.Default.StringArray));

    public string? Head => (string?)sql.Value("SELECT lower(hex(substr(chain, 1, 8))) FROM ledger ORDER BY seq DESC LIMIT 1");

    public string? IncidentOf(string account) => (string?)sql.Value(
        """
        SELECT s.id FROM account a JOIN standing_incident s ON s.grp = a.grp JOIN incident i ON i.seq = s.seq
        WHERE a.id = $1 AND EXISTS (SELECT 1 FROM json_each(i.json, '$.claims') c WHERE c.value = a.id) ORDER BY s.id LIMIT 1
        """,
        account);

    public IEnumerable<SearchHit> Search(string words, int limit) => Words.Query(words) is not { } query ? [] : sql.Stream(
        """
        SELECT d.hash, k.path, k.url, k.title, k.publisher, k.published, k.language, k.warnings,
               snippet(report_words, 1, '', '', ' … ', 24)
        FROM report_words w JOIN reading r ON r.id = w.rowid JOIN document d ON d.id = r.document JOIN capture k ON k.id = r.capture
        WHERE report_words MATCH $1 AND NOT EXISTS (SELECT 1 FROM reading later WHERE later.replaces = r.id)
        ORDER BY bm25(report_words), d.hash LIMIT $2
        """,
        static r => new SearchHit(Captures.Head(ContentHash.Parse(r.GetString(0)).Value, Captures.Read(r, 1)), r.GetString(8).ReplaceLineEndings(" ")),
        query,
        (long)limit);

    public IReadOnlyList<FoundReport> Found(string words, int most) => FoundReports.Of(sql, words, most);

    public IReadOnlyList<FoundReport> Latest(int most) => FoundReports.Latest(sql, most);

    public IReadOnlyList<PassagePiece> Passage(string words, ContentHash document) => FoundReports.Passage(sql, words, document);

    public bool Knows(Report report, string reader) =>
        ReportSelection.Row(sql, report.Document) is { } document
        && ReportSelection.CaptureOf(sql, document, Captures.Of(report)) is not null
        && ReportSelection.Reading(sql, document) is { } reading && string.Equals(reading.Reader, reader, StringComparison.Ordinal);

    public IEnumerable<ActorUse> Actors() => Columns is { } columns ? ActorSelection.Uses(sql, columns) : sql.Stream(
        """
        SELECT a.name, sum(a.part = 'perpetrator'), sum(a.part = 'target'), sum(a.part = 'backer')
        FROM standing_incident s JOIN incident_actor a ON a.seq = s.seq
        GROUP BY a.name ORDER BY count(*) DESC, a.name
        """,
        static r => new ActorUse(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)));

    public ActorIncidents NamedIn(IReadOnlyCollection<string> spellings, int most) => Columns is { } columns ? ActorSelection.Of(sql, columns, spellings, most) : throw Packed();

    public IEnumerable<Incident> IncidentsOf(IReadOnlyCollection<string> types) => Columns is { } columns ? ActorSelection.OfTypes(columns, types) : throw Packed();

    public bool HasHead(string head) => head.Length >= 8 && sql.Number("SELECT 1 FROM ledger WHERE lower(hex(chain)) LIKE $1 || '%' LIMIT 1", head.Trim().ToLowerInvariant().TrimEnd('…')) is not null;

    public Verification Verify(Action<long, long>? progress = null, CancellationToken cancellation = default) => new LedgerCheck(sql).Run(progress, cancellation);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connection.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            sql.Dispose();
    }

    private long Count(string table) => sql.Number($"SELECT count(*) FROM {table}") ?? 0;

    private static RegisterException Packed() => new("the register's lists are not made yet: any 'marsad ingest' into it makes them");
}
