using System.Collections.Frozen;
using Marsad.Domain.Values;
using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Numbers;

/// <summary>One person by an article: "a woman", "an eight-year-old girl", "another soldier".</summary>
internal static class ArticleGrammar
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> StopWords = FrozenSet.ToFrozenSet(
        ["of", "for", "in", "on", "at", "by", "with", "from", "to", "and", "or", "but", "the", "a", "an", "that", "who", "whom", "which", "was", "were", "is", "are", "be", "been", "has", "had", "have", "his", "her", "its", "their", "our", "as", "after", "before",
         "when", "while", "into", "over", "near", "against", "between", "about", "than", "if", "not", "will", "would", "can", "could", "may", "said", "killed", "killing", "hit", "struck", "one", "each", "reports", "report"], StringComparer.Ordinal);

    /// <summary>True for words that end a noun phrase.</summary>
    public static bool Stops(string word) => StopWords.Contains(word);

    /// <summary>The count of one that an article at a lexeme makes; null where no person follows it.</summary>
    public static CountMatch? Read(LexedSentence s, int i)
    {
        for (var n = i + 1; n <= i + Reach; n++)
        {
            var lexeme = s[n];
            if (lexeme.Kind == LexemeKind.Symbol && !(lexeme.IsDash && !lexeme.Spaced))
                return null;
            if (lexeme.Kind == LexemeKind.Word && (Stops(lexeme.Text) || PeopleNouns.IsPlural(lexeme.Text) && !PeopleNouns.IsSingular(lexeme.Text)))
                return null;
            // "an eight-year-old girl", "a 12-year-old"; other numbers end the phrase.
            if (NumeralReader.Read(s, n) is { Ordinal: false } age && !(s[age.End].IsDash && s[age.End + 1].Text is "year" or "month" or "day" or "week" && s[age.End + 2].IsDash))
                return null;
            if (s.Tag(n) is "VBD" or "VBZ" or "VBP" or "MD" or "IN" or "DT" or "CC")
                return null;
            if (!IsHead(s, n))
                continue;
            return new CountMatch(i, i + 1, CountRange.Exactly(1)) { Increment = s[i].Is("another"), NounFrom = -1, Noun = n };
        }

        return null;
    }

    private static bool IsHead(LexedSentence s, int n)
    {
        var old = s[n].Is("old") && s[n - 1].IsDash && s[n + 1].Kind != LexemeKind.Word;
        if (!old && (s[n].Kind != LexemeKind.Word || !PeopleNouns.IsSingular(s[n].Text)))
            return false;
        var next = s[n + 1];
        // "a police officer": the last of the nouns; "a woman's body", "a child-care centre": no person.
        if (next.Is("'s") || (next.IsDash && !next.Spaced) || (next is { Text: "'" or "’", Spaced: false }))
            return false;
        if (next.Kind == LexemeKind.Word && PeopleNouns.IsSingular(next.Text))
            return false;
        // "a Syrian military source": no Syrian.
        return s.Tag(n + 1) is not ("NN" or "NNS" or "JJ" or "NNP") || s[n + 1].Kind != LexemeKind.Word;
    }
}
