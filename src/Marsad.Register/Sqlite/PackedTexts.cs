namespace Marsad.Register.Sqlite;

/// <summary>A list of records of any length, kept in parts of as many records as those of a list of records of one length, so that both are read side by side. In a part each record stands behind its length; a record of no length is none.</summary>
/// <param name="sql">The connection.</param>
/// <param name="list">The list's number.</param>
/// <param name="perPart">Records in a part.</param>
internal sealed class PackedTexts(Sql sql, long list, int perPart)
{
    private readonly Dictionary<long, byte[][]> changed = [];
    private readonly Recent<long, byte[][]> known = new(200);
    private readonly ByteLine line = new();

    /// <summary>Sets the record of a number; written with <see cref="Flush"/>.</summary>
    public void Set(long number, ReadOnlySpan<byte> record)
    {
        var part = Part(number / perPart);
        var place = (int)(number % perPart);
        if (record.SequenceEqual(part[place]))
            return;
        part[place] = record.ToArray();
        changed[number / perPart] = part;
    }

    /// <summary>Writes what was set.</summary>
    public void Flush()
    {
        foreach (var (part, records) in changed)
        {
            line.Clear();
            foreach (var record in records)
                line.Bytes(record);
            sql.Run("INSERT INTO packed (list, part, records) VALUES ($1, $2, $3) ON CONFLICT (list, part) DO UPDATE SET records = excluded.records", list, part, line.Written.ToArray());
        }

        changed.Clear();
    }

    /// <summary>Forgets what was set or read.</summary>
    public void Forget()
    {
        changed.Clear();
        known.Clear();
    }

    private byte[][] Part(long part)
    {
        if (changed.TryGetValue(part, out var records) || known.TryGet(part, out records))
            return records;
        records = new byte[perPart][];
        Array.Fill(records, []);
        if (sql.Value("SELECT records FROM packed WHERE list = $1 AND part = $2", list, part) is byte[] bytes)
        {
            for (var (i, at) = (0, 0); i < perPart && at < bytes.Length; i++)
            {
                var length = ByteLine.Read(bytes, ref at);
                records[i] = bytes.AsSpan(at, length).ToArray();
                at += length;
            }
        }

        known.Set(part, records);
        return records;
    }
}
