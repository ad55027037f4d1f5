using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>What recurs ("daily", "every Friday") and what is only roughly told ("now", "recently", "in the past").</summary>
internal static class RecurrenceGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        if (s[i].Text is "every" or "each" && s[i].Kind == LexemeKind.Word)
            return Every(s, i);
        if (DateWords.Value("set", s[i]) is { } set && !(s[i].Capital && i > 0) && !(s.Tag(i) is ['N', ..] && (s[i - 1].Text is "the" or "party" or "'s" or "a" || s[i + 1].Capital)))
            return new TimeMatch(i, i + 1, new FixedShape(TimeKind.Set, set));
        var vague = DateWords.Value("present", s[i]) ?? DateWords.Value("past", s[i]) ?? DateWords.Value("future", s[i]);
        if (vague is not null && !(s[i].Is("soon") && s[i - 1].Is("as")) && !(s[i].Is("soon") && s[i + 1].Is("after")) && !(s[i].Text is "current" or "recent" && s[i].Capital))
            return new TimeMatch(i, i + 1, new FixedShape(TimeKind.Date, vague));
        if (s[i].Is("the") && s[i + 1].Text is "past" or "future" && s.Tag(i + 2) is not ['N', ..] && s[i - 1].Kind == LexemeKind.Word)
            return new TimeMatch(i, i + 2, new FixedShape(TimeKind.Date, s[i + 1].Is("past") ? "PAST_REF" : "FUTURE_REF"));
        if (s[i].Is("the") && s[i + 1].Text is "near" or "foreseeable" or "not-too-distant" && s[i + 2].Is("future"))
            return new TimeMatch(i, i + 3, new FixedShape(TimeKind.Date, "FUTURE_REF"));
        return null;
    }

    private static TimeMatch? Every(LexedSentence s, int i)
    {
        var next = i + 1;
        if (DateWords.Weekday(s[next]) is { Guard: "" } day && s[next].Capital)
            return new TimeMatch(i, next + 1, new FixedShape(TimeKind.Set, $"XXXX-WXX-{(day.Day == DayOfWeek.Sunday ? 7 : (int)day.Day)}"));
        if (DateWords.Month(s[next]) is { Guard: not "abbreviation" } month && s[next].Capital)
            return new TimeMatch(i, next + 1, new FixedShape(TimeKind.Set, $"XXXX-{month.Number:00}"));
        if (DateWords.Unit(s[next]) is { } unit)
            return new TimeMatch(i, next + 1, new FixedShape(TimeKind.Set, TimeUnits.Duration(unit == TimeUnit.Night ? TimeUnit.Day : unit, "1")));
        if (DateWords.Value("part", s[next]) is not null)
            return new TimeMatch(i, next + 1, new FixedShape(TimeKind.Set, "P1D"));
        return LengthGrammar.Amount(s, next) is { } amount && DateWords.Unit(s[amount.End]) is { } counted && amount.Count is { } n
            ? new TimeMatch(i, amount.End + 1, new FixedShape(TimeKind.Set, TimeUnits.Duration(counted, n.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))) : null;
    }
}
