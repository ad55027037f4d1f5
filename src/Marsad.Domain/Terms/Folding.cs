using System.Globalization;
using System.Text;

namespace Marsad.Domain.Terms;

/// <summary>Folds words for comparison: without case, accents and apostrophes.</summary>
public static class Folding
{
    /// <summary>The folded words of a text, in order: runs of letters and digits.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var unit in Decomposed(text))
        {
            if (char.IsLetterOrDigit(unit))
                word.Append(char.ToLowerInvariant(unit));
            else if (!IsJoiner(unit))
                Close(word, words);
        }

        Close(word, words);
        return words;
    }

    private static string Decomposed(string text)
    {
        foreach (var unit in text)
        {
            if (unit > '\u007f')
                return text.Normalize(NormalizationForm.FormD);
        }

        return text;
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
