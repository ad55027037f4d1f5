using System.Buffers.Binary;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Reads the packed lists.</summary>
internal sealed class PackedColumns(Sql sql) : IIncidentColumns
{
    private readonly Dictionary<int, Place> places = [];
    private readonly Dictionary<int, string> words = [];

    public void Scan(TakeRows take)
    {
        var buffer = Array.Empty<IncidentRow>();
        Parts(PackedRows.Incidents, (part, records) =>
        {
            var per = records.Length / PackedIncident.Length;
            if (buffer.Length < per)
                buffer = new IncidentRow[per];
            var count = 0;
            for (var i = 0; i < per; i++)
            {
                if (PackedIncident.Read(records[(i * PackedIncident.Length)..], (part * per) + i) is { } row)
                    buffer[count++] = row;
            }

            take(buffer.AsSpan(0, count));
        });
    }

    public Place Place(int number)
    {
        if (!places.TryGetValue(number, out var place))
            places[number] = place = JsonSerializer.Deserialize((string)sql.Value("SELECT json FROM packed_place WHERE id = $1", (long)number)!, DomainJson.Lines.Place)!;
        return place;
    }

    public string Word(int number)
    {
        if (!words.TryGetValue(number, out var word))
            words[number] = word = (string)sql.Value("SELECT word FROM packed_word WHERE id = $1", (long)number)!;
        return word;
    }

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
        var slots = new List<uint>();
        Parts(PackedRows.Accounts, (part, records) =>
        {
            var per = records.Length / PackedRows.AccountLength;
            while (slots.Count < part * per)
                slots.Add(0);
            for (var i = 0; i < per; i++)
                slots.Add(BinaryPrimitives.ReadUInt32LittleEndian(records[(i * PackedRows.AccountLength)..]));
        });
        var pairs = new List<(long, long)>();
        Parts(PackedRows.Near, (_, records) =>
        {
            for (; !records.IsEmpty; records = records[PackedRows.NearLength..])
            {
                var (first, second) = (SlotAt(BinaryPrimitives.ReadUInt32LittleEndian(records)), SlotAt(BinaryPrimitives.ReadUInt32LittleEndian(records[4..])));
                if (first != 0 && second != 0 && first != second)
                    pairs.Add((first, second));
            }
        });
        return pairs;

        uint SlotAt(uint account) => account < slots.Count ? slots[(int)account] : 0;
    }

    private void Parts(long list, Action<long, ReadOnlySpan<byte>> take) =>
        sql.Each("SELECT part, records FROM packed WHERE list = $1 ORDER BY part", r => take(r.Number(0), r.Bytes(1)), list);
}
