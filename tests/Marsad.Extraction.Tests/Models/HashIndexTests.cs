using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class HashIndexTests
{
    // Few low and high bits, so that slots and prints collide.
    private static readonly Gen<ulong> Keys =
        from low in Gen.ULong[1, 40]
        from high in Gen.ULong[0, 3]
        select low | (high << 40);

    [Fact]
    public void every_key_is_found_in_its_row_and_no_other_key_in_any() => Gen.Select(Keys.Array[0, 80], Keys.Array[1, 30]).Sample((held, sought) =>
    {
        ulong[] keys = [.. held.Distinct()];
        var index = new HashIndex(keys);
        foreach (var key in keys.Concat(sought))
            Assert.Equal(Array.IndexOf(keys, key), index.Find(key));
    }, iter: 500);

    [Fact]
    public void many_keys_at_once_give_the_rows_of_those_that_are_there_in_order() => Gen.Select(Keys.Array[0, 80], Keys.Array[0, 16]).Sample((held, sought) =>
    {
        ulong[] keys = [.. held.Distinct()];
        ulong[] asked = [.. sought, 0];
        var rows = new int[asked.Length];
        var found = new HashIndex(keys).FindAll(asked, rows);
        Assert.Equal(asked.Select(k => Array.IndexOf(keys, k)).Where(static r => r >= 0), rows[..found]);
    }, iter: 500);
}
