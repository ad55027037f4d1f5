using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Marsad.Extraction.Models;

/// <summary>The arithmetic of the network. Each result is summed over the inner dimension in order with fused multiply-adds, so that every machine gives the same bits.</summary>
internal static class Kernels
{
    private const int Lane = 8;

    /// <summary>Adds x·w to y. x has <paramref name="rows"/> rows of <paramref name="inner"/> values, w has inner rows of <paramref name="columns"/> values (a multiple of 8), y has rows of columns; each has its own stride.</summary>
    public static void MultiplyAdd(ReadOnlySpan<float> x, int xStride, ReadOnlySpan<float> w, Span<float> y, int yStride, int rows, int inner, int columns)
    {
        if (rows == 0 || inner == 0)
            return;
        if (((rows - 1) * xStride) + inner > x.Length || inner * columns > w.Length || ((rows - 1) * yStride) + columns > y.Length || columns % Lane != 0)
            throw new ArgumentException("The matrices are smaller than their sizes say.", nameof(rows));
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var w0 = ref MemoryMarshal.GetReference(w);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        // Sixteen columns of w at a time stay in the nearest cache while all rows pass over them.
        var four = rows / 4 * 4;
        var c = 0;
        for (; c + (2 * Lane) <= columns && four > 0; c += 2 * Lane)
        {
            for (var r = 0; r < four; r += 4)
                Four(ref Unsafe.Add(ref x0, r * xStride), xStride, ref Unsafe.Add(ref w0, c), ref Unsafe.Add(ref y0, (r * yStride) + c), yStride, inner, columns);
        }

        for (; c < columns && four > 0; c += Lane)
        {
            for (var r = 0; r < four; r++)
                Eight(ref Unsafe.Add(ref x0, r * xStride), ref w0, ref Unsafe.Add(ref y0, r * yStride), inner, columns, c);
        }

        for (var r = four; r < rows; r++)
            One(ref Unsafe.Add(ref x0, r * xStride), ref w0, ref Unsafe.Add(ref y0, r * yStride), inner, columns);
    }

    // Four rows and sixteen columns: eight sums live in registers.
    private static void Four(ref float x, int xStride, ref float w, ref float y, int yStride, int inner, int columns)
    {
        unchecked
        {
            ref var xb = ref Unsafe.Add(ref x, xStride);
            ref var xc = ref Unsafe.Add(ref x, 2 * xStride);
            ref var xd = ref Unsafe.Add(ref x, 3 * xStride);
            ref var yb = ref Unsafe.Add(ref y, yStride);
            ref var yc = ref Unsafe.Add(ref y, 2 * yStride);
            ref var yd = ref Unsafe.Add(ref y, 3 * yStride);
            Vector256<float> a0 = Vector256.LoadUnsafe(ref y), a1 = Vector256.LoadUnsafe(ref y, Lane);
            Vector256<float> b0 = Vector256.LoadUnsafe(ref yb), b1 = Vector256.LoadUnsafe(ref yb, Lane);
            Vector256<float> c0 = Vector256.LoadUnsafe(ref yc), c1 = Vector256.LoadUnsafe(ref yc, Lane);
            Vector256<float> d0 = Vector256.LoadUnsafe(ref yd), d1 = Vector256.LoadUnsafe(ref yd, Lane);
            ref var column = ref w;
            for (var k = 0; k < inner; k++)
            {
                var w0 = Vector256.LoadUnsafe(ref column);
                var w1 = Vector256.LoadUnsafe(ref column, Lane);
                column = ref Unsafe.Add(ref column, columns);
                var v = Vector256.Create(Unsafe.Add(ref x, k));
                a0 = Vector256.FusedMultiplyAdd(v, w0, a0);
                a1 = Vector256.FusedMultiplyAdd(v, w1, a1);
                v = Vector256.Create(Unsafe.Add(ref xb, k));
                b0 = Vector256.FusedMultiplyAdd(v, w0, b0);
                b1 = Vector256.FusedMultiplyAdd(v, w1, b1);
                v = Vector256.Create(Unsafe.Add(ref xc, k));
                c0 = Vector256.FusedMultiplyAdd(v, w0, c0);
                c1 = Vector256.FusedMultiplyAdd(v, w1, c1);
                v = Vector256.Create(Unsafe.Add(ref xd, k));
                d0 = Vector256.FusedMultiplyAdd(v, w0, d0);
                d1 = Vector256.FusedMultiplyAdd(v, w1, d1);
            }

            a0.StoreUnsafe(ref y);
            a1.StoreUnsafe(ref y, Lane);
            b0.StoreUnsafe(ref yb);
            b1.StoreUnsafe(ref yb, Lane);
            c0.StoreUnsafe(ref yc);
            c1.StoreUnsafe(ref yc, Lane);
            d0.StoreUnsafe(ref yd);
            d1.StoreUnsafe(ref yd, Lane);
        }
    }

    // One row and forty-eight columns at a time: enough independent sums to hide the latency of the additions.
    private static void One(ref float x, ref float w, ref float y, int inner, int columns)
    {
        unchecked
        {
            var c = 0;
            for (; c + (6 * Lane) <= columns; c += 6 * Lane)
            {
                var n = (nuint)c;
                Vector256<float> a = Vector256.LoadUnsafe(ref y, n), b = Vector256.LoadUnsafe(ref y, n + Lane), d = Vector256.LoadUnsafe(ref y, n + (2 * Lane));
                Vector256<float> e = Vector256.LoadUnsafe(ref y, n + (3 * Lane)), f = Vector256.LoadUnsafe(ref y, n + (4 * Lane)), g = Vector256.LoadUnsafe(ref y, n + (5 * Lane));
                ref var column = ref Unsafe.Add(ref w, c);
                for (var k = 0; k < inner; k++)
                {
                    var v = Vector256.Create(Unsafe.Add(ref x, k));
                    a = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column), a);
                    b = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column, Lane), b);
                    d = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column, 2 * Lane), d);
                    e = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column, 3 * Lane), e);
                    f = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column, 4 * Lane), f);
                    g = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref column, 5 * Lane), g);
                    column = ref Unsafe.Add(ref column, columns);
                }

                a.StoreUnsafe(ref y, n);
                b.StoreUnsafe(ref y, n + Lane);
                d.StoreUnsafe(ref y, n + (2 * Lane));
                e.StoreUnsafe(ref y, n + (3 * Lane));
                f.StoreUnsafe(ref y, n + (4 * Lane));
                g.StoreUnsafe(ref y, n + (5 * Lane));
            }

            for (; c < columns; c += Lane)
                Eight(ref x, ref w, ref y, inner, columns, c);
        }
    }

    private static void Eight(ref float x, ref float w, ref float y, int inner, int columns, int c)
    {
        unchecked
        {
            var sum = Vector256.LoadUnsafe(ref y, (nuint)c);
            ref var column = ref Unsafe.Add(ref w, c);
            for (var k = 0; k < inner; k++)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref x, k)), Vector256.LoadUnsafe(ref column), sum);
                column = ref Unsafe.Add(ref column, columns);
            }

            sum.StoreUnsafe(ref y, (nuint)c);
        }
    }

    /// <summary>The hyperbolic tangent by a rational function, exact to about 1e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-7.9f)), Vector256.Create(7.9f));
        var s = x * x;
        var p = Vector256.FusedMultiplyAdd(s, Vector256.Create(-2.76076847742355e-16f), Vector256.Create(2.00018790482477e-13f));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(-8.60467152213735e-11f));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(5.12229709037114e-08f));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(1.48572235717979e-05f));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(6.37261928875436e-04f));
        p = Vector256.FusedMultiplyAdd(s, p, Vector256.Create(4.89352455891786e-03f));
        var q = Vector256.FusedMultiplyAdd(s, Vector256.Create(1.19825839466702e-06f), Vector256.Create(1.18534705686654e-04f));
        q = Vector256.FusedMultiplyAdd(s, q, Vector256.Create(2.26843463243900e-03f));
        q = Vector256.FusedMultiplyAdd(s, q, Vector256.Create(4.89352518554385e-03f));
        return x * p / q;
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(Tanh(x * half), half, half);
    }

    /// <summary>The place of the largest value, the first of equals; −1 where there is none. No value may be undefined.</summary>
    public static int Best(ReadOnlySpan<float> values)
    {
        if (values.Length < Lane)
        {
            var best = values.Length - 1;
            for (var i = best - 1; i >= 0; i--)
                best = values[i] >= values[best] ? i : best;
            return best;
        }

        var most = Vector256.Create(values);
        for (var i = Lane; i + Lane <= values.Length; i += Lane)
            most = Vector256.Max(most, Vector256.Create(values[i..]));
        most = Vector256.Max(most, Vector256.Create(values[^Lane..]));
        var four = Vector128.Max(most.GetLower(), most.GetUpper());
        return values.IndexOf(Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3])));
    }

    /// <summary>As <see cref="Best(ReadOnlySpan{float})"/>, but one place is left out, below zero none.</summary>
    public static int Best(ReadOnlySpan<float> values, int without)
    {
        if (without < 0)
            return Best(values);
        var before = Best(values[..without]);
        var behind = Best(values[(without + 1)..]);
        if (behind < 0)
            return before;
        behind += without + 1;
        return before >= 0 && values[before] >= values[behind] ? before : behind;
    }

    /// <summary>Sets each row to the bias.</summary>
    public static void Fill(Span<float> y, int rows, ReadOnlySpan<float> bias)
    {
        for (var r = 0; r < rows; r++)
            bias.CopyTo(y[(r * bias.Length)..]);
    }

    /// <summary>Adds bytes times a step.</summary>
    public static void AddScaled(ReadOnlySpan<sbyte> bytes, float step, Span<float> sum)
    {
        var i = 0;
        for (; i + Lane <= bytes.Length; i += Lane)
        {
            var slot = sum[i..];
            (Vector256.Create<float>(slot) + (Widened(bytes[i..]) * step)).CopyTo(slot);
        }

        for (; i < bytes.Length; i++)
            sum[i] += bytes[i] * step;
    }

    /// <summary>Adds rows of bytes times a step, one after another; a row is as long as the sum.</summary>
    public static void AddScaled(ReadOnlySpan<sbyte> table, ReadOnlySpan<int> rows, float step, Span<float> sum)
    {
        var i = 0;
        for (; i + Lane <= sum.Length; i += Lane)
        {
            var slot = sum[i..];
            var total = Vector256.Create<float>(slot);
            foreach (var row in rows)
                total += Widened(table[((row * sum.Length) + i)..]) * step;
            total.CopyTo(slot);
        }

        for (; i < sum.Length; i++)
        {
            foreach (var row in rows)
                sum[i] += table[(row * sum.Length) + i] * step;
        }
    }

    // Eight bytes as floats.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Widened(ReadOnlySpan<sbyte> bytes)
    {
        var eight = Vector128.CreateScalarUnsafe(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(bytes))).AsSByte();
        if (Avx2.IsSupported)
            return Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(eight));
        var wide = Vector128.WidenLower(eight);
        return Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide)));
    }

    /// <summary>Adds a row to another of the same length, a multiple of eight.</summary>
    public static void Add(ReadOnlySpan<float> row, Span<float> sum)
    {
        for (var i = 0; i + Lane <= row.Length; i += Lane)
            (Vector256.Create(row[i..]) + Vector256.Create<float>(sum[i..])).CopyTo(sum[i..]);
    }

    /// <summary>Sets what is negative to zero.</summary>
    public static void Rectify(Span<float> y)
    {
        var i = 0;
        for (; i + Lane <= y.Length; i += Lane)
            Vector256.Max(Vector256.Create<float>(y[i..]), Vector256<float>.Zero).CopyTo(y[i..]);
        for (; i < y.Length; i++)
            y[i] = y[i] > 0 ? y[i] : 0;
    }

    /// <summary>Sets y to a + b, and what of it is negative to zero; the lengths are multiples of 8.</summary>
    public static void RectifiedSum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y)
    {
        for (var i = 0; i < y.Length; i += Lane)
            Vector256.Max(Vector256.Create(a[i..]) + Vector256.Create(b[i..]), Vector256<float>.Zero).CopyTo(y[i..]);
    }
}
