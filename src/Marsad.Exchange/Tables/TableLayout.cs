using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;

namespace Marsad.Exchange.Tables;

/// <summary>A table of incidents: which columns, and what rows are made of each incident.</summary>
internal interface ITableLayout
{
    /// <summary>The names of the columns, in their order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The kinds of the columns.</summary>
    IReadOnlyList<CellKind> Kinds { get; }

    /// <summary>The tags under the header; null where the table has none.</summary>
    IReadOnlyList<string>? Tags { get; }

    /// <summary>What the columns mean.</summary>
    IReadOnlyList<string> Meanings { get; }

    /// <summary>The rows, one after the other in the same array, which holds only until the next is asked for.</summary>
    IEnumerable<Cell[]> Rows(ExportContent content, LossReport losses);
}

/// <summary>A table whose rows are each made of one value.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal abstract class TableLayout<T> : ITableLayout
{
    private readonly TableColumn<T>[] columns;

    protected TableLayout(IEnumerable<TableColumn<T>> columns)
    {
        this.columns = [.. columns];
        Names = [.. this.columns.Select(static c => c.Name)];
        Kinds = [.. this.columns.Select(static c => c.Kind)];
        Tags = Array.Exists(this.columns, static c => c.Tag is not null) ? [.. this.columns.Select(static c => c.Tag ?? "")] : null;
        Meanings = [.. this.columns.Select(static c => c.Means)];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<CellKind> Kinds { get; }

    public IReadOnlyList<string>? Tags { get; }

    public IReadOnlyList<string> Meanings { get; }

    public IEnumerable<Cell[]> Rows(ExportContent content, LossReport losses)
    {
        var row = new Cell[columns.Length];
        foreach (var value in Values(content, losses))
        {
            for (var i = 0; i < columns.Length; i++)
                row[i] = columns[i].Value(value);
            losses.Written++;
            yield return row;
        }
    }

    /// <summary>What the rows are made of.</summary>
    protected abstract IEnumerable<T> Values(ExportContent content, LossReport losses);
}

/// <summary>A table with a row for each incident that is of its subject.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal abstract class IncidentLayout<T>(IEnumerable<TableColumn<T>> columns, LossSet keeps) : TableLayout<T>(columns)
    where T : class
{
    public LossSet Keeps => keeps;

    protected override IEnumerable<T> Values(ExportContent content, LossReport losses)
    {
        foreach (var incident in content.Counted(content.Incidents))
        {
            losses.Taken++;
            if (Row(incident, content, losses) is not { } row)
                continue;
            losses.Note(incident, keeps);
            yield return row;
        }
    }

    /// <summary>The row of an incident; null where it is not of the table's subject (counted as lost).</summary>
    protected abstract T? Row(Incident incident, ExportContent content, LossReport losses);
}
