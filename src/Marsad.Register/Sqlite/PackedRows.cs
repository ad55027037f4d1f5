using System.Buffers.Binary;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Register.Sqlite;

/// <summary>Keeps the packed lists in step with the standing incidents, within the transaction that changes them.</summary>
internal sealed class PackedRows(Sql sql)
{
    public const long Incidents = 1, Accounts = 2, Near = 3, Numbers = 4;
    public const int AccountLength = 4, NearLength = 8;
    private readonly PackedList incidents = new(sql, Incidents, PackedIncident.Length);
    private readonly PackedList accounts = new(sql, Accounts, AccountLength);
    private readonly PackedList numbers = new(sql, Numbers, PackedNumbers.Length);
    private readonly PackedList near = new(sql, Near, NearLength);
    private readonly Recent<Place, int> places = new(6000);
    private readonly Recent<string, int> words = new(200);

    /// <summary>Makes the lists of a register that has none yet.</summary>
    public void MakeWhole()
    {
        if (sql.Number("SELECT 1 FROM packed_whole") is not null)
            return;
        foreach (var (slot, version, json) in sql.Stream("SELECT s.slot, s.seq, i.json FROM standing_incident s JOIN incident i ON i.seq = s.seq ORDER BY s.slot", static r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2))))
        {
            var incident = Records.Incident(json);
            Stand(slot, version, incident);
            foreach (var claim in incident.Claims)
            {
                if (sql.Number("SELECT row FROM account WHERE id = $1", claim) is { } row)
                    Stand(row, slot);
            }
        }

        foreach (var (number, first, second) in sql.Stream(
            "SELECT n.number, a.row, b.row FROM near_miss n JOIN account a ON a.id = n.first JOIN account b ON b.id = n.second ORDER BY n.number",
            static r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2))))
            Note(number, first, second);
        Flush();
        sql.Run("INSERT INTO packed_whole (id) VALUES (1)");
    }

    /// <summary>A version of an incident stands in a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="version">The number of the version.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="figures">What other policies make of its figures; null: not known.</param>
    public void Stand(long slot, long version, Incident incident, PolicyFigures? figures = null)
    {
        var drawn = PackedNumbers.Marks(incident, figures);
        if ((drawn & (RowMarks.Drawn | RowMarks.Plain)) == RowMarks.Drawn)
        {
            Span<byte> more = stackalloc byte[PackedNumbers.Length];
            PackedNumbers.Write(more, figures!);
            numbers.Set(slot, more);
        }

        Span<byte> record = stackalloc byte[PackedIncident.Length];
        PackedIncident.Write(record, incident, version, incident.Place is null ? 0 : Number(incident.Place), Number(incident.Type), drawn);
        incidents.Set(slot, record);
    }

    /// <summary>Nothing stands in a slot any more.</summary>
    public void Clear(long slot) => incidents.Set(slot, new byte[PackedIncident.Length]);

    /// <summary>An account stands in the incident of a slot (0: in none).</summary>
    public void Stand(long account, long slot)
    {
        Span<byte> record = stackalloc byte[AccountLength];
        BinaryPrimitives.WriteUInt32LittleEndian(record, checked((uint)slot));
        accounts.Set(account, record);
    }

    /// <summary>Two accounts are a near miss of a number (0 and 0: no longer).</summary>
    public void Note(long number, long first, long second)
    {
        Span<byte> record = stackalloc byte[NearLength];
        BinaryPrimitives.WriteUInt32LittleEndian(record, checked((uint)first));
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], checked((uint)second));
        near.Set(number, record);
    }

    /// <summary>Writes what changed.</summary>
    public void Flush()
    {
        incidents.Flush();
        numbers.Flush();
        accounts.Flush();
        near.Flush();
    }

    /// <summary>Forgets all, after a transaction was rolled back.</summary>
    public void Forget()
    {
        incidents.Forget();
        numbers.Forget();
        accounts.Forget();
        near.Forget();
        places.Clear();
        words.Clear();
    }

    private int Number(Place place)
    {
        if (places.TryGet(place, out var number))
            return number;
        number = Number("packed_place", "json", JsonSerializer.Serialize(place, DomainJson.Lines.Place));
        places.Set(place, number);
        return number;
    }

    private int Number(string word)
    {
        if (words.TryGet(word, out var number))
            return number;
        number = Number("packed_word", "word", word);
        words.Set(word, number);
        return number;
    }

    private int Number(string table, string column, string value) => checked((int)(sql.Number($"SELECT id FROM {table} WHERE {column} = $1", value)
        ?? sql.Insert($"INSERT INTO {table} ({column}) VALUES ($1)", value)));
}
