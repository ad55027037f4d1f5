using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class KernelTests
{
    [Fact]
    public void products_agree_with_the_schoolbook() =>
        (from rows in Gen.Int[1, 9]
         from inner in Gen.Int[1, 20]
         from columns in Gen.Int[1, 8].Select(static c => c * 8)
         from x in Gen.Float[-2, 2].Array[rows * inner]
         from w in Gen.Float[-2, 2].Array[inner * columns]
         select (rows, inner, columns, x, w)).Sample(t =>
        {
            var y = new float[t.rows * t.columns];
            Kernels.MultiplyAdd(t.x, t.inner, t.w, y, t.columns, t.rows, t.inner, t.columns);
            for (var r = 0; r < t.rows; r++)
            {
                for (var c = 0; c < t.columns; c++)
                {
                    var sum = 0.0;
                    for (var k = 0; k < t.inner; k++)
                        sum += t.x[(r * t.inner) + k] * t.w[(k * t.columns) + c];
                    Assert.Equal(sum, y[(r * t.columns) + c], 0.001);
                }
            }
        }, iter: 200);

    [Fact]
    public void a_row_gives_the_same_bits_alone_and_among_others()
    {
        var random = new Random(3);
        var x = Enumerable.Range(0, 7 * 33).Select(_ => random.NextSingle() - 0.5f).ToArray();
        var w = Enumerable.Range(0, 33 * 56).Select(_ => random.NextSingle() - 0.5f).ToArray();
        float[] all = new float[7 * 56], one = new float[56];
        Kernels.MultiplyAdd(x, 33, w, all, 56, 7, 33, 56);
        for (var r = 0; r < 7; r++)
        {
            Array.Clear(one);
            Kernels.MultiplyAdd(x.AsSpan(r * 33, 33), 33, w, one, 56, 1, 33, 56);
            Assert.Equal(one, all[(r * 56)..((r + 1) * 56)]);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(-2.5f)]
    [InlineData(40f)]
    public void the_tangent_is_close_to_the_true_one(float x) => Assert.Equal(Math.Tanh(x), Kernels.Tanh(System.Runtime.Intrinsics.Vector256.Create(x))[0], 1e-5);

    [Fact]
    public void matrices_smaller_than_said_are_refused() => Assert.Throws<ArgumentException>(static () => Kernels.MultiplyAdd(new float[4], 4, new float[8], new float[8], 8, 1, 4, 8));
}
