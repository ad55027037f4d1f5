using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Numbers;

namespace Marsad.Extraction.English.Dates;

/// <summary>Seasons, quarters and halves of a year, decades, centuries, feasts.</summary>
internal static class SeasonGrammar
{
    /// <summary>The expression that starts at a lexeme (<paramref name="at"/> stands behind its article); null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int start, int at) =>
        Season(s, start, at) ?? YearPart(s, start, at) ?? Decade(s, start, at) ?? Century(s, start, at) ?? Feast(s, start, at);

    // "the summer of 2019", "spring 2020", "in the winter".
    private static TimeMatch? Season(LexedSentence s, int start, int at)
    {
        if (DateWords.Value("season", s[at]) is not { } season)
            return null;
        var behind = s[at + 1].Is("of") || s[at + 1].Is(",") ? at + 2 : at + 1;
        if (s[behind] is { IsPlainDigits: true, Length: 4 } && s[behind].Digits is >= 1000 and <= 2199)
            return new TimeMatch(start, behind + 1, new SeasonShape(season, s[behind].Digits, 0));
        if (s[at + 1].Is("of") && DateWords.Number("shift", s[at + 2]) is { } shift && s[at + 3].Is("year"))
            return new TimeMatch(start, at + 4, new SeasonShape(season, null, shift));
        var opener = s[start - 1].Text is "in" or "during" or "since" or "over" or "until" or "by" or "through";
        return at > start && opener && DateGuards.IsSeason(s, at, determined: true) && s[at + 1].Kind != LexemeKind.Word ? new TimeMatch(start, at + 1, new SeasonShape(season, null, 0)) : null;
    }

    // "the third quarter of 2019", "fourth-quarter", "Q3 2019", "the first half of this year".
    private static TimeMatch? YearPart(LexedSentence s, int start, int at)
    {
        if (s[at].Is("q") && s[at].Capital && s[at + 1] is { Spaced: false, Digits: >= 1 and <= 4 } q)
            return WithYear(s, start, at + 2, q.Digits, half: false);
        if (s[at].Is("fiscal"))
            at++;
        // "the 1988 third quarter"
        if (s[at] is { IsPlainDigits: true, Length: 4 } && s[at].Digits is >= 1900 and <= 2199)
            return YearPart(s, start, at + 1) is { Shape: YearPartShape { Year: null, Half: false } part } whole ? whole with { Shape = part with { Year = s[at].Digits } } : null;
        if (NumeralReader.Read(s, at) is not { Ordinal: true, Value: <= 4 } ordinal || ordinal.Value < 1)
            return null;
        var next = ordinal.End;
        if (s[next].IsDash || s[next].Is("fiscal"))
            next++;
        var half = s[next].Is("half");
        if ((!half && !s[next].Is("quarter")) || (half && (ordinal.Value > 2 || !s[next + 1].Is("of"))))
            return null;
        var match = WithYear(s, start, next + 1, (int)ordinal.Value, half);
        // "the first half of the match" names no part of a year.
        return half && match.End == next + 1 ? null : match;
    }

    /// <summary>The quarter or season behind "last year's".</summary>
    public static TimeMatch? PartOfYear(LexedSentence s, int start, int at, int shift) =>
        YearPart(s, start, at) is { Shape: YearPartShape part } match ? match with { Shape = part with { Shift = shift } } : null;

    private static TimeMatch WithYear(LexedSentence s, int start, int next, int part, bool half)
    {
        var behind = s[next].Is("of") || s[next].Is(",") ? next + 1 : next;
        if (s[behind] is { IsPlainDigits: true, Length: 4 } && s[behind].Digits is >= 1900 and <= 2199)
            return new TimeMatch(start, behind + 1, new YearPartShape(part, half, s[behind].Digits));
        if (DateWords.Number("shift", s[behind]) is { } shift && s[behind + 1].Is("year") && behind > next)
            return new TimeMatch(start, behind + 2, new YearPartShape(part, half, null, shift));
        if (s.Follows(next, "of", "the", "year"))
            return new TimeMatch(start, next + 3, new YearPartShape(part, half, null));
        return new TimeMatch(start, next, new YearPartShape(part, half, null));
    }

    // "the 1990s", "1990's", "the '90s", "the nineties".
    private static TimeMatch? Decade(LexedSentence s, int start, int at)
    {
        var digits = at;
        if (s[at] is { Text: "'" or "’" })
            digits++;
        if (s[digits].IsPlainDigits && s[digits + 1] is { Spaced: false, Text: "s" or "'s" } suffix && s[digits].Digits % 10 == 0)
        {
            var year = s[digits].Digits;
            if (s[digits].Length == 2 && (digits > at || at > start) && suffix.Is("s"))
                return new TimeMatch(start, digits + 2, new DecadeShape(1900 + year - (year < 20 ? -100 : 0)));
            return s[digits].Length == 4 && year is >= 1000 and <= 2190 ? new TimeMatch(start, digits + 2, new DecadeShape(year)) : null;
        }

        return at > start && DateWords.Number("century-word", s[at]) is { } word ? new TimeMatch(start, at + 1, new DecadeShape(1900 + word)) : null;
    }

    private static TimeMatch? Century(LexedSentence s, int start, int at)
    {
        if (NumeralReader.Read(s, at) is not { Ordinal: true, Value: > 0 and <= 22 } ordinal)
            return null;
        var next = s[ordinal.End].IsDash ? ordinal.End + 1 : ordinal.End;
        return s[next].Is("century") ? new TimeMatch(start, next + 1, new CenturyShape((int)ordinal.Value)) : null;
    }

    private static TimeMatch? Feast(LexedSentence s, int start, int at)
    {
        if (DateWords.Feast(s, at) is not { } feast || s.Sentence.Tokens[s[at].Token].Name == Text.NameKind.Person)
            return null;
        // Ramadan and Rajab are given names too: the month stands behind a preposition, and alone.
        if (feast.Rule is "hijri-month" && ((s[feast.End] is { Kind: LexemeKind.Word, Capital: true } && DateWords.Month(s[feast.End]) is null) || s[start - 1] is { Kind: LexemeKind.Word, Capital: true } && start > 1 || (start == at && s[at - 1].Text is not ("in" or "during" or "of" or "since" or "until" or "before" or "after" or "this" or "last" or "next" or "throughout" or "for" or "by" or "over" or "when"))))
            return null;
        var behind = s[feast.End].Is(",") || s[feast.End].Is("of") ? feast.End + 1 : feast.End;
        if (DateWords.Number("shift", s[behind]) is { } shift && s[behind + 1].Is("year"))
            return new TimeMatch(start, behind + 2, new FeastShape(feast.Rule, feast.Value, null, 0, shift));
        return s[behind] is { IsPlainDigits: true, Length: 4 } && s[behind].Digits is >= 1900 and <= 2199
            ? new TimeMatch(start, behind + 1, new FeastShape(feast.Rule, feast.Value, s[behind].Digits))
            : new TimeMatch(start, feast.End, new FeastShape(feast.Rule, feast.Value, null, DateWords.Number("shift", s[at - 1]) ?? 0));
    }
}
