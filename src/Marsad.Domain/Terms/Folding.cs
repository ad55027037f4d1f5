using System.Globalization;
using System.Text;

namespace Marsad.Domain.Terms;

/// <summary>Folds words for comparison: without case, accents and apostrophes; Arabic letters in one form (<see cref="ArabicLetters"/>).</summary>
public static class Folding
{
    /// <summary>The folded words of a text, in order: runs of letters and digits.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsAsciiLetterOrDigit(unit))
                word.Append(char.ToLowerInvariant(unit));
            else if (char.IsLetterOrDigit(unit))
                Fold(text, i, word);
            else if (!IsJoiner(unit))
                Close(word, words);
        }

        Close(word, words);
        return words;
    }

    // Scripts without an own form here keep their letters.
    private static void Fold(string text, int at, StringBuilder word)
    {
        var plain = Letters.Plain(text, at);
        if (plain is " ")
            word.Append(char.ToLowerInvariant(text[at]));
        else
            word.Append(plain);
    }

    // An apostrophe, an ayn or a combining mark stands inside a word and tells nothing: Ma'arrat, Maʿarrat and Maarrat are one.
    private static bool IsJoiner(char unit) => unit is '\'' or '’' or '‘' or '`' or 'ʿ' or 'ʾ' or 'ʼ' or 'ـ'
        || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate or UnicodeCategory.Format;

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }
}
