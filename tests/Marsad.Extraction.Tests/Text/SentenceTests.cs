using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Text;

public sealed class SentenceTests
{
    private static string[] Split(string text)
    {
        var pieces = Tokenizer.Cut(text, 0, text.Length);
        return [.. SentenceSplitter.Split(text, pieces).Select(s => text[pieces[s.First].Start..pieces[s.End - 1].End])];
    }

    [Theory]
    [InlineData("Shelling killed two. The army denied it.", 2)]
    [InlineData("Gen. A. B. Omar met Dr. Ali at 9 a.m. on Sunday.", 1)]
    [InlineData("It happened at 9 a.m. The army said nothing.", 2)]
    [InlineData("Flash Update No. 4 was issued. It is short.", 2)]
    [InlineData("\"They fled.\" She wept.", 2)]
    [InlineData("\"Who did it?\" he asked.", 1)]
    [InlineData("16 March: Two people died. One was a child.", 2)]
    [InlineData("He said: \"We have no food... no water.\"", 1)]
    [InlineData("The U.S. military denied it. The U.N. did not.", 2)]
    [InlineData("They met in Washington, D.C. The talks failed.", 2)]
    [InlineData("Rebels took Sarha (near the border.) Nobody died!", 2)]
    [InlineData("Fighting went on. al-Saleh said five died.", 2)]
    [InlineData("On 3 Sept. 2014 and Oct. 5 they fought.", 1)]
    [InlineData("In all 24 died in 2011. Ten more died in 2012.", 2)]
    public void stops_end_sentences_where_a_reader_would(string text, int count) => Assert.Equal(count, Split(text).Length);
}
