using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Linkage.Blocks;

namespace Marsad.Linkage;

/// <summary>A shelf in memory: for a register as it stood on a day, for a handful of reports, for tests.</summary>
public sealed class MemoryShelf : IAccountShelf
{
    private readonly SortedDictionary<string, ShelvedAccount> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> byKey = [];
    private readonly SortedDictionary<string, JoinedGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> accountOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ContentHash, ReportHead> heads = [];
    private readonly List<Decision> decisions = [];

    /// <inheritdoc/>
    public JoinWeights? Weights { get; init; }

    /// <summary>The groups, by id.</summary>
    public IEnumerable<JoinedGroup> Groups => groups.Values;

    /// <summary>The incidents, by id.</summary>
    public IEnumerable<Incident> Incidents => groups.Values.SelectMany(static g => g.Incidents).OrderBy(static i => i.Id, StringComparer.Ordinal);

    /// <summary>The agreements, by id.</summary>
    public IEnumerable<Domain.Agreements.Agreement> Agreements => groups.Values.SelectMany(static g => g.Agreements).OrderBy(static a => a.Id, StringComparer.Ordinal);

    /// <summary>Takes reports in and joins them.</summary>
    public JoinChange Add(params IReadOnlyList<(ReportHead Head, Prepared Prepared, IReadOnlyList<Claim> Claims)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        foreach (var (head, _, said) in reports)
        {
            heads[head.Document] = head;
            foreach (var claim in said)
                claims[claim.Id] = claim;
        }

        return Take(new JoinRequest { Add = [.. reports.Select(static r => new ReadReport(r.Head, r.Prepared.Accounts))] });
    }

    /// <summary>Takes a decision in, under the next number unless it has one, and joins anew what it touches.</summary>
    public JoinChange Decide(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        decisions.Add(decision.Number > 0 ? decision : decision with { Number = decisions.Count + 1 });
        var about = decision;
        while (about.Undoes is { } number)
            about = decisions.Single(d => d.Number == number);
        return Take(new JoinRequest { Touch = about.Anchors.Select(static a => a.Claim).ToValueList() });
    }

    /// <summary>Takes in decisions that hold already, before the reports that they are about.</summary>
    public void Know(IEnumerable<Decision> known) => decisions.AddRange(known);

    /// <summary>Takes a report out.</summary>
    public JoinChange Remove(ContentHash document) => Take(new JoinRequest { Remove = [document] });

    /// <inheritdoc/>
    public IReadOnlyList<ShelvedAccount> Sharing(IReadOnlyCollection<long> keys, IReadOnlyCollection<ValueList<long>> hints)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(hints);
        return [.. keys.Concat(hints.SelectMany(static h => h)).Distinct().SelectMany(k => byKey.TryGetValue(k, out var ids) ? ids : []).Distinct(StringComparer.Ordinal).Select(id => accounts[id])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShelvedAccount> InGroups(IReadOnlyCollection<string> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return [.. groups.Where(this.groups.ContainsKey).SelectMany(g => this.groups[g].Accounts).Select(id => accounts[id])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShelvedAccount> Saying(IReadOnlyCollection<string> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return [.. claims.Where(accountOf.ContainsKey).Select(c => accountOf[c]).Distinct(StringComparer.Ordinal).Select(id => accounts[id])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ShelvedAccount> OfDocuments(IReadOnlyCollection<ContentHash> documents) => [.. accounts.Values.Where(a => documents.Contains(a.Account.Document))];

    /// <inheritdoc/>
    public IReadOnlyList<ReportHead> Heads(IReadOnlyCollection<ContentHash> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return [.. documents.Where(heads.ContainsKey).Select(d => heads[d])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Claim> Claims(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return [.. ids.Where(claims.ContainsKey).Select(id => claims[id])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<Decision> DecisionsOn(IReadOnlyCollection<string> claims)
    {
        if (decisions.Count == 0)
            return [];
        var named = claims.ToHashSet(StringComparer.Ordinal);
        return [.. InForce.Of(decisions).Where(d => d.Anchors.Any(a => named.Contains(a.Claim)))];
    }

    private JoinChange Take(JoinRequest request)
    {
        var change = Joiner.Apply(request, this);
        foreach (var group in change.Gone)
            groups.Remove(group);
        foreach (var id in change.Removed)
        {
            foreach (var key in BlockKeys.Stored(accounts[id].Account))
                byKey[key].Remove(id);
            foreach (var claim in accounts[id].Account.Claims)
                accountOf.Remove(claim);
            accounts.Remove(id);
        }

        foreach (var account in change.New)
        {
            accounts[account.Id] = new ShelvedAccount(account, account.Id);
            foreach (var key in account.Keys)
                (byKey.TryGetValue(key, out var ids) ? ids : byKey[key] = []).Add(account.Id);
            foreach (var claim in account.Claims)
                accountOf[claim] = account.Id;
        }

        foreach (var group in change.Groups)
        {
            groups[group.Id] = group;
            foreach (var id in group.Accounts)
                accounts[id] = accounts[id] with { Group = group.Id };
        }

        return change;
    }
}
