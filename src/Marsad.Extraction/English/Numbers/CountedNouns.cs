using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.Text;

namespace Marsad.Extraction.English.Numbers;

/// <summary>Finds the noun that a number counts: by the parse, else by tags, else by the words alone.</summary>
internal static class CountedNouns
{
    private const int Reach = 8;

    /// <summary>The counted noun of a number that ends before a lexeme; null where it stands alone.</summary>
    public static Token? Find(LexedSentence s, int numeralEnd, int from, out bool partOf)
    {
        partOf = false;
        var at = from;
        if (s[at].Is("of"))
        {
            if (s[at + 1].Text is "them" or "whom" or "those" or "these" or "which")
            {
                partOf = true;
                at += 2;
                if (s[at].Text is "were" or "was" or "are" or "is")
                    at++;
                if (s[at].Text is "a" or "an" or "the" or "all")
                    at++;
                return Scan(s, at) is { } noun && (PeopleNouns.IsPerson(noun.Lower) || noun.Tag.StartsWith("NN", StringComparison.Ordinal)) ? noun : null;
            }

            at++;
            if (s[at].Text is "the" or "its" or "his" or "her" or "their" or "our" or "my" or "these" or "those")
            {
                // "two of the wounded": a part of those told before.
                partOf = s[at].Is("the") && s[at + 1].Text is "dead" or "wounded" or "injured" or "victims" or "killed" or "fatalities" or "casualties" or "bodies" or "detainees" or "missing";
                // "two of the dead are children"
                if (partOf)
                    return s[at + 2].Text is "are" or "were" or "was" or "is" && Scan(s, at + 3) is { } told && PeopleNouns.IsPerson(told.Lower) ? told : null;
                at++;
            }
        }

        // The words first, the parse where they tell nothing: "one civilian and three soldiers" is often parsed askew.
        return Scan(s, at) ?? (at == from ? Governor(s, numeralEnd - 1) : null);
    }

    /// <summary>The noun for people that a part's number is said to be: "of whom 27 were children".</summary>
    public static Token? Predicate(LexedSentence s, int at) =>
        s[at].Text is "were" or "was" or "are" or "is" && Scan(s, at + 1) is { } noun && PeopleNouns.IsPerson(noun.Lower) ? noun : null;

    // The parse: the noun that the numeral modifies.
    private static Token? Governor(LexedSentence s, int lexeme)
    {
        var token = s.Sentence.Tokens[s[lexeme].Token];
        if (!token.Relation.StartsWith("nummod", StringComparison.Ordinal) || s.Sentence.HeadOf(token) is not { } head || head.Index <= token.Index || head.Index > token.Index + Reach)
            return null;
        // "34, six of them children": a comma between the two means that the parse went wrong.
        for (var i = lexeme + 1; i < s.Count && s[i].Token < head.Index; i++)
        {
            if (s[i].Kind == LexemeKind.Symbol && s[i].Text is "," or ";" or ":" or "(" or ")")
                return null;
        }

        return head.Tag.StartsWith("NN", StringComparison.Ordinal) ? head : null;
    }

    private static Token? Scan(LexedSentence s, int from)
    {
        Token? noun = null, plural = null;
        var tokens = s.Sentence.Tokens;
        for (var i = from; i < Math.Min(s.Count, from + Reach); i++)
        {
            var lexeme = s[i];
            if (lexeme.Kind == LexemeKind.Symbol && !(lexeme.IsDash && !lexeme.Spaced) && !lexeme.Is("'s") && lexeme.Text is not ("\"" or "“" or "‘" or "'" or "”" or "’"))
                break;
            if (lexeme.Kind != LexemeKind.Word)
                continue;
            var token = tokens[lexeme.Token];
            // "killed 40 Friday"
            if (lexeme.Capital && (Dates.DateWords.Weekday(lexeme) is not null || Dates.DateWords.Month(lexeme) is not null))
                break;
            if (token.Tag.Length == 0)
            {
                // No tagger has run: function words and participles end the phrase, unless a noun for people follows.
                if (ArticleGrammar.Stops(lexeme.Text) || (IsParticiple(lexeme) && !PeopleNouns.IsPlural(s[i + 1].Text)))
                    break;
                noun = token;
                if (PeopleNouns.IsPlural(lexeme.Text))
                    return token;
                continue;
            }

            if (token.Tag is "NNS" or "NNPS" || PeopleNouns.IsPlural(lexeme.Text))
                (noun, plural) = (token, token);
            else if (token.Tag is "NN" or "NNP" or "FW" || PeopleNouns.IsSingular(lexeme.Text))
                noun = token;
            else if (!(token.Tag is "JJ" or "JJR" or "JJS" or "VBN" or "VBG" or "HYPH" or "POS" or "CD" or "``" or "''" or "AFX" || (token.Tag is "CC" && noun is null && s.Tag(i + 1) is "JJ") || (token.Tag is "RB" && s.Tag(i + 1) is "VBN" or "JJ" or "VBG")))
                break;
            // "40 people Friday": a noun for people ends the phrase where a name follows.
            if (plural is not null && PeopleNouns.IsPlural(lexeme.Text) && s.Tag(i + 1) is not ("NN" or "NNS"))
                break;
        }

        return plural ?? noun;
    }

    private static bool IsParticiple(Lexeme lexeme) => lexeme.Text is "dead" or "missing" or "hurt" || Dates.DateWords.Tense(lexeme.Text) == Dates.Tense.Past
        || (lexeme.Length > 3 && !lexeme.Text.EndsWith("eed", StringComparison.Ordinal) && (lexeme.Text.EndsWith("ed", StringComparison.Ordinal) || lexeme.Text.EndsWith("ing", StringComparison.Ordinal)));
}
