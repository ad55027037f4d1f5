using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Marsad.Domain.Terms;

/// <summary>A table of vocab/: tab-separated, a header line, <c>#</c> opens a comment line. Embedded in this assembly, so that code and docs read the same rows.</summary>
public sealed class VocabularyTable
{
    private static readonly ConcurrentDictionary<string, VocabularyTable> Loaded = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, int> columns;

    private VocabularyTable(string name, FrozenDictionary<string, int> columns, IReadOnlyList<VocabularyRow> rows) => (Name, this.columns, Rows) = (name, columns, rows);

    /// <summary>The table's name: its file's, without folder and ending.</summary>
    public string Name { get; }

    /// <summary>The columns, in the file's order.</summary>
    public IEnumerable<string> Columns => columns.OrderBy(static c => c.Value).Select(static c => c.Key);

    /// <summary>The rows, in the file's order.</summary>
    public IReadOnlyList<VocabularyRow> Rows { get; }

    /// <summary>The names of all tables.</summary>
    public static IEnumerable<string> Names => typeof(VocabularyTable).Assembly.GetManifestResourceNames()
        .Where(static n => n.StartsWith("vocab/", StringComparison.Ordinal)).Select(static n => Path.GetFileNameWithoutExtension(n)).Order(StringComparer.Ordinal);

    /// <summary>A table by name.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    /// <exception cref="InvalidDataException">A row has more fields than the header.</exception>
    public static VocabularyTable Load(string name) => Loaded.GetOrAdd(name, static n =>
    {
        using var stream = typeof(VocabularyTable).Assembly.GetManifestResourceStream($"vocab/{n}.tsv")
            ?? throw new ArgumentException($"There is no vocabulary table '{n}'.", nameof(n));
        using var reader = new StreamReader(stream);
        return Read(n, reader);
    });

    internal static VocabularyTable Read(string name, TextReader reader)
    {
        var rows = new List<VocabularyRow>();
        VocabularyTable? table = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (table is null)
            {
                table = new VocabularyTable(name, fields.Select(static (field, i) => (field, i)).ToFrozenDictionary(static f => f.field, static f => f.i, StringComparer.Ordinal), rows);
                continue;
            }

            if (fields.Length > table.columns.Count)
                throw new InvalidDataException($"vocab/{name}.tsv, line {number}: {fields.Length} fields where the header has {table.columns.Count}.");
            rows.Add(new VocabularyRow(table, fields, number));
        }

        return table ?? throw new InvalidDataException($"vocab/{name}.tsv has no header.");
    }

    internal int Column(string column) => columns.TryGetValue(column, out var i) ? i : throw new ArgumentException($"vocab/{Name}.tsv has no column '{column}'.", nameof(column));
}

/// <summary>A row of a vocabulary table.</summary>
public sealed class VocabularyRow
{
    private readonly VocabularyTable table;
    private readonly string[] fields;

    internal VocabularyRow(VocabularyTable table, string[] fields, int line) => (this.table, this.fields, Line) = (table, fields, line);

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>A field by its column; empty where the row ends before it.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var i = table.Column(column);
            return i < fields.Length ? fields[i].Trim() : "";
        }
    }

    /// <summary>A field's parts, split at <c>|</c>; empty parts are left out.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
