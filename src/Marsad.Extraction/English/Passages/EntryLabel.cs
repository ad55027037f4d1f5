using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Passages;

/// <summary>The label that opens an entry of a list: "Khan Touman: two civilians were killed".</summary>
internal static class EntryLabel
{
    /// <summary>Index of the last token of the label (before the colon); −1 where the sentence has none.</summary>
    public static int End(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Block.Kind != BlockKind.Bullet || tokens.Count < 4 || !char.IsUpper(tokens[0].Text[0]))
            return -1;
        for (var i = 1; i <= 5 && i < tokens.Count; i++)
        {
            if (tokens[i].Text is ":")
                return i - 1;
            if (tokens[i].Tag.StartsWith("VB", StringComparison.Ordinal) || char.IsAsciiDigit(tokens[i].Text[0]) || !(char.IsUpper(tokens[i].Text[0]) || tokens[i].Text is "-" or "/" or "'" || tokens[i].Lower is "al" or "of" or "el" or "and" or "de" or "la"))
                return -1;
        }

        return -1;
    }
}
