using System.Globalization;
using Marsad.Extraction.Text;

namespace Marsad.Evaluation.Muc.Reading;

/// <summary>Finds the noun phrases of a sentence by its tags: runs of determiners, numbers, adjectives and nouns that end in a noun.</summary>
internal static class NounPhrases
{
    private static readonly string[] Numbers = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN", "FOURTEEN", "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY"];

    // Words of time at its end are no part of a phrase: "two farmers yesterday" is a phrase and an adverb.
    private static readonly HashSet<string> Times = new(
        [
            "TODAY", "YESTERDAY", "TONIGHT", "TOMORROW", "MORNING", "AFTERNOON", "EVENING", "NIGHT", "NOON", "MIDNIGHT", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
        ],
        StringComparer.Ordinal);

    public static IEnumerable<NounPhrase> Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var i = 0;
        while (i < tokens.Count)
        {
            if (!Inside(tokens[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < tokens.Count && Inside(tokens[end]) && !(end > i && Opens(tokens[end]) && !Opens(tokens[end - 1])))
                end++;
            var last = end - 1;
            while (last > i && (!IsNoun(tokens[last]) || Times.Contains(tokens[last].Text)))
                last--;
            if (IsNoun(tokens[last]) || tokens[last].Tag is "CD" or "JJ" or "VBN" || tokens[last].Text is "OTHERS" or "DEAD" or "WOUNDED")
            {
                if (Make(sentence, i, last) is { } phrase)
                    yield return phrase;
            }

            i = end;
        }
    }

    /// <summary>A phrase from its tokens; nothing when only articles and numbers are left.</summary>
    public static NounPhrase? Make(Sentence sentence, int first, int last, bool isName = false)
    {
        var tokens = sentence.Tokens;
        string? count = null;
        while (first < last && (tokens[first].Tag is "DT" or "PDT" or "PRP$" or "CD" or "IN" or "RB" || Amount(tokens[first].Text) is not null || tokens[first].Text is "SEVERAL" or "MANY" or "OTHER" or "SOME" or "ANOTHER"))
        {
            count = Amount(tokens[first].Text) ?? (tokens[first].Text is "SEVERAL" or "MANY" or "SOME" ? "PLURAL" : count);
            first++;
        }

        var text = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(k => tokens[k].Text)).Replace(" 'S", "'S", StringComparison.Ordinal).Replace(" '", "'", StringComparison.Ordinal);
        return text.Length < 2 ? null : new NounPhrase(sentence, first, last, last, text, count, isName);
    }

    public static string? Amount(string word)
    {
        var at = Array.IndexOf(Numbers, word);
        return at >= 0 ? (at + 1).ToString(CultureInfo.InvariantCulture) : word.All(char.IsAsciiDigit) && word.Length is > 0 and < 5 ? word : null;
    }

    private static bool Opens(Token token) => token.Tag is "DT" or "PRP$" or "CD" or "PDT";

    private static bool IsNoun(Token token) => token.Tag.StartsWith("NN", StringComparison.Ordinal);

    private static bool Inside(Token token) => token.Text is not ("[" or "]" or "\"" or "(" or ")")
        && (IsNoun(token) || Opens(token) || token.Tag is "JJ" or "JJR" or "JJS" or "POS" or "FW" or "VBN" or "HYPH" || (token.Tag is "VBG" && token.Relation.StartsWith("amod", StringComparison.Ordinal)) || token.Text is "-" or "'S");
}
