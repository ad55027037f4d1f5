using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class BestTests
{
    // Few values, so that the largest comes often more than once.
    private static readonly Gen<float[]> Rows = Gen.Int[-3, 3].Select(static v => v / 2f).Array[0, 60];

    [Fact]
    public void the_best_of_a_row_is_the_first_of_the_largest() => Rows.Sample(row => Assert.Equal(row.Length == 0 ? -1 : Array.IndexOf(row, row.Max()), Kernels.Best(row)), iter: 1000);

    [Fact]
    public void a_place_that_is_left_out_is_never_the_best() => Gen.Select(Rows.Where(static r => r.Length > 0), Gen.Int[-1, 59]).Sample((row, without) =>
    {
        without = Math.Min(without, row.Length - 1);
        var rest = Enumerable.Range(0, row.Length).Where(i => i != without).ToList();
        Assert.Equal(rest.Count == 0 ? -1 : rest.First(i => row[i] == rest.Max(k => row[k])), Kernels.Best(row, without));
    }, iter: 1000);

    [Fact]
    public void rows_of_bytes_added_together_give_the_bits_of_one_after_another() => Gen.Select(Gen.SByte.Array[200], Gen.Int[0, 4].Array[0, 9]).Sample((table, rows) =>
    {
        float[] together = [.. Enumerable.Range(0, 40).Select(static i => i / 7f)];
        var single = (float[])together.Clone();
        Kernels.AddScaled(table, rows, 0.013f, together);
        foreach (var row in rows)
            Kernels.AddScaled(table.AsSpan(row * 40, 40), 0.013f, single);
        Assert.Equal(single, together);
    }, iter: 300);
}
