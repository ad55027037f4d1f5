using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Reports;

namespace Marsad.Register.Sqlite;

/// <summary>What the one writer of a register remembers between batches: reports of one day speak of the same incidents, so what the last batches read is mostly what the next one needs. Bounded; only a writer may have it, as nobody else changes the rows behind it, and all of it is forgotten when a transaction is rolled back.</summary>
internal sealed class WritersMemory
{
    private const int Most = 6000;
    private const long MostBytes = 20L << 20;

    /// <summary>Accounts with their groups, by row.</summary>
    public Recent<long, ShelvedAccount> Accounts { get; } = new(Most, MostBytes, static a => 600 + (a.Account.Keys.Count * 8) + (a.Account.Claims.Count * 60));

    /// <summary>Rows of accounts, by id.</summary>
    public Recent<string, long> Rows { get; } = new(Most);

    /// <summary>Claims as last read, by id.</summary>
    public Recent<string, Claim> Claims { get; } = new(Most, MostBytes, static c => 2500 + (c.Quote.Text.Length * 2));

    /// <summary>Heads, by document.</summary>
    public Recent<ContentHash, ReportHead> Heads { get; } = new(Most);

    /// <summary>Row numbers of documents.</summary>
    public Recent<ContentHash, long> Documents { get; } = new(Most);

    /// <summary>Incidents as they stand, by id, with their groups and slots.</summary>
    public Recent<string, (Incident Incident, string Group, long Slot)> Standing { get; } = new(Most, MostBytes, static s => 1500 + (s.Incident.Claims.Count * 700) + (s.Incident.SourceFigures.Count * 300) + (s.Incident.Why.Count * 400));

    /// <summary>Near misses as they were written.</summary>
    public Recent<(string First, string Second), NearMiss> Near { get; } = new(Most);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Accounts.Clear();
        Rows.Clear();
        Claims.Clear();
        Heads.Clear();
        Documents.Clear();
        Standing.Clear();
        Near.Clear();
    }
}
