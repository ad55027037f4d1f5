using System.Buffers.Binary;
using Marsad.Domain.Accounts;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Reads the packed lists.</summary>
internal sealed class PackedColumns(Sql sql) : IIncidentColumns
{
    private PackedNames? names;

    public int Workers { get; } = Math.Min(4, Environment.ProcessorCount);

    // The names that the rows use are read of the same state of the register.
    public void Scan(TakeRows take) => Scan(default, (worker, rows, _) => take(worker, rows));

    public bool HasDetails => sql.Number("SELECT 1 FROM packed_details") is not null;

    public void Scan(RowWish wish, TakeDetailedRows take) => sql.AtOneTime(() =>
    {
        names = new PackedNames(sql, wish.Parts != RowParts.None);
        using var figures = (wish.Parts & RowParts.Figures) == RowParts.None ? null : new PackedCursor(sql, PackedRows.Figures);
        using var sources = (wish.Parts & RowParts.Sources) == RowParts.None ? null : new PackedCursor(sql, PackedRows.Sources);
        using var scan = new PackedScan(take, wish, Workers);
        Parts(PackedRows.Incidents, (part, records) => scan.Take(part, records, figures is null ? [] : figures.At(part), sources is null ? [] : sources.At(part)));
        scan.End();
    });

    public IPolicyLookUp Numbers()
    {
        var parts = new List<byte[]?>();
        Parts(PackedRows.Numbers, (part, records) =>
        {
            while (parts.Count < part)
                parts.Add(null);
            parts.Add(records.ToArray());
        });
        return new PackedNumbers(parts);
    }

    public Place Place(int number) => Names().Place(number);

    public string Word(int number) => Names().Word(number);

    public string Name(int number) => Names().Name(number);

    public IReadOnlyList<(long Slot, Incident Incident)> Whole(IEnumerable<long> slots)
    {
        var found = new List<(long Slot, Incident Incident)>();
        foreach (var slot in slots)
        {
            if (sql.Value("SELECT i.json FROM standing_incident s JOIN incident i ON i.seq = s.seq WHERE s.slot = $1", slot) is string json)
                found.Add((slot, Records.Incident(json)));
        }

        found.Sort(static (a, b) => a.Incident.Date.From.CompareTo(b.Incident.Date.From) is not 0 and var byDay ? byDay : string.CompareOrdinal(a.Incident.Id, b.Incident.Id));
        return found;
    }

    public long? SlotOf(string account)
    {
        if (sql.Number("SELECT row FROM account WHERE id = $1", account) is not { } row)
            return null;
        var per = new PackedList(sql, PackedRows.Accounts, PackedRows.AccountLength).PerPart;
        long slot = 0;
        sql.Each(
            "SELECT records FROM packed WHERE list = $1 AND part = $2",
            r => slot = BinaryPrimitives.ReadUInt32LittleEndian(r.Bytes(0)[((int)(row % per) * PackedRows.AccountLength)..]),
            PackedRows.Accounts,
            row / per);
        return slot == 0 ? null : slot;
    }

    public IEnumerable<(long First, long Second)> NearMisses()
    {
        var decided = DecisionSelection.DecidedNearMisses(sql);
        return NearPairs().Where(p => !decided.Contains(p.Number)).Select(static p => (p.First, p.Second));
    }

    public NearMiss? Near(long number) => sql.List($"SELECT n.json FROM near_miss n WHERE n.number = $1 AND {DecisionSelection.Undecided(sql)}", static r => Records.NearMiss(r.GetString(0)), number).FirstOrDefault();

    public IReadOnlyList<(long Number, long First, long Second)> NearPairs()
    {
        var slots = new List<uint>();
        Parts(PackedRows.Accounts, (part, records) =>
        {
            var per = records.Length / PackedRows.AccountLength;
            while (slots.Count < part * per)
                slots.Add(0);
            for (var i = 0; i < per; i++)
                slots.Add(BinaryPrimitives.ReadUInt32LittleEndian(records[(i * PackedRows.AccountLength)..]));
        });
        var pairs = new List<(long, long, long)>();
        Parts(PackedRows.Near, (part, records) =>
        {
            var per = records.Length / PackedRows.NearLength;
            for (var i = 0; i < per; i++)
            {
                var record = records[(i * PackedRows.NearLength)..];
                var (first, second) = (SlotAt(BinaryPrimitives.ReadUInt32LittleEndian(record)), SlotAt(BinaryPrimitives.ReadUInt32LittleEndian(record[4..])));
                if (first != 0 && second != 0 && first != second)
                    pairs.Add(((part * per) + i, first, second));
            }
        });
        return pairs;

        uint SlotAt(uint account) => account < slots.Count ? slots[(int)account] : 0;
    }

    private PackedNames Names() => names ??= new PackedNames(sql, withNames: true);

    private void Parts(long list, Action<long, ReadOnlySpan<byte>> take) =>
        sql.Each("SELECT part, records FROM packed WHERE list = $1 ORDER BY part", r => take(r.Number(0), r.Bytes(1)), list);
}
