using System.Collections.Frozen;

namespace Marsad.Exchange.Tables;

/// <summary>The header of a table that is read.</summary>
internal sealed class TableHeader
{
    private readonly FrozenDictionary<string, int> places;
    private readonly HashSet<string> twice = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A header.</summary>
    /// <param name="names">The names as they stand.</param>
    /// <param name="also">Other names of columns: the other name, and the one that stands there.</param>
    public TableHeader(IReadOnlyList<string> names, IReadOnlyDictionary<string, string>? also = null)
    {
        Names = [.. names.Select(static n => n.Trim())];
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Names.Count; i++)
        {
            if (!known.TryAdd(Names[i], i))
                twice.Add(Names[i]);
        }

        foreach (var (other, name) in also ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (known.TryGetValue(name, out var at))
                known[other] = at;
        }

        places = known.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names, trimmed, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a column, without regard to case; −1 where there is none.</summary>
    /// <exception cref="ImportException">Two columns bear this name.</exception>
    public int this[string name] => twice.Contains(name) ? throw new ImportException($"line 1: the header has '{name}' twice: which of the two holds it?") : places.GetValueOrDefault(name, -1);
}

/// <summary>A row that was read, or why it could not be.</summary>
/// <param name="Line">The line in the file on which it begins, from 1 (of a workbook the row).</param>
/// <param name="Cells">The cells; null where it could not be read.</param>
/// <param name="Raw">The row as it stands in the file, for the file of rejected rows.</param>
/// <param name="Problem">Why it could not be read.</param>
/// <param name="Unit">What <paramref name="Line"/> counts: lines of a text, rows of a workbook, records of a list.</param>
internal sealed record TableRow(long Line, string[]? Cells, string Raw, string? Problem = null, string Unit = "line");
