using CsCheck;
using Marsad.Extraction.English.Terms;
using Marsad.Extraction.Models;
using Marsad.Extraction.Text;
using Xunit;

namespace Marsad.Extraction.Tests.Terms;

public sealed class WordFilterTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abkst-"], 1, 6];

    [Fact]
    public void a_word_that_was_added_is_never_ruled_out() => Words.Array[0, 200].Sample(words =>
    {
        var filter = new WordFilter(words);
        Assert.All(words, w => Assert.True(filter.MayHave(HashIndex.Key(w))));
    }, iter: 200);

    [Fact]
    public void nearly_all_words_that_were_not_added_are_ruled_out()
    {
        var filter = new WordFilter(Enumerable.Range(0, 500).Select(static i => $"in{i}"));
        Assert.InRange(Enumerable.Range(0, 10_000).Count(i => filter.MayHave(HashIndex.Key($"out{i}"))), 0, 500);
    }

    [Fact]
    public void a_table_finds_the_phrases_that_a_look_at_every_phrase_finds() => Gen.Select(Gen.Select(Words, Words, Gen.Int[1, 3]).Array[1, 20], Words.Array[1, 12]).Sample((rows, words) =>
    {
        string[] phrases = [.. rows.Select(static r => r.Item3 == 1 ? r.Item1 : $"{r.Item1} {r.Item2}").Where(static p => p.Any(char.IsLetter))];
        var table = new PhraseTable<string>();
        foreach (var phrase in phrases)
            table.Add(phrase, phrase);
        var tokens = new TokenList([.. words.Select(static (w, i) => new Token { Index = i, Start = i * 10, End = (i * 10) + w.Length, Text = w, Lower = w })]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var expected = phrases.Where(p => Stands(p, words, i)).Distinct(StringComparer.Ordinal);
            Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), table.AllAt(tokens, i).Select(static m => m.Value).ToHashSet(StringComparer.Ordinal));
        }
    }, iter: 500);

    // Phrases whose words stand as they are, hyphens apart.
    private static bool Stands(string phrase, string[] words, int at)
    {
        var parts = phrase.Split(' ');
        return !phrase.Contains('-', StringComparison.Ordinal) && at + parts.Length <= words.Length && parts.Select((p, k) => string.Equals(p, words[at + k], StringComparison.Ordinal)).All(static same => same);
    }
}
