using Parquet;
using Parquet.Schema;

namespace Marsad.Exchange.Release.Check.Reading;

/// <summary>Reads a plain column of Parquet, whatever it holds.</summary>
internal static class ParquetColumn
{
    /// <summary>The values of a group of rows.</summary>
    /// <exception cref="NotSupportedException">It holds something that is not known here.</exception>
    public static Array Read(ParquetRowGroupReader group, DataField field)
    {
        var rows = checked((int)group.RowCount);
        var type = field.ClrType;
        return type == typeof(string) || type == typeof(ReadOnlyMemory<char>) ? Words(group, field, rows)
            : type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>) ? Bytes(group, field, rows)
            : type == typeof(long) ? Numbers<long>(group, field, rows)
            : type == typeof(int) ? Numbers<int>(group, field, rows)
            : type == typeof(short) ? Numbers<short>(group, field, rows)
            : type == typeof(double) ? Numbers<double>(group, field, rows)
            : type == typeof(float) ? Numbers<float>(group, field, rows)
            : type == typeof(decimal) ? Numbers<decimal>(group, field, rows)
            : type == typeof(bool) ? Numbers<bool>(group, field, rows)
            : type == typeof(DateOnly) ? Numbers<DateOnly>(group, field, rows)
            : type == typeof(DateTime) ? Numbers<DateTime>(group, field, rows)
            : throw new NotSupportedException($"a column of {type}");
    }

    private static string?[] Words(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = new string?[rows];
        group.ReadAsync(field, values.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private static byte[]?[] Bytes(ParquetRowGroupReader group, DataField field, int rows)
    {
        var values = new byte[]?[rows];
        group.ReadAsync(field, values.AsMemory()!).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private static Array Numbers<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var plain = new T[rows];
            group.ReadAsync(field, plain.AsMemory()).AsTask().GetAwaiter().GetResult();
            return plain;
        }

        var values = new T?[rows];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }
}
