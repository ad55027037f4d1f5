using System.Text.Json;
using Marsad.Domain.Accounts;
using Marsad.Domain.Agreements;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Ledger;

namespace Marsad.Register.Sqlite;

/// <summary>Writes what a joining changed: accounts and their groups are replaced, incidents and agreements get new versions only where they differ.</summary>
internal sealed class JoinedRows(Sql sql, LedgerBook ledger, TimeProvider clock, WritersMemory memory, PackedRows packed)
{
    public void Save(long run, JoinChange change)
    {
        foreach (var account in change.Removed)
            Remove(account);
        // A new account comes into the group in which it was joined at once.
        var groupOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in change.Groups)
        {
            foreach (var account in group.Accounts)
                groupOf[account] = group.Id;
        }

        var keys = new List<(long Key, long Row)>();
        foreach (var account in change.New)
            Add(account, groupOf.GetValueOrDefault(account.Id, account.Id), keys);

        // In their order: keys of one time lie beside each other.
        keys.Sort();
        foreach (var (key, row) in keys)
            sql.Run("INSERT INTO account_key (key, account) VALUES ($1, $2) ON CONFLICT DO NOTHING", key, row);

        // What stood in the groups that go, and stands in none of the new, is withdrawn.
        var incidents = Standing("incident", change.Gone);
        var agreements = Standing("agreement", change.Gone);
        foreach (var group in change.Groups)
        {
            foreach (var account in group.Accounts)
                Move(account, group.Id);
            var slots = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var incident in group.Incidents)
            {
                incidents.Remove(incident.Id);
                var slot = Save(run, group.Id, incident, change.Numbers);
                foreach (var claim in incident.Claims)
                    slots[claim] = slot;
            }

            foreach (var account in group.Accounts)
            {
                if (Row(account) is { } row)
                    packed.Stand(row, slots.GetValueOrDefault(account));
            }

            foreach (var agreement in group.Agreements)
            {
                agreements.Remove(agreement.Id);
                Save(run, group.Id, agreement);
            }
        }

        foreach (var id in incidents)
            Withdraw(run, "incident", id);
        foreach (var id in agreements)
            Withdraw(run, "agreement", id);
        foreach (var pair in change.NearMisses)
            Save(pair);
        packed.Flush();
    }

    private void Save(NearMiss pair)
    {
        if (memory.Near.TryGet((pair.First, pair.Second), out var written) && (ReferenceEquals(written, pair) || written == pair))
            return;
        var number = sql.Number(
            "INSERT INTO near_miss (first, second, json) VALUES ($1, $2, $3) ON CONFLICT (first, second) DO UPDATE SET json = excluded.json RETURNING number",
            pair.First,
            pair.Second,
            JsonSerializer.Serialize(pair, DomainJson.Lines.NearMiss))!.Value;
        if (Row(pair.First) is { } first && Row(pair.Second) is { } second)
            packed.Note(number, first, second);
        memory.Near.Set((pair.First, pair.Second), pair);
    }

    // Mostly an account is in its group already.
    private void Move(string account, string group)
    {
        if (Row(account) is not { } row)
            return;
        if (memory.Accounts.TryGet(row, out var known))
        {
            if (string.Equals(known.Group, group, StringComparison.Ordinal))
                return;
            memory.Accounts.Set(row, known with { Group = group });
        }

        sql.Run("UPDATE account SET grp = $2 WHERE row = $1 AND grp IS NOT $2", row, group);
    }

    private void Remove(string account)
    {
        if (sql.Number("SELECT row FROM account WHERE id = $1", account) is not { } row)
            return;
        foreach (var key in KeyRows.Unpacked((byte[]?)sql.Value("SELECT keys FROM account WHERE row = $1", row)))
            sql.Run("DELETE FROM account_key WHERE key = $1 AND account = $2", key, row);
        sql.Run("DELETE FROM account_claim WHERE account = $1", row);
        sql.Run("DELETE FROM account WHERE row = $1", row);
        packed.Stand(row, 0);
        var near = new List<long>();
        sql.Each("DELETE FROM near_miss WHERE first = $1 RETURNING number", r => near.Add(r.Number(0)), account);
        sql.Each("DELETE FROM near_miss WHERE second = $1 RETURNING number", r => near.Add(r.Number(0)), account);
        foreach (var number in near)
            packed.Note(number, 0, 0);
        memory.Rows.Remove(account);
        memory.Accounts.Remove(row);
        memory.Near.Clear();
    }

    private void Add(Account account, string group, List<(long Key, long Row)> keys)
    {
        var document = Row(account.Document) ?? throw new ArgumentException("An account's report is stored before it.", nameof(account));
        var row = sql.Insert("INSERT INTO account (id, document, json, grp, keys) VALUES ($1, $2, $3, $4, $5)", account.Id, document, DomainJson.Write(account), group, KeyRows.Packed(account.Keys.AsSpan()));
        memory.Rows.Set(account.Id, row);
        memory.Accounts.Set(row, new ShelvedAccount(account, group));
        foreach (var key in account.Keys)
            keys.Add((key, row));
        foreach (var claim in account.Claims)
            sql.Run("INSERT INTO account_claim (claim, account) VALUES ($1, $2) ON CONFLICT (claim) DO UPDATE SET account = excluded.account", claim, row);
    }

    private SortedSet<string> Standing(string table, ValueList<string> groups)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
            ids.UnionWith(sql.List($"SELECT id FROM standing_{table} WHERE grp = $1", static r => r.GetString(0), group));
        return ids;
    }

    // The result is the incident's slot.
    private long Save(long run, string group, Incident incident, Func<Incident, PolicyFigures?>? numbers)
    {
        if (memory.Standing.TryGet(incident.Id, out var standing) && ReferenceEquals(standing.Incident, incident) && string.Equals(standing.Group, group, StringComparison.Ordinal))
            return standing.Slot;
        var json = DomainJson.Write(incident);
        var day = Records.Day(incident.Date.From);
        long? before = null;
        long slot = 0;
        sql.Each("SELECT seq, slot FROM standing_incident WHERE id = $1", r => (before, slot) = (r.Number(0), r.Number(1)), incident.Id);
        if (before is not null && string.Equals((string?)sql.Value("SELECT json FROM incident WHERE seq = $1", before), json, StringComparison.Ordinal))
        {
            sql.Run("UPDATE standing_incident SET grp = $2 WHERE id = $1 AND grp <> $2", incident.Id, group);
            memory.Standing.Set(incident.Id, (incident, group, slot));
            return slot;
        }

        var (place, replaces, recorded) = (incident.Place, before ?? LastVersion("incident", incident.Id), Instant.Of(clock));
        var seq = sql.Insert(
            """
            INSERT INTO incident (id, run, replaces, json, type, country, admin1, admin2, place, day_from, day_to, killed_min, killed_max, recorded)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            incident.Id,
            run,
            replaces,
            json,
            incident.Type,
            place?.Country,
            place?.Admin1,
            place?.Admin2,
            place?.Name,
            day,
            Records.Day(incident.Date.To),
            incident.Killed?.Min,
            incident.Killed?.Max,
            recorded);
        ledger.Enter("incident", seq, 0, incident.Id, run, replaces, json, recorded);
        foreach (var (name, part) in Actors(incident))
            sql.Run("INSERT INTO incident_actor (seq, name, part) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", seq, name, part);
        foreach (var report in incident.Reports)
        {
            if (Row(report.Document) is { } document)
                sql.Run("INSERT INTO incident_report (seq, document) VALUES ($1, $2) ON CONFLICT DO NOTHING", seq, document);
        }

        slot = sql.Number(
            "INSERT INTO standing_incident (id, seq, grp, day_from) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, grp = excluded.grp, day_from = excluded.day_from RETURNING slot",
            incident.Id,
            seq,
            group,
            day)!.Value;
        packed.Stand(slot, seq, incident, numbers?.Invoke(incident));
        memory.Standing.Set(incident.Id, (incident, group, slot));
        return slot;
    }

    private void Save(long run, string group, Agreement agreement)
    {
        var json = DomainJson.Write(agreement);
        var before = sql.Number("SELECT seq FROM standing_agreement WHERE id = $1", agreement.Id);
        if (before is not null && string.Equals((string?)sql.Value("SELECT json FROM agreement WHERE seq = $1", before), json, StringComparison.Ordinal))
        {
            sql.Run("UPDATE standing_agreement SET grp = $2 WHERE id = $1 AND grp <> $2", agreement.Id, group);
            return;
        }

        var seq = sql.Insert("INSERT INTO agreement (id, run, replaces, json, recorded) VALUES ($1, $2, $3, $4, $5)", agreement.Id, run, before ?? LastVersion("agreement", agreement.Id), json, Instant.Of(clock));
        ledger.Enter("agreement", seq);
        sql.Run("INSERT INTO standing_agreement (id, seq, grp) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, grp = excluded.grp", agreement.Id, seq, group);
    }

    private void Withdraw(long run, string table, string id)
    {
        memory.Standing.Remove(id);
        var before = LastVersion(table, id);
        var seq = sql.Insert($"INSERT INTO {table} (id, run, replaces, json, recorded) VALUES ($1, $2, $3, NULL, $4)", id, run, before, Instant.Of(clock));
        ledger.Enter(table, seq);
        if (table == "incident" && sql.Number("SELECT slot FROM standing_incident WHERE id = $1", id) is { } slot)
            packed.Clear(slot);
        sql.Run($"DELETE FROM standing_{table} WHERE id = $1", id);
    }

    private long? Row(string account)
    {
        if (memory.Rows.TryGet(account, out var known))
            return known;
        if (sql.Number("SELECT row FROM account WHERE id = $1", account) is not { } row)
            return null;
        memory.Rows.Set(account, row);
        return row;
    }

    private long? Row(ContentHash document)
    {
        if (memory.Documents.TryGet(document, out var known))
            return known;
        if (ReportSelection.Row(sql, document) is not { } row)
            return null;
        memory.Documents.Set(document, row);
        return row;
    }

    private long? LastVersion(string table, string id) => sql.Number($"SELECT max(seq) FROM {table} WHERE id = $1", id);

    private static IEnumerable<(string Name, string Part)> Actors(Incident incident) =>
        incident.Perpetrator.Select(static p => (p.Name, "perpetrator"))
            .Concat(incident.Target.Select(static t => (t, "target")))
            .Concat(incident.Backer.Select(static b => (b, "backer")));
}
