using Marsad.Extraction.English.Attribution.Learnt;
using Marsad.Extraction.Models;
using Marsad.Extraction.Tests.Actors;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Attribution;

public sealed class LearntMarksTests
{
    private static readonly AttributionModel Random = Make();

    [Fact]
    public void a_model_comes_back_from_its_file_as_it_was()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Random.Write(path);
            var text = ReadText.Annotate("Shells hit the port of Aden, the Harbour Police said. Two ships burned.");
            Assert.Equal(Scores(Random, text), Scores(AttributionModel.Read(path), text));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(new byte[] { 0x41, 0x54, 0x4D, 0x31, 40, 0, 0, 0 })]
    public void a_file_that_is_no_model_is_refused_with_its_name(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, bytes);
            Assert.Contains(path, Assert.Throws<InvalidDataException>(() => AttributionModel.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void a_passage_does_not_change_what_is_said_of_another()
    {
        var one = Paragraphs(1);
        var many = Paragraphs(12);
        var (alone, among) = (Random.Score(one.Sentences, Pipeline.Default.Vectors), Random.Score(many.Sentences, Pipeline.Default.Vectors));
        Assert.Equal(alone[0], among[0]);
    }

    [Fact]
    public void passages_hold_every_sentence_once()
    {
        var text = Paragraphs(12);
        var passages = Passage.Cut(text.Sentences);
        Assert.Equal(0, passages[0].First);
        Assert.Equal(text.Sentences.Count, passages[^1].End);
        Assert.All(passages.Zip(passages.Skip(1)), static p => Assert.Equal(p.First.End, p.Second.First));
        Assert.Equal(text.Sentences.Sum(static s => s.Tokens.Count), passages.Sum(static p => p.Words));
    }

    [Theory]
    [InlineData("He said \"no\" twice.", 2, 1)]
    [InlineData("He said \"no\" twice.", 4, 2)]
    [InlineData("He said “no” twice.", 2, 1)]
    public void a_straight_mark_opens_where_it_touches_the_next_word(string text, int token, int kind) =>
        Assert.Equal(kind, AttributionFeatures.MarkAt(ReadText.Annotate(text).Sentences[0].Tokens, token, open: false));

    [Fact]
    public void a_word_that_is_said_stands_under_the_cue_above_it_in_the_tree()
    {
        // Tokens: Residents said shells fell ; the army put the toll at three .
        var text = ReadText.Annotate("Residents said shells fell; the army put the toll at three.");
        var marks = Mark(text, ["Residents", "army"], ["said", "put"], ["shells", "fell", "toll", "at", "three"]);
        var speech = new MarkedSpeech(marks, text.Sentences);
        var sentence = text.Sentences[0];
        Assert.Equal("said", CueOver("fell"));
        Assert.Equal("put", CueOver("three"));

        string? CueOver(string word) => speech.Over(sentence, sentence.Tokens.Single(t => t.Text == word).Index) is { } cue ? sentence.Tokens[cue.Anchor].Text : null;
    }

    [Fact]
    public void a_quotation_in_the_next_sentence_stands_under_the_cue_before()
    {
        var text = ReadText.Annotate("“They came at night,” said Lena Sand. “Two men died.”");
        var marks = Mark(text, ["Lena", "Sand"], ["said"], ["They", "came", "at", "night", "Two", "men", "died", "”", "."]);
        var speech = new MarkedSpeech(marks, text.Sentences);
        var last = text.Sentences[^1];
        var died = last.Tokens.Single(static t => t.Text is "died");
        Assert.Equal("said", speech.Over(last, died.Index) is { HasSource: true } cue ? cue.Sentence.Tokens[cue.Anchor].Text : null);
    }

    private static AttributionMarks Mark(AnnotatedText text, string[] sources, string[] cues, string[] contents)
    {
        var scores = text.Sentences.Select(s => s.Tokens.SelectMany(t => new float[] { Of(sources, t), Of(cues, t), Of(contents, t), 0, 0, 0, 0, 0 }).ToArray()).ToArray();
        return new AttributionMarks(scores, new float[AttributionWeights.Outputs]);

        static float Of(string[] words, Token token) => words.Contains(token.Text, StringComparer.Ordinal) ? 1 : -1;
    }

    private static float[] Scores(AttributionModel model, AnnotatedText text) => [.. model.Score(text.Sentences, Pipeline.Default.Vectors).SelectMany(static s => s)];

    private static AnnotatedText Paragraphs(int count) =>
        ReadText.Annotate(string.Join("\n\n", Enumerable.Range(0, count).Select(static i => string.Concat(Enumerable.Repeat("Shells hit the port of Aden on Monday, the Harbour Police said, and two ships burned. ", 8 - (i % 3))))));

    private static AttributionModel Make()
    {
        var weights = new AttributionWeights(new AttributionShape(16, 16, 2));
        uint state = 1;
        foreach (var name in weights.Names)
        {
            foreach (ref var value in weights[name].AsSpan())
                value = ((unchecked(state = (state * 1664525) + 1013904223) >> 16) / 65536f) - 0.5f;
        }

        return new AttributionModel(FeatureEmbeddings.Of([], [], 16), weights, new float[AttributionWeights.Outputs]);
    }
}
