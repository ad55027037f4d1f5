namespace Marsad.Register.Sqlite;

/// <summary>A list of records of one length, kept in parts that fit a page: the record of a number is overwritten in place, and all are read part by part.</summary>
/// <param name="sql">The connection.</param>
/// <param name="list">The list's number.</param>
/// <param name="length">Bytes of a record.</param>
internal sealed class PackedList(Sql sql, long list, int length)
{
    /// <summary>Bytes of a part at most.</summary>
    public const int PartBytes = 3840;

    private readonly Dictionary<long, byte[]> changed = [];
    private readonly Recent<long, byte[]> known = new(500);

    /// <summary>Records in a part.</summary>
    public int PerPart { get; } = PartBytes / length;

    /// <summary>Sets the record of a number; written with <see cref="Flush"/>.</summary>
    public void Set(long number, ReadOnlySpan<byte> record)
    {
        var part = Part(number / PerPart);
        var place = part.AsSpan((int)(number % PerPart) * length, length);
        if (place.SequenceEqual(record))
            return;
        record.CopyTo(place);
        changed[number / PerPart] = part;
    }

    /// <summary>The record of a number; holds until the next is set.</summary>
    public ReadOnlySpan<byte> Get(long number) => Part(number / PerPart).AsSpan((int)(number % PerPart) * length, length);

    /// <summary>Writes what was set.</summary>
    public void Flush()
    {
        foreach (var (part, records) in changed)
            sql.Run("INSERT INTO packed (list, part, records) VALUES ($1, $2, $3) ON CONFLICT (list, part) DO UPDATE SET records = excluded.records", list, part, records);
        changed.Clear();
    }

    /// <summary>Forgets what was set or read.</summary>
    public void Forget()
    {
        changed.Clear();
        known.Clear();
    }

    private byte[] Part(long part)
    {
        if (changed.TryGetValue(part, out var records) || known.TryGet(part, out records))
            return records;
        records = (byte[]?)sql.Value("SELECT records FROM packed WHERE list = $1 AND part = $2", list, part) ?? new byte[PerPart * length];
        known.Set(part, records);
        return records;
    }
}
