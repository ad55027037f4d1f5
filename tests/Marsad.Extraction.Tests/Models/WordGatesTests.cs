using CsCheck;
using Marsad.Extraction.Models;
using Xunit;

namespace Marsad.Extraction.Tests.Models;

public sealed class WordGatesTests
{
    [Fact]
    public void what_is_remembered_of_a_word_is_what_was_kept_of_it_and_nothing_else() => Gen.Select(Gen.Int[0, 30_000], Gen.Bool).Array[1, 6000].Sample(words =>
    {
        var gates = new WordGates(8);
        var made = new float[8];
        foreach (var (number, opens) in words)
        {
            var word = $"w{number}";
            if (gates.TryCopy(word, opens, made, out var set))
            {
                Assert.Equal(Of(number, opens), made);
                continue;
            }

            gates.Keep(set, word, opens, Of(number, opens));
            // Kept at once, so the next of the same form finds it.
            Assert.True(gates.TryCopy(word, opens, made, out _));
        }
    }, iter: 20);

    [Fact]
    public void a_word_of_a_thousand_letters_is_not_kept()
    {
        var gates = new WordGates(8);
        var word = new string('a', 1000);
        Assert.False(gates.TryCopy(word, true, new float[8], out var set));
        gates.Keep(set, word, true, new float[8]);
        Assert.False(gates.TryCopy(word, true, new float[8], out _));
    }

    private static float[] Of(int number, bool opens) => [.. Enumerable.Range(0, 8).Select(i => number + (i / 10f) + (opens ? 0.5f : 0))];
}
