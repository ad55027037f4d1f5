using System.Diagnostics;
using System.Text;
using CsCheck;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Text;

public sealed class RobustnessTests
{
    // Cuts, splits and finds blocks; returns how many words.
    private static int Check(string text)
    {
        var words = 0;
        var before = 0;
        foreach (var block in BlockFinder.Find(text))
        {
            Assert.InRange(block.Start, before, text.Length);
            Assert.InRange(block.End, block.Start, text.Length);
            before = block.End;
            var pieces = Tokenizer.Cut(text, block.Start, block.End);
            var last = block.Start;
            foreach (var piece in pieces)
            {
                Assert.InRange(piece.Start, last, block.End);
                Assert.InRange(piece.End, piece.Start + 1, block.End);
                last = piece.End;
            }

            var sentences = SentenceSplitter.Split(text, pieces);
            Assert.Equal(pieces.Count, sentences.Sum(static s => s.End - s.First));
            Assert.All(sentences, static s => Assert.InRange(s.End - s.First, 1, SentenceSplitter.LongestSentence + 8));
            words += pieces.Count;
        }

        return words;
    }

    [Fact]
    public void any_text_is_cut_into_exact_slices_in_order() =>
        Gen.OneOf(Gen.String, Gen.String[" .,-'\"\n()[]…–ab AB12’“”:;!?/|•\u200F\u200B"]).Sample(text => Check(text.Replace("\r", "", StringComparison.Ordinal)), iter: 2000);

    [Theory]
    [InlineData("a ")]
    [InlineData("a")]
    [InlineData("12 ")]
    [InlineData("\"He said ")]
    [InlineData("))((")]
    [InlineData("a-b-")]
    [InlineData("A-B'c.d/")]
    [InlineData("[")]
    [InlineData("word. Word")]
    [InlineData("a\n")]
    [InlineData("\u200F\u202B\u0639\u0631\u0628\u064A ")]
    [InlineData("漢字")]
    [InlineData("| - ")]
    [InlineData("A. B. ")]
    public void half_a_million_signs_take_linear_time(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 500_000 / unit.Length).ToString();
        var watch = Stopwatch.StartNew();
        Check(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{unit}: {watch.Elapsed}");
    }
}
