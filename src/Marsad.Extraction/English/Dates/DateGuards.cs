using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>Tells months, years and seasons from words and numbers that look like them: "may", "march", "1700 people", "resolution 2254", "the fall of Aleppo".</summary>
internal static class DateGuards
{
    /// <summary>True when a word that can be a month, with no day or year beside it, is one.</summary>
    public static bool IsMonth(LexedSentence s, int i, string guard)
    {
        var (before, lexeme) = (s[i - 1], s[i]);
        if (guard is "abbreviation" || !lexeme.Capital)
            return lexeme.Capital && s[i + 1].Is(".") && IsOpener(before.Text);
        if (guard is not "ambiguous")
            return !DateWords.MakesName(s[i + 1]) && !(guard is "capital" && s.Tag(i) is { Length: > 0 } tag && tag[0] == 'J');
        if (before.IsDash && !before.Spaced)
            return IsOpener(s[i - 2].Text);
        // "March and April", "between May and June".
        if (before.Is("and") || before.Is("or") || before.Is(",") || before.IsDash)
            return DateWords.Month(s[i - 2]) is not null;
        // "the May elections", "the March accession"
        if (before.Is("the") && s.Tag(i + 1) is "NN" or "NNS" && !s[i + 1].Capital)
            return true;
        return IsOpener(before.Text) || (s[i + 1].Is("and") && DateWords.Month(s[i + 2]) is not null && s[i + 2].Capital);
    }

    /// <summary>True when four digits are a year.</summary>
    public static bool IsYear(LexedSentence s, int i)
    {
        var (before, lexeme, after) = (s[i - 1], s[i], s[i + 1]);
        var year = lexeme.Digits;
        if (year is < 1000 or > 2199 || after.Is("%") || (after.Kind == LexemeKind.Word && !after.Spaced) || (before.Kind == LexemeKind.Word && !lexeme.Spaced && i > 0))
            return false;
        if (after is { Spaced: false, Kind: LexemeKind.Symbol, Text: ":" or "." } && s[i + 2] is { Spaced: false, Kind: LexemeKind.Number })
            return false;
        if (before is { Text: "$" or "£" or "€" or "#" or "+" or "/" or ":" } || (before.IsDash && !lexeme.Spaced && s[i - 2].Kind == LexemeKind.Word && s[i - 2].Capital && !before.Spaced))
            return false;
        if (Numbers.QuantityWords.IsLabel(before))
            return false;
        var counted = after is { Kind: LexemeKind.Word, Spaced: true, Capital: false } && (Numbers.PeopleNouns.IsPlural(after.Text) || Numbers.QuantityWords.IsUnit(after.Text) || (Numbers.PeopleNouns.IsPlural(s[i + 2].Text) && !Numbers.ArticleGrammar.Stops(after.Text) && s.Tag(i + 1) is "" or ['J', ..] or ['N', ..]) || s.Tag(i + 1) is "NNS");
        var plausible = year is >= 1900 and <= 2060;
        if (IsOpener(before.Text) || before.Is("year") || before.Is("fiscal") || before.Is("spring") || before.Is("summer") || before.Is("autumn") || before.Is("winter"))
            return plausible ? !counted || before.Is("fiscal") || before.Is("in") || before.Is("since") : !counted && year is >= 1500;
        if (!plausible || counted)
            return false;
        if (before.Kind == LexemeKind.Word && before.Text is "the" or "a" or "an" or "its" or "their" or "his" or "our" or "'s" or "'s" or "or" or "and" or "to" or "that" or "for" or "post" or "pre" or "mid" or "around" or "about" or "only" or "both" or "as" or "when")
            return before.Text is not ("about" or "around" or "only" or "for") || after.Kind == LexemeKind.Symbol || s.Tag(i + 1) is "" or "IN" or "VBD" || after.Spaced;
        return before.Is("(") || before.Is(",") || before.Is("-") || before.IsDash || i == 0 || before.Is("'s") || before.Is("/") || before.Kind == LexemeKind.Word && before.Text is "election" or "elections" or "olympics" or "war" or "uprising" or "january";
    }

    /// <summary>True when a season's word means the season, not a spring or a fall: only behind words such as "last", "in", "early".</summary>
    public static bool IsSeason(LexedSentence s, int i, bool determined)
    {
        if (DateWords.OpensName(s[i - 1]) || DateWords.MakesName(s[i + 1]))
            return false;
        // "the fall of Aleppo", "the spring of water".
        if (s[i + 1].Is("of"))
            return s[i + 2] is { IsPlainDigits: true, Length: 4 };
        if (s.Tag(i) is ['V', ..])
            return false;
        return determined || (s[i - 1].Is("in") && !s[i].Is("fall") && s[i + 1].Kind == LexemeKind.Symbol);
    }

    private static bool IsOpener(string word) => word is "in" or "since" or "until" or "till" or "by" or "from" or "to" or "of" or "between" or "during" or "before" or "after" or "early" or "late" or "mid" or "last" or "this" or "next" or "through"
        or "throughout" or "every" or "each" or "for" or "late-" or "previous" or "following" or "past" or "on" or "till" or "beyond" or "post" or "pre" or "circa";
}
