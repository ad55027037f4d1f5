using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Accounts, groups, heads and decisions, a few at a time, each by an index.</summary>
internal sealed class AccountShelf(Sql sql) : IAccountShelf
{
    private const int KeysAtATime = 1000;
    private const string Columns = "a.json, coalesce(a.grp, a.id)";

    // The rows first, some keys at a time: a batch looks under ten thousand keys, and a list of them in one text would be large.
    public IReadOnlyList<ShelvedAccount> Sharing(IReadOnlyCollection<long> keys)
    {
        var rows = new SortedSet<long>();
        foreach (var some in keys.Chunk(KeysAtATime))
            rows.UnionWith(sql.List("SELECT DISTINCT k.account FROM json_each($1) j JOIN account_key k ON k.key = j.value", static r => r.GetInt64(0), JsonSerializer.Serialize(some, RegisterJson.Default.Int64Array)));
        var accounts = new List<ShelvedAccount>(rows.Count);
        foreach (var some in rows.Chunk(KeysAtATime))
            accounts.AddRange(Accounts($"SELECT {Columns} FROM json_each($1) j JOIN account a ON a.row = j.value", JsonSerializer.Serialize(some, RegisterJson.Default.Int64Array)));
        accounts.Sort(static (a, b) => string.CompareOrdinal(a.Account.Id, b.Account.Id));
        return accounts;
    }

    public IReadOnlyList<ShelvedAccount> InGroups(IReadOnlyCollection<string> groups) => Accounts(
        $"SELECT {Columns} FROM json_each($1) j JOIN account a ON a.grp = j.value ORDER BY a.id",
        List(groups));

    public IReadOnlyList<ShelvedAccount> Saying(IReadOnlyCollection<string> claims) => Accounts(
        $"SELECT DISTINCT {Columns}, a.id FROM json_each($1) j JOIN account_claim c ON c.claim = j.value JOIN account a ON a.row = c.account ORDER BY a.id",
        List(claims));

    public IReadOnlyList<ShelvedAccount> OfDocuments(IReadOnlyCollection<ContentHash> documents) => Accounts(
        $"SELECT {Columns} FROM json_each($1) j JOIN document d ON d.hash = j.value JOIN account a ON a.document = d.id ORDER BY a.id",
        List(documents.Select(static d => d.ToString())));

    public IReadOnlyList<ReportHead> Heads(IReadOnlyCollection<ContentHash> documents)
    {
        var heads = new List<ReportHead>(documents.Count);
        foreach (var document in documents)
        {
            if (ReportSelection.Row(sql, document) is { } row)
                heads.Add(Head(document, row));
        }

        return heads;
    }

    public IReadOnlyList<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        var claims = new List<Claim>(ids.Count);
        foreach (var id in ids)
        {
            if (sql.Value("SELECT json FROM claim WHERE id = $1 ORDER BY row DESC LIMIT 1", id) is string json)
                claims.Add(Records.Claim(json));
        }

        return claims;
    }

    public IReadOnlyList<Decision> DecisionsOn(IReadOnlyCollection<string> claims) => DecisionSelection.On(sql, List(claims));

    private static string List(IEnumerable<string> values) => JsonSerializer.Serialize([.. values], RegisterJson.Default.StringArray);

    private ReportHead Head(ContentHash document, long row) => new()
    {
        Document = document,
        Captures = ReportSelection.AllCaptures(sql, row).Select(c => Captures.Head(document, c.Capture)).ToValueList(),
        Copies = Kin(row, Kinship.Copy),
        Versions = Kin(row, Kinship.Version),
    };

    private ValueList<ContentHash> Kin(long document, Kinship kind) => sql.List(
        "SELECT d.hash FROM kin k JOIN document d ON d.id = k.other WHERE k.document = $1 AND k.kind = $2 ORDER BY d.hash",
        static r => ContentHash.Parse(r.GetString(0)).Value,
        document,
        kind.Word()).ToValueList();

    private List<ShelvedAccount> Accounts(string query, string list) => sql.List(query, static r => new ShelvedAccount(Records.Account(r.GetString(0)), r.GetString(1)), list);
}
