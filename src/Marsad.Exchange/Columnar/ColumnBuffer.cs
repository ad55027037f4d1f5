using Marsad.Exchange.Tables;
using Parquet;
using Parquet.Schema;

namespace Marsad.Exchange.Columnar;

/// <summary>The values of one column of a group of rows.</summary>
internal abstract class ColumnBuffer(DataField column)
{
    /// <summary>The column.</summary>
    public DataField Field => column;

    /// <summary>The buffer of a kind of column.</summary>
    public static ColumnBuffer Of(string name, CellKind kind, int rows) => kind switch
    {
        CellKind.Whole => new Numbers<long>(name, rows, static c => c.Whole),
        CellKind.Fraction => new Numbers<double>(name, rows, static c => c.Fraction),
        CellKind.Day => new Numbers<DateOnly>(name, rows, static c => c.Day),
        CellKind.Truth => new Numbers<bool>(name, rows, static c => c.Truth),
        _ => new Words(name, rows),
    };

    /// <summary>Sets a row's value.</summary>
    public abstract void Set(int row, in Cell cell);

    /// <summary>Writes the first rows.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, int rows);

    private sealed class Numbers<T>(string name, int rows, Func<Cell, T> value) : ColumnBuffer(new DataField(name, typeof(T), isNullable: true))
        where T : struct
    {
        private readonly T?[] values = new T?[rows];

        public override void Set(int row, in Cell cell) => values[row] = cell.IsEmpty ? null : value(cell);

        public override Task Write(ParquetRowGroupWriter group, int rows) => group.WriteAsync<T>(Field, values.AsMemory(0, rows));
    }

    private sealed class Words(string name, int rows) : ColumnBuffer(new DataField(name, typeof(string), isNullable: true))
    {
        private readonly string?[] values = new string?[rows];

        public override void Set(int row, in Cell cell) => values[row] = cell.IsEmpty ? null : cell.ToString();

        public override Task Write(ParquetRowGroupWriter group, int rows) => group.WriteAsync(Field, new ArraySegment<string?>(values, 0, rows)!);
    }
}
