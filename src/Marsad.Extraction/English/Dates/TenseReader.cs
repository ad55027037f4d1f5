using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>The tense of the clause that a date stands in: the nearest verb before it, else behind it. By tags where a tagger has run, else by a word list and the ending -ed.</summary>
internal static class TenseReader
{
    private const int Reach = 24;

    /// <summary>The tense around an expression.</summary>
    public static Tense Of(LexedSentence s, int start, int end)
    {
        // "as early as Tuesday", "postponed until Tuesday", "have until noon on Friday": still to come, whatever the verb's tense.
        if (s[start - 1].Is("as") && s[start - 2].Text is "soon" or "early" && s[start - 3].Is("as"))
            return Tense.Future;
        // "a summit set for Washington in April", "talks planned for Friday".
        for (var i = start - 1; i >= Math.Max(1, start - 6) && !Ends(s[i]); i--)
        {
            if (s[i].Text is "for" or "to" && s[i - 1].Text is "set" or "scheduled" or "planned" or "slated" or "due")
                return Tense.Future;
            if (s.Tag(i) is "VBD")
                break;
        }

        if (s[start - 1].Text is "until" or "till")
        {
            for (var i = start - 2; i >= Math.Max(0, start - 9) && !Ends(s[i]); i--)
            {
                if (DateWords.Tense(s[i].Text) == Tense.Ahead)
                    return Tense.Future;
            }
        }

        // "the Aug. 7 blasts": the date of a noun, whatever the clause's tense; "Wednesday's ruling": what comes behind tells.
        var attributive = s[start - 1].Is("the") && s[end].Kind == LexemeKind.Word && s.Tag(end) is ['N', ..] or "JJ";
        if (attributive)
            return Tense.Unknown;
        var possessive = s[end].Is("'s");
        for (var i = start - 1; !possessive && i >= Math.Max(0, start - Reach) && !Ends(s[i]) && s[i].Text is not ("where" or "which" or "who" or "because"); i--)
        {
            if (At(s, i) is not Tense.Unknown and var tense)
                return tense;
        }

        for (var i = end; i < Math.Min(s.Count, end + Reach) && !Ends(s[i]); i++)
        {
            if (At(s, i) is not Tense.Unknown and var tense)
                return tense;
        }

        return Tense.Unknown;
    }

    private static bool Ends(Lexeme lexeme) => lexeme.Kind == LexemeKind.Symbol && lexeme.Text is ";" or ":";

    private static Tense At(LexedSentence s, int i)
    {
        if (s[i].Kind != LexemeKind.Word)
            return Tense.Unknown;
        var word = DateWords.Tense(s[i].Text);
        // "the plan", "the hopes": nouns tell nothing.
        if (word == Tense.Ahead)
            word = Tense.Unknown;
        if (word == Tense.Future)
            return s.Tag(i) is ['N', ..] ? Tense.Unknown : word;
        // "is to resume", "set to meet".
        if (s[i].Is("to") && s[i - 1].Text is "is" or "are" or "set" or "'s" or "’s" or "'re" && s.Tag(i + 1) is "VB" or "")
            return Tense.Future;
        // "will be held", "is to be freed": the participle tells nothing.
        if (s[i - 1].Is("be"))
            return Tense.Unknown;
        var tag = s.Tag(i);
        if (tag.Length == 0)
            return word != Tense.Unknown ? word : s[i].Length > 4 && !s[i].Capital && s[i].Text.EndsWith("ed", StringComparison.Ordinal) ? Tense.Past : Tense.Unknown;
        return tag switch
        {
            "VBN" when s[i - 1].Text is "is" or "are" or "'s" or "’s" => Tense.Unknown,
            "VBD" or "VBN" => Tense.Past,
            "MD" when s[i].Text is "'ll" or "’ll" => Tense.Future,
            _ => word is Tense.Past && tag[0] == 'V' ? Tense.Past : Tense.Unknown,
        };
    }
}
