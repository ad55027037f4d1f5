using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Extraction.Models;

/// <summary>A matrix in whole numbers of sixteen bits, for products with states, which lie between −1 and 1. Sums of whole numbers are exact, so that every machine gives the same bits, at twice the rate of floats.</summary>
internal sealed class PackedMatrix
{
    /// <summary>What a state is multiplied by before it is rounded.</summary>
    public const int Unit = 4096;

    private const int Tile = 16;
    private const int Lane = 8;

    // Tiles of sixteen columns; in a tile pairs of rows; in a pair the two values of each column side by side.
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
        unchecked
        {
            ref var x0 = ref MemoryMarshal.GetReference(x);
            ref var y0 = ref MemoryMarshal.GetReference(y);
            for (var c = 0; c < Columns; c += Tile)
            {
                ref var w = ref values[c * inner];
                var two = c + Tile <= Columns;
                var r = 0;
                for (; r + 4 <= rows; r += 4)
                    Four(ref Unsafe.Add(ref x0, r * xStride), xStride, ref w, ref Unsafe.Add(ref y0, (r * yStride) + c), yStride, ref scales[c], two);
                for (; r < rows; r++)
                    One(ref Unsafe.Add(ref x0, r * xStride), ref w, ref Unsafe.Add(ref y0, (r * yStride) + c), ref scales[c], two);
            }
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

    private void Four(ref short x, int xStride, ref short w, ref float y, int yStride, ref float scale, bool two)
    {
        unchecked
        {
            ref var xb = ref Unsafe.Add(ref x, xStride);
            ref var xc = ref Unsafe.Add(ref x, 2 * xStride);
            ref var xd = ref Unsafe.Add(ref x, 3 * xStride);
            Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
            for (var k = 0; k < inner; k += 2)
            {
                var w0 = Vector256.LoadUnsafe(ref w);
                var w1 = Vector256.LoadUnsafe(ref w, 2 * Lane);
                w = ref Unsafe.Add(ref w, 2 * Tile);
                var v = Pair(ref x, k);
                a0 += Products(v, w0);
                a1 += Products(v, w1);
                v = Pair(ref xb, k);
                b0 += Products(v, w0);
                b1 += Products(v, w1);
                v = Pair(ref xc, k);
                c0 += Products(v, w0);
                c1 += Products(v, w1);
                v = Pair(ref xd, k);
                d0 += Products(v, w0);
                d1 += Products(v, w1);
            }

            Add(a0, a1, ref y, ref scale, two);
            Add(b0, b1, ref Unsafe.Add(ref y, yStride), ref scale, two);
            Add(c0, c1, ref Unsafe.Add(ref y, 2 * yStride), ref scale, two);
            Add(d0, d1, ref Unsafe.Add(ref y, 3 * yStride), ref scale, two);
        }
    }

    private void One(ref short x, ref short w, ref float y, ref float scale, bool two)
    {
        unchecked
        {
            Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
            for (var k = 0; k < inner; k += 4)
            {
                var v = Pair(ref x, k);
                a0 += Products(v, Vector256.LoadUnsafe(ref w));
                a1 += Products(v, Vector256.LoadUnsafe(ref w, 2 * Lane));
                if (k + 2 < inner)
                {
                    v = Pair(ref x, k + 2);
                    b0 += Products(v, Vector256.LoadUnsafe(ref w, 4 * Lane));
                    b1 += Products(v, Vector256.LoadUnsafe(ref w, 6 * Lane));
                }

                w = ref Unsafe.Add(ref w, 4 * Tile);
            }

            Add(a0 + b0, a1 + b1, ref y, ref scale, two);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<int> sum0, Vector256<int> sum1, ref float y, ref float scale, bool two)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum0), Vector256.LoadUnsafe(ref scale), Vector256.LoadUnsafe(ref y)).StoreUnsafe(ref y);
        if (two)
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum1), Vector256.LoadUnsafe(ref scale, Lane), Vector256.LoadUnsafe(ref y, Lane)).StoreUnsafe(ref y, Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Pair(ref short x, int k) => Vector256.Create(Unsafe.As<short, int>(ref Unsafe.Add(ref x, k))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(a, b);
        Vector256<int> u = a.AsInt32(), v = b.AsInt32();
        return (((u << 16) >> 16) * ((v << 16) >> 16)) + ((u >> 16) * (v >> 16));
    }
}
