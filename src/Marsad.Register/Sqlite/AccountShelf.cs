using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Accounts, groups, heads and decisions, a few at a time, each by an index.</summary>
/// <param name="sql">The connection.</param>
/// <param name="memory">What the writer remembers; null for a reader, behind which others write.</param>
internal sealed class AccountShelf(Sql sql, WritersMemory? memory = null) : IAccountShelf
{
    private readonly Lazy<JoinWeights?> weights = new(() => JoinWeightRows.Last(sql)?.Weights);
    private JoinWeights? set;

    public JoinWeights? Weights => set ?? weights.Value;

    /// <summary>Takes over weights that were just set.</summary>
    public void Use(JoinWeights own) => set = own;

    public IReadOnlyList<ShelvedAccount> Sharing(IReadOnlyCollection<long> keys, IReadOnlyCollection<ValueList<long>> hints)
    {
        var rows = new HashSet<long>();
        foreach (var (_, row) in KeyRows.Of(sql, keys))
            rows.Add(row);
        var hinted = KeyRows.Of(sql, hints.SelectMany(static h => h)).ToLookup(static k => k.Key, static k => k.Row);
        var some = new List<long>();
        foreach (var one in hints)
        {
            some.Clear();
            foreach (var key in one)
                some.AddRange(hinted[key]);
            some.Sort();
            for (var i = 1; i < some.Count; i++)
            {
                if (some[i] == some[i - 1])
                    rows.Add(some[i]);
            }
        }

        return Accounts(rows);
    }

    public IReadOnlyList<ShelvedAccount> InGroups(IReadOnlyCollection<string> groups)
    {
        var rows = new HashSet<long>();
        foreach (var group in groups)
            sql.Each("SELECT row FROM account WHERE grp = $1", r => rows.Add(r.Number(0)), group);
        return Accounts(rows);
    }

    public IReadOnlyList<ShelvedAccount> Saying(IReadOnlyCollection<string> claims)
    {
        var rows = new HashSet<long>();
        foreach (var claim in claims)
            sql.Each("SELECT account FROM account_claim WHERE claim = $1", r => rows.Add(r.Number(0)), claim);
        return Accounts(rows);
    }

    public IReadOnlyList<ShelvedAccount> OfDocuments(IReadOnlyCollection<ContentHash> documents)
    {
        var rows = new HashSet<long>();
        foreach (var document in documents)
            sql.Each("SELECT a.row FROM document d JOIN account a ON a.document = d.id WHERE d.hash = $1", r => rows.Add(r.Number(0)), document.ToString());
        return Accounts(rows);
    }

    public IReadOnlyList<ReportHead> Heads(IReadOnlyCollection<ContentHash> documents)
    {
        var heads = new List<ReportHead>(documents.Count);
        foreach (var document in documents)
        {
            if (memory is not null && memory.Heads.TryGet(document, out var known))
            {
                heads.Add(known);
                continue;
            }

            if (ReportSelection.Row(sql, document) is not { } row)
                continue;
            var head = Head(document, row);
            memory?.Heads.Set(document, head);
            heads.Add(head);
        }

        return heads;
    }

    public IReadOnlyList<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        var claims = new List<Claim>(ids.Count);
        foreach (var id in ids)
        {
            if (memory is not null && memory.Claims.TryGet(id, out var known))
            {
                claims.Add(known);
                continue;
            }

            if (sql.Value("SELECT json FROM claim WHERE id = $1 ORDER BY row DESC LIMIT 1", id) is not string json)
                continue;
            var claim = Records.Claim(json);
            memory?.Claims.Set(id, claim);
            claims.Add(claim);
        }

        return claims;
    }

    public IReadOnlyList<Decision> DecisionsOn(IReadOnlyCollection<string> claims) => DecisionSelection.Any(sql) ? DecisionSelection.On(sql, List(claims)) : [];

    private static string List(IEnumerable<string> values) => JsonSerializer.Serialize([.. values], RegisterJson.Default.StringArray);

    private ReportHead Head(ContentHash document, long row) => new()
    {
        Document = document,
        Captures = ReportSelection.AllCaptures(sql, row).Select(c => Captures.Head(document, c.Capture)).ToValueList(),
        Copies = Kin(row, Kinship.Copy),
        Versions = Kin(row, Kinship.Version),
    };

    private ValueList<ContentHash> Kin(long document, Kinship kind)
    {
        var kin = new List<ContentHash>();
        sql.Each("SELECT d.hash FROM kin k JOIN document d ON d.id = k.other WHERE k.document = $1 AND k.kind = $2 ORDER BY d.hash", r => kin.Add(ContentHash.Parse(r.Text(0)).Value), document, kind.Word());
        return kin.ToValueList();
    }

    // By id, so that whatever is done with them does not depend on how they were found.
    private List<ShelvedAccount> Accounts(HashSet<long> rows)
    {
        var accounts = new List<ShelvedAccount>(rows.Count);
        foreach (var row in rows)
        {
            if (memory is not null && memory.Accounts.TryGet(row, out var known))
            {
                accounts.Add(known);
                continue;
            }

            sql.Each(
                "SELECT json, coalesce(grp, id) FROM account WHERE row = $1",
                r =>
                {
                    var found = new ShelvedAccount(Records.Account(r.Text(0)), r.Text(1));
                    memory?.Accounts.Set(row, found);
                    accounts.Add(found);
                },
                row);
        }

        accounts.Sort(static (a, b) => string.CompareOrdinal(a.Account.Id, b.Account.Id));
        return accounts;
    }
}
