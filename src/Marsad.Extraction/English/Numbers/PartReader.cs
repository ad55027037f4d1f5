using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Follows a sentence to tell numbers that are parts of a total said just before: "including 14 children and nine women", "among them three".</summary>
internal sealed class PartReader(LexedSentence s)
{
    private bool open;
    private bool used;

    /// <summary>Passes a lexeme that belongs to no number.</summary>
    public void Pass(int i)
    {
        var lexeme = s[i];
        if (lexeme.Is("including") || lexeme.Is("includes") || (lexeme.Text is "among" or "amongst" && s[i + 1].Text is "them" or "whom" or "those" or "these") || (lexeme.Is("of") && s[i + 1].Text is "whom" or "them" && s[i - 1].Kind == LexemeKind.Symbol))
        {
            // "40 dead, 14 children among them": looks back, opens nothing.
            (open, used) = (!(lexeme.Text is "among" or "amongst" && Closes(i + 2)), false);
            return;
        }

        if (!open)
            return;
        if (lexeme.Kind == LexemeKind.Symbol && lexeme.Text is ";" or ":" or ")" or "—")
            open = false;
        else if (used && lexeme.Kind == LexemeKind.Word && (s.Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" or "VBG" || (s.Tag(i).Length == 0 && lexeme.Text is "was" or "were" or "said" or "have" or "has" or "had" or "killed" or "wounded" or "injured" or "injuring" or "wounding" or "killing")))
            open = false;
    }

    /// <summary>True when a number is a part of the total before it.</summary>
    public bool Takes(CountMatch match, int nounEnd, Token? noun)
    {
        if (s[nounEnd].Text is "among" or "amongst" && s[nounEnd + 1].Text is "them" or "those" or "whom")
            return true;
        if (!open)
            return false;
        // "including 14 children, and at least 74 wounded": the list is over.
        if (used && s[match.Start - 1].Is("and") && (noun is null || IsHarm(s[match.End].Text)))
        {
            open = false;
            return false;
        }

        used = true;
        return true;
    }

    private bool Closes(int i) => s[i].Kind == LexemeKind.Symbol || i >= s.Count;

    private static bool IsHarm(string word) => word is "wounded" or "injured" or "hurt" or "missing" or "dead" or "killed" or "others" or "detained" or "abducted";
}
