using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Marsad.Extraction.Models;

/// <summary>A matrix in whole numbers of sixteen bits, for products with states, which lie between −1 and 1. Sums of whole numbers are exact, so that every machine gives the same bits, at twice the rate of floats.</summary>
internal sealed class PackedMatrix
{
    /// <summary>What a state is multiplied by before it is rounded.</summary>
    public const int Unit = 4096;

    private const int Tile = PackedProducts.Tile;

    // Tiles of thirty-two columns; in a tile pairs of rows; in a pair the two values of each column side by side.
    private readonly short[] values;
    private readonly float[] scales;
    private readonly int inner;

    /// <summary>Packs matrices of <paramref name="inner"/> rows side by side; each has a multiple of eight columns.</summary>
    public PackedMatrix(int inner, params ReadOnlySpan<float[]> parts)
    {
        if (inner % 2 != 0)
            throw new ArgumentException("The rows are taken in pairs.", nameof(inner));
        this.inner = inner;
        foreach (var part in parts)
            Columns += part.Length / inner;
        var tiles = (Columns + Tile - 1) / Tile;
        values = new short[tiles * Tile * inner];
        scales = new float[tiles * Tile];
        var column = 0;
        foreach (var part in parts)
        {
            for (var c = 0; c < part.Length / inner; c++)
                Pack(part, c, part.Length / inner, column++);
        }
    }

    /// <summary>Columns of all parts.</summary>
    public int Columns { get; }

    /// <summary>Adds x·w to y; both have rows with a stride.</summary>
    public void MultiplyAdd(ReadOnlySpan<short> x, int xStride, Span<float> y, int yStride, int rows)
    {
        if (rows == 0)
            return;
        if (((rows - 1) * xStride) + inner > x.Length || ((rows - 1) * yStride) + Columns > y.Length)
            throw new ArgumentException("The matrices are smaller than their sizes say.", nameof(rows));
        for (var c = 0; c < Columns; c += Tile)
        {
            var tile = new ReadOnlySpan<short>(values, c * inner, Tile * inner);
            var scale = scales.AsSpan(c, Tile);
            var columns = Math.Min(Tile, Columns - c);
            if (PackedProducts.IsWide)
                PackedProducts.Wide(x, xStride, tile, scale, y[c..], yStride, rows, columns);
            else
                PackedProducts.Narrow(x, xStride, tile, scale, y[c..], yStride, rows, columns);
        }
    }

    /// <summary>A state as the whole number nearest to it times <see cref="Unit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Round(Vector256<float> state)
    {
        // Added to so large a number, a float loses its fraction as every machine rounds it: to the nearest, halves to even.
        var shifted = Vector256.FusedMultiplyAdd(state, Vector256.Create((float)Unit), Vector256.Create(12582912f));
        return shifted.AsInt32() - Vector256.Create(0x4B400000);
    }

    // As many bits as neither the values nor the sum of a column can overflow.
    private void Pack(float[] part, int from, int columns, int column)
    {
        float largest = 0, sum = 0;
        for (var k = 0; k < inner; k++)
        {
            var size = Math.Abs(part[(k * columns) + from]);
            largest = Math.Max(largest, size);
            sum += size;
        }

        // A column of nothing but dust would ask for a factor without end.
        (largest, sum) = (Math.Max(largest, 1e-6f), Math.Max(sum, 1e-6f));
        var scale = Math.Min(32766 / largest, (int.MaxValue / 2) / (sum * Unit));
        scales[column] = 1 / (scale * Unit);
        var tile = column / Tile * Tile * inner;
        for (var k = 0; k < inner; k++)
            values[tile + (k / 2 * 2 * Tile) + (column % Tile * 2) + (k % 2)] = (short)MathF.Round(part[(k * columns) + from] * scale);
    }
}
