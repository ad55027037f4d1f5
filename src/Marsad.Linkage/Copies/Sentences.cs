using System.Text;

namespace Marsad.Linkage.Copies;

/// <summary>A text cut into sentences by their stops and by empty lines. It serves to compare two texts that are cut alike: "Gen. Ali" is cut in two in both, which does no harm.</summary>
internal static class Sentences
{
    /// <summary>The sentences, white space in them one blank, in the order of the text.</summary>
    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var sentence = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                sentence.Append(text[i]);
                continue;
            }

            var lines = 0;
            for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
                lines += text[i] == '\n' ? 1 : 0;
            if (i == text.Length || lines > 1 || (IsEnded(sentence) && !char.IsLower(text[i])))
                Close(sentence, sentences);
            else if (sentence.Length > 0)
                sentence.Append(' ');
            i--;
        }

        Close(sentence, sentences);
        return sentences;
    }

    // A stop, behind it at most brackets and quotation marks; not the stop of one letter ("J. Ali").
    private static bool IsEnded(StringBuilder sentence)
    {
        var last = sentence.Length - 1;
        while (last >= 0 && sentence[last] is ')' or ']' or '"' or '\'' or '”' or '’' or '»')
            last--;
        return last >= 0 && (sentence[last] is '!' or '?' or '؟' or '۔' or '。' or '…' || (sentence[last] == '.' && !(last >= 1 && char.IsUpper(sentence[last - 1]) && (last == 1 || !char.IsLetterOrDigit(sentence[last - 2])))));
    }

    private static void Close(StringBuilder sentence, List<string> sentences)
    {
        if (sentence.Length > 0)
            sentences.Add(sentence.ToString());
        sentence.Clear();
    }
}
