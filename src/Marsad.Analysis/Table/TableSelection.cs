using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>The incidents of a table that a filter lets through, by first day, then id; sums over them are worked out once, when first asked for.</summary>
public sealed class TableSelection
{
    private readonly int[]? found;
    private readonly Lazy<TableSums> sums;

    internal TableSelection(IncidentTable table, RowFilter filter, int[]? found)
    {
        (Table, Filter, this.found) = (table, filter, found);
        sums = new Lazy<TableSums>(() => new TableSums(this));
    }

    /// <summary>The table.</summary>
    public IncidentTable Table { get; }

    /// <summary>The filter.</summary>
    public RowFilter Filter { get; }

    /// <summary>How many incidents.</summary>
    public int Count => found?.Length ?? Table.Rows.Length;

    /// <summary>About how many bytes it takes, with its sums.</summary>
    public long Bytes => (found?.Length ?? 0) * 4L + (Table.PlaceCount * 160L);

    /// <summary>Sums over what counts (<see cref="RowFilter.Counts"/>).</summary>
    public TableSums Sums => sums.Value;

    /// <summary>The row at a place of the order.</summary>
    public ref readonly IncidentRow this[int place] => ref Table.Rows[found is null ? place : found[place]];

    /// <summary>A page.</summary>
    /// <param name="order">In which order.</param>
    /// <param name="after">The row after which it starts; null: it starts with the row that <paramref name="from"/> tells.</param>
    /// <param name="from">How many rows are skipped.</param>
    /// <param name="limit">At most so many rows.</param>
    public IReadOnlyList<IncidentRow> Page(TableOrder order, PageCursor? after, int from, int limit)
    {
        if (order is TableOrder.Latest or TableOrder.Oldest)
        {
            var latest = order == TableOrder.Latest;
            var skipped = after is { } cursor ? (latest ? Count - Place(cursor, below: true) : Place(cursor, below: false)) : Math.Min(from, Count);
            return [.. Enumerable.Range(skipped, Math.Min(limit, Count - skipped)).Select(i => this[latest ? Count - 1 - i : i])];
        }

        // The best of the rows behind the cursor; a page far from the start looks at that many more.
        var wanted = (int)Math.Min((long)from + limit, Count);
        var best = new PriorityQueue<int, PageCursor>(wanted + 1);
        for (var place = 0; place < Count; place++)
        {
            var own = PageCursor.Of(order, this[place]);
            if (after is { } start && own.CompareTo(start) >= 0)
                continue;
            if (best.Count < wanted)
                best.Enqueue(place, own);
            else if (wanted > 0 && best.TryPeek(out _, out var least) && own.CompareTo(least) > 0)
                best.DequeueEnqueue(place, own);
        }

        var page = new List<IncidentRow>(best.Count);
        while (best.TryDequeue(out var place, out _))
            page.Add(this[place]);
        page.Reverse();
        return page[Math.Min(from, page.Count)..];
    }

    // How many rows stand before the cursor's row, or up to it.
    private int Place(PageCursor cursor, bool below)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = PageCursor.Of(TableOrder.Latest, this[middle]).CompareTo(cursor);
            if (order < 0 || (order == 0 && !below))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
