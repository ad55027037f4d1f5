using System.Text;
using CsCheck;
using Marsad.Domain.Reports;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Text;

public sealed class PipelineTests
{
    private static AnnotatedText Annotate(string text) => Pipeline.Default.Annotate(new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text) });

    private static void Check(string text)
    {
        var read = Annotate(text);
        foreach (var sentence in read.Sentences)
        {
            Assert.Single(sentence.Tokens, static t => t.Head < 0);
            foreach (var token in sentence.Tokens)
            {
                Assert.Equal(text[token.Start..token.End], token.Text);
                Assert.InRange(token.Head, -1, sentence.Tokens.Count - 1);
                Assert.NotEqual(token.Index, token.Head);
                Assert.NotEqual("", token.Tag);
                Assert.NotEqual("", token.Relation);
                var up = token;
                for (var steps = 0; sentence.HeadOf(up) is { } head; steps++)
                {
                    Assert.True(steps < sentence.Tokens.Count, "a cycle");
                    up = head;
                }
            }
        }
    }

    [Fact]
    public void any_text_gives_trees_of_exact_slices() =>
        Gen.OneOf(Gen.String, Gen.String[" .,-'\"\n()killed the 12’“”مرحبا\u200F\u200B漢字é"]).Sample(text => Check(text.Replace("\r", "", StringComparison.Ordinal)), iter: 300);

    [Theory]
    [InlineData("\u200F\u202Bقُتل\u202C three people \u200Bdied\u200B today.")]
    [InlineData("\"He said \"she said \"they said")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13")]
    [InlineData("...")]
    [InlineData("\n\n\n")]
    [InlineData("")]
    [InlineData("no stop and no capital at all it just goes on and on")]
    [InlineData("Им сказали 漢字 mixed скрипты and words.")]
    public void odd_texts_are_read_without_a_fault(string text) => Check(text);

    [Fact]
    public void ten_thousand_numbers_are_read_in_short_sentences()
    {
        var read = Annotate(string.Join(' ', Enumerable.Range(0, 10_000)));
        Assert.Equal(10_000, read.Sentences.Sum(static s => s.Tokens.Count));
    }

    [Fact]
    public void what_is_said_of_a_sentence_does_not_depend_on_its_company_or_on_threads()
    {
        string[] lines = ["Shelling killed two people.", "The army denied it on Monday, a spokesman said.", "Rebels hold the town.", "At least 12 died when a bomb went off in a crowded bus near the border."];
        var together = Annotate(string.Join('\n', lines)).Sentences.Select(static s => string.Join(' ', s.Tokens)).ToArray();
        var alone = lines.AsParallel().AsOrdered().Select(static l => string.Join(' ', Annotate(l).Sentences[0].Tokens)).ToArray();
        Assert.Equal(alone, together);
    }
}
