namespace Marsad.Register.Ledger;

/// <summary>A table whose rows the ledger guards.</summary>
/// <param name="Name">The table.</param>
/// <param name="Key">Its row number.</param>
/// <param name="Columns">Salt document (0: the register's own salt), then every column that is hashed.</param>
/// <param name="Erasable">True where a row may be gone by an erasure of its document.</param>
internal sealed record Subject(string Name, string Key, string Columns, bool Erasable = false)
{
    /// <summary>Selects one row.</summary>
    public string Select { get; } = $"SELECT {Columns} FROM {Name} WHERE {Key} = $1";

    /// <summary>The first row that no ledger entry names.</summary>
    public string Unledgered { get; } = $"SELECT {Key} FROM {Name} WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE subject = '{Name}' AND row = {Name}.{Key}) ORDER BY {Key} LIMIT 1";
}

/// <summary>All guarded tables.</summary>
internal static class Subjects
{
    /// <summary>By name.</summary>
    public static readonly IReadOnlyDictionary<string, Subject> All = new Subject[]
    {
        new("run", "id", "0, id, started, command, reader"),
        new("register_kind", "id", "0, kind, recorded"),
        new("document", "id", "0, hash, size, recorded"),
        new("content", "document", "document, document, packing, bytes", Erasable: true),
        new("capture", "id", "0, document, run, path, url, title, publisher, published, language, warnings, recorded"),
        new("reading", "id", "0, document, capture, replaces, reader, notes, claims, recorded"),
        new("reading_text", "reading", "document, reading, title, text", Erasable: true),
        new("claim", "row", "document, id, reading, kind, modality, json", Erasable: true),
        new("decision", "id", "0, run, kind, first, second, slot, value, undoes, made_on, as_reviewer, by, reason, recorded"),
        new("join_weights", "id", "0, run, levels, recorded"),
        new("erasure", "id", "0, document, by, reason, recorded"),
        new("incident", "seq", "0, id, run, replaces, json, recorded"),
        new("agreement", "seq", "0, id, run, replaces, json, recorded"),
    }.ToDictionary(static s => s.Name, StringComparer.Ordinal);
}
