using System.Runtime.Intrinsics;
using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class PackedMatrixTests
{
    private static readonly Gen<(int Rows, int Inner, float[] States, float[] Left, float[] Right)> Products =
        from rows in Gen.Int[1, 9]
        from inner in Gen.Int[1, 40].Select(static k => k * 2)
        from left in Gen.Int[1, 4].Select(static c => c * 8)
        from right in Gen.Int[1, 4].Select(static c => c * 8)
        from states in Gen.Float[-1, 1].Array[rows * inner]
        from l in Gen.Float[-2, 2].Array[inner * left]
        from r in Gen.Float[-2, 2].Array[inner * right]
        select (rows, inner, states, l, r);

    [Fact]
    public void products_of_states_agree_with_the_schoolbook_to_three_digits() => Products.Sample(t =>
    {
        int left = t.Left.Length / t.Inner, right = t.Right.Length / t.Inner;
        var packed = new PackedMatrix(t.Inner, t.Left, t.Right);
        var y = new float[t.Rows * packed.Columns];
        packed.MultiplyAdd(Rounded(t.States), t.Inner, y, packed.Columns, t.Rows);
        Assert.Equal(left + right, packed.Columns);
        for (var r = 0; r < t.Rows; r++)
        {
            for (var c = 0; c < packed.Columns; c++)
            {
                var sum = 0.0;
                for (var k = 0; k < t.Inner; k++)
                    sum += t.States[(r * t.Inner) + k] * (c < left ? t.Left[(k * left) + c] : t.Right[(k * right) + c - left]);
                Assert.Equal(sum, y[(r * packed.Columns) + c], 0.01);
            }
        }
    }, iter: 300);

    [Fact]
    public void a_row_gives_the_same_bits_alone_and_among_others() => Products.Sample(t =>
    {
        var packed = new PackedMatrix(t.Inner, t.Left);
        var states = Rounded(t.States);
        var all = new float[t.Rows * packed.Columns];
        packed.MultiplyAdd(states, t.Inner, all, packed.Columns, t.Rows);
        for (var r = 0; r < t.Rows; r++)
        {
            var one = new float[packed.Columns];
            packed.MultiplyAdd(states.AsSpan(r * t.Inner, t.Inner), t.Inner, one, packed.Columns, 1);
            Assert.Equal(one, all[(r * packed.Columns)..((r + 1) * packed.Columns)]);
        }
    }, iter: 100);

    [Fact]
    public void the_largest_weights_and_states_do_not_overflow()
    {
        var packed = new PackedMatrix(192, [.. Enumerable.Repeat(100f, 192 * 8)]);
        var y = new float[8];
        packed.MultiplyAdd(Rounded([.. Enumerable.Repeat(1f, 192)]), 192, y, 8, 1);
        Assert.All(y, static v => Assert.Equal(19200, v, 10.0));
    }

    [Fact]
    public void matrices_smaller_than_said_are_refused() => Assert.Throws<ArgumentException>(static () => new PackedMatrix(2, new float[16]).MultiplyAdd(new short[2], 2, new float[15], 8, 2));

    [Fact]
    public void wide_registers_give_the_same_bits_as_narrow_ones()
    {
        if (!PackedProducts.IsWide)
            Assert.Skip("This machine has no registers of 512 bits.");
        var random = new Random(5);
        short[] Whole(int count, int limit) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-limit, limit))];
        short[] x = Whole(7 * 96, 4096), tile = Whole(32 * 96, 32000);
        float[] scale = [.. Enumerable.Range(0, 32).Select(_ => random.NextSingle())], wide = new float[7 * 32], narrow = new float[7 * 32];
        foreach (var columns in new[] { 8, 16, 24, 32 })
        {
            PackedProducts.Wide(x, 96, tile, scale, wide, 32, 7, columns);
            PackedProducts.Narrow(x, 96, tile, scale, narrow, 32, 7, columns);
            Assert.Equal(narrow, wide);
        }
    }

    private static short[] Rounded(float[] states) => Array.ConvertAll(states, static s => (short)PackedMatrix.Round(Vector256.Create(s))[0]);
}
