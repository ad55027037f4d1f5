using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Extraction.Models;

/// <summary>The inner loops of <see cref="PackedMatrix"/>: rows times one tile of thirty-two columns, four rows at a time so that the sums live in registers. Wide and narrow give the same bits: they add the same whole numbers.</summary>
internal static class PackedProducts
{
    /// <summary>Columns of a tile.</summary>
    public const int Tile = 32;

    /// <summary>True where registers of 512 bits multiply sixteen-bit numbers.</summary>
    public static bool IsWide => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    /// <summary>With registers of 512 bits.</summary>
    public static void Wide(ReadOnlySpan<short> x, int xStride, ReadOnlySpan<short> tile, ReadOnlySpan<float> scale, Span<float> y, int yStride, int rows, int columns)
    {
        unchecked
        {
            var inner = tile.Length / Tile;
            ref var w0 = ref MemoryMarshal.GetReference(tile);
            ref var s = ref MemoryMarshal.GetReference(scale);
            var r = 0;
            for (; r + 4 <= rows; r += 4)
            {
                ref var xa = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), r * xStride);
                ref var xb = ref Unsafe.Add(ref xa, xStride);
                ref var xc = ref Unsafe.Add(ref xb, xStride);
                ref var xd = ref Unsafe.Add(ref xc, xStride);
                ref var w = ref w0;
                Vector512<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
                for (var k = 0; k < inner; k += 2)
                {
                    var left = Vector512.LoadUnsafe(ref w);
                    var right = Vector512.LoadUnsafe(ref w, Tile);
                    w = ref Unsafe.Add(ref w, 2 * Tile);
                    var v = Vector512.Create(Pair(ref xa, k)).AsInt16();
                    a0 += Avx512BW.MultiplyAddAdjacent(v, left);
                    a1 += Avx512BW.MultiplyAddAdjacent(v, right);
                    v = Vector512.Create(Pair(ref xb, k)).AsInt16();
                    b0 += Avx512BW.MultiplyAddAdjacent(v, left);
                    b1 += Avx512BW.MultiplyAddAdjacent(v, right);
                    v = Vector512.Create(Pair(ref xc, k)).AsInt16();
                    c0 += Avx512BW.MultiplyAddAdjacent(v, left);
                    c1 += Avx512BW.MultiplyAddAdjacent(v, right);
                    v = Vector512.Create(Pair(ref xd, k)).AsInt16();
                    d0 += Avx512BW.MultiplyAddAdjacent(v, left);
                    d1 += Avx512BW.MultiplyAddAdjacent(v, right);
                }

                Add(a0, a1, ref s, y[(r * yStride)..], columns);
                Add(b0, b1, ref s, y[((r + 1) * yStride)..], columns);
                Add(c0, c1, ref s, y[((r + 2) * yStride)..], columns);
                Add(d0, d1, ref s, y[((r + 3) * yStride)..], columns);
            }

            for (; r < rows; r++)
            {
                ref var xa = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), r * xStride);
                ref var w = ref w0;
                Vector512<int> a0 = default, a1 = default;
                for (var k = 0; k < inner; k += 2)
                {
                    var v = Vector512.Create(Pair(ref xa, k)).AsInt16();
                    a0 += Avx512BW.MultiplyAddAdjacent(v, Vector512.LoadUnsafe(ref w));
                    a1 += Avx512BW.MultiplyAddAdjacent(v, Vector512.LoadUnsafe(ref w, Tile));
                    w = ref Unsafe.Add(ref w, 2 * Tile);
                }

                Add(a0, a1, ref s, y[(r * yStride)..], columns);
            }
        }
    }

    /// <summary>With registers of 256 bits, half a tile at a time.</summary>
    public static void Narrow(ReadOnlySpan<short> x, int xStride, ReadOnlySpan<short> tile, ReadOnlySpan<float> scale, Span<float> y, int yStride, int rows, int columns)
    {
        unchecked
        {
            var inner = tile.Length / Tile;
            for (var half = 0; half < columns; half += Tile / 2)
            {
                ref var w0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(tile), 2 * half);
                ref var s = ref Unsafe.Add(ref MemoryMarshal.GetReference(scale), half);
                var wanted = columns - half;
                var r = 0;
                for (; r + 4 <= rows; r += 4)
                {
                    ref var xa = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), r * xStride);
                    ref var xb = ref Unsafe.Add(ref xa, xStride);
                    ref var xc = ref Unsafe.Add(ref xb, xStride);
                    ref var xd = ref Unsafe.Add(ref xc, xStride);
                    ref var w = ref w0;
                    Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
                    for (var k = 0; k < inner; k += 2)
                    {
                        var left = Vector256.LoadUnsafe(ref w);
                        var right = Vector256.LoadUnsafe(ref w, Tile / 2);
                        w = ref Unsafe.Add(ref w, 2 * Tile);
                        var v = Vector256.Create(Pair(ref xa, k)).AsInt16();
                        a0 += Products(v, left);
                        a1 += Products(v, right);
                        v = Vector256.Create(Pair(ref xb, k)).AsInt16();
                        b0 += Products(v, left);
                        b1 += Products(v, right);
                        v = Vector256.Create(Pair(ref xc, k)).AsInt16();
                        c0 += Products(v, left);
                        c1 += Products(v, right);
                        v = Vector256.Create(Pair(ref xd, k)).AsInt16();
                        d0 += Products(v, left);
                        d1 += Products(v, right);
                    }

                    Add(a0, a1, ref s, y[((r * yStride) + half)..], wanted);
                    Add(b0, b1, ref s, y[(((r + 1) * yStride) + half)..], wanted);
                    Add(c0, c1, ref s, y[(((r + 2) * yStride) + half)..], wanted);
                    Add(d0, d1, ref s, y[(((r + 3) * yStride) + half)..], wanted);
                }

                for (; r < rows; r++)
                {
                    ref var xa = ref Unsafe.Add(ref MemoryMarshal.GetReference(x), r * xStride);
                    ref var w = ref w0;
                    Vector256<int> a0 = default, a1 = default;
                    for (var k = 0; k < inner; k += 2)
                    {
                        var v = Vector256.Create(Pair(ref xa, k)).AsInt16();
                        a0 += Products(v, Vector256.LoadUnsafe(ref w));
                        a1 += Products(v, Vector256.LoadUnsafe(ref w, Tile / 2));
                        w = ref Unsafe.Add(ref w, 2 * Tile);
                    }

                    Add(a0, a1, ref s, y[((r * yStride) + half)..], wanted);
                }
            }
        }
    }

    private static void Add(Vector512<int> left, Vector512<int> right, ref float scale, Span<float> y, int columns)
    {
        Add(left.GetLower(), left.GetUpper(), ref scale, y, columns);
        if (columns > Tile / 2)
            Add(right.GetLower(), right.GetUpper(), ref Unsafe.Add(ref scale, Tile / 2), y[(Tile / 2)..], columns - (Tile / 2));
    }

    private static void Add(Vector256<int> left, Vector256<int> right, ref float scale, Span<float> y, int columns)
    {
        const int Lane = 8;
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(left), Vector256.LoadUnsafe(ref scale), Vector256.Create<float>(y)).CopyTo(y);
        if (columns > Lane)
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(right), Vector256.LoadUnsafe(ref scale, Lane), Vector256.Create<float>(y[Lane..])).CopyTo(y[Lane..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair(ref short x, int k) => Unsafe.As<short, int>(ref Unsafe.Add(ref x, k));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(a, b);
        Vector256<int> u = a.AsInt32(), v = b.AsInt32();
        return (((u << 16) >> 16) * ((v << 16) >> 16)) + ((u >> 16) * (v >> 16));
    }
}
