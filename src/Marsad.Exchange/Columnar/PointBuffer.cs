using System.Buffers.Binary;
using Marsad.Exchange.Tables;
using Parquet;
using Parquet.Schema;

namespace Marsad.Exchange.Columnar;

/// <summary>The points of a group of rows as well-known binary.</summary>
internal sealed class PointBuffer
{
    private const int PointBytes = 21;

    private readonly byte[]?[] values;
    private readonly int lat;
    private readonly int lon;

    public PointBuffer(int rows, ITableLayout layout)
    {
        values = new byte[]?[rows];
        lat = layout.Names.ToList().IndexOf("lat");
        lon = layout.Names.ToList().IndexOf("lon");
    }

    /// <summary>The column.</summary>
    public DataField Field { get; } = new("geometry", typeof(byte[]), isNullable: true);

    /// <summary>Sets a row's point; none where the row has none.</summary>
    public void Set(int row, Cell[] cells) => values[row] = cells[lat].IsEmpty || cells[lon].IsEmpty ? null : Binary(cells[lon].Fraction, cells[lat].Fraction);

    /// <summary>Writes the first rows.</summary>
    public Task Write(ParquetRowGroupWriter group, int rows) => group.WriteAsync(Field, new ArraySegment<byte[]?>(values, 0, rows)!);

    // Byte order 1 (little end first), type 1 (point), x, y.
    private static byte[] Binary(double x, double y)
    {
        var bytes = new byte[PointBytes];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1), 1);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(5), x);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(13), y);
        return bytes;
    }
}
