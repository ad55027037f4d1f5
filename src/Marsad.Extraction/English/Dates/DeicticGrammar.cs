using Marsad.Extraction.English.Lexemes;

namespace Marsad.Extraction.English.Dates;

/// <summary>Dates counted from publication or from the event: "yesterday", "last week", "the next day", "this summer", "the same period".</summary>
internal static class DeicticGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        if (s[i].Kind != LexemeKind.Word)
            return SeasonGrammar.Read(s, i, i);
        // "This Week", "VOA Today": names of programmes.
        if (i > 0 && s[i].Capital && s[i - 1].Kind == LexemeKind.Word && s[i - 1].Capital && DateWords.Value("day", s[i]) is not null)
            return null;
        if (DateWords.Number("day", s[i]) is { } days)
            return new TimeMatch(i, i + 1, new UnitShape(TimeUnit.Day, days));
        if (DateWords.Value("night", s[i]) is not null)
            return new TimeMatch(i, i + 1, new HourShape("NI", null) { IsToday = true });
        if (Weekday(s, i) is { } weekday)
            return weekday;
        var at = s[i].Is("the") ? i + 1 : i;
        if (at > i)
        {
            if (s.Follows(at, "day", "before", "yesterday"))
                return new TimeMatch(i, at + 3, new UnitShape(TimeUnit.Day, -2));
            if (s.Follows(at, "day", "after", "tomorrow"))
                return new TimeMatch(i, at + 3, new UnitShape(TimeUnit.Day, 2));
            if (s[at].Is("weekend"))
                return new TimeMatch(i, at + 1, new UnitShape(TimeUnit.Weekend, 0));
        }

        if (at > i && s.Follows(at, "reporting", "period"))
            return Period(s, i, at + 2);
        return Shifted(s, i, at) ?? EventShifted(s, i, at) ?? SeasonGrammar.Read(s, i, at) ?? Then(s, i);
    }

    private static TimeMatch? Weekday(LexedSentence s, int i)
    {
        if (DateWords.Weekday(s[i]) is not { Guard: "" } day || !s[i].Capital || DateWords.MakesName(s[i + 1]) || DateWords.OpensName(s[i - 1]))
            return null;
        if (DateWords.IsPluralWeekday(s[i]))
            return new TimeMatch(i, i + 1, new FixedShape(TimeKind.Set, $"XXXX-WXX-{(day.Day == DayOfWeek.Sunday ? 7 : (int)day.Day)}"));
        return new TimeMatch(i, i + 1, new WeekdayShape(day.Day));
    }

    // last, past, this, current, next, coming.
    private static TimeMatch? Shifted(LexedSentence s, int start, int at)
    {
        if (DateWords.Number("shift", s[at]) is not { } shift)
            return null;
        if (start > 0 && s[at].Capital && s[at + 1].Capital && DateWords.Unit(s[at + 1]) is not null)
            return null;
        var word = s[at].Text;
        var determined = at > start;
        var next = at + 1;
        if (DateWords.Weekday(s[next]) is { Guard: "" } day && s[next].Capital)
            return new TimeMatch(start, next + 1, new WeekdayShape(day.Day, shift));
        if (DateWords.Month(s[next]) is { Guard: not "abbreviation" } month && s[next].Capital)
            return new TimeMatch(start, next + 1, shift == 0 ? new ShiftedYearShape(month.Number, null, 0) : new TensedShape(new CalendarShape(null, month.Number), shift > 0 ? Tense.Future : Tense.Past));
        if (DateWords.Value("season", s[next]) is { } season)
            return DateGuards.IsSeason(s, next, determined: true) ? new TimeMatch(start, next + 1, new SeasonShape(season, null, shift, word is "this")) : null;
        if (DateWords.Value("part", s[next]) is { } part && part is "MO" or "AF" or "EV" or "NI" && word is "this" or "last" or "next" && s[next].Text[^1] != 's')
            return part is "NI" && s[next].Is("nightfall") ? null : new TimeMatch(start, next + 1, shift switch
            {
                0 => new HourShape(part, null) { IsToday = true },
                < 0 => new HourShape(part, new UnitShape(TimeUnit.Day, -1)) { Overnight = part is "NI" },
                _ => new HourShape(part, new UnitShape(TimeUnit.Day, 1, FromEvent: true)),
            });
        if (s[next].Is("fiscal") || s[next].Is("calendar") || s[next].Is("full"))
            next++;
        if (DateWords.Unit(s[next]) is { } unit && !(s[next + 1].IsDash && !s[next + 1].Spaced))
            return ShiftedUnit(s, start, next, unit, shift, word, determined);
        // "the past two weeks", "the next few days", "the last 24 hours", "the first three months".
        // "a truce due to last 60 days": a verb.
        if (!determined && (s.Tag(at) is ['V', ..] || s[at - 1].Text is "to" or "will" or "would" or "could" or "may" or "should"))
            return null;
        return shift != 0 && LengthGrammar.Amount(s, at + 1) is { } amount && DateWords.Unit(s[amount.End]) is { } counted && LengthGrammar.IsPlural(s[amount.End], amount.Count)
            ? new TimeMatch(start, amount.End + 1, new SpanShape(amount.Count, counted, shift > 0)) : null;
    }

    private static TimeMatch? ShiftedUnit(LexedSentence s, int start, int at, TimeUnit unit, int shift, string word, bool determined)
    {
        var plural = s[at].Text[^1] == 's';
        if (plural)
            return determined && shift != 0 || word is "past" ? new TimeMatch(start, at + 1, new SpanShape(null, unit, shift > 0)) : null;
        if (unit <= TimeUnit.Hour)
            return word is "past" or "next" && determined ? new TimeMatch(start, at + 1, new SpanShape(1, unit, shift > 0)) : null;
        return (word, unit) switch
        {
            ("past", _) => new TimeMatch(start, at + 1, new SpanShape(1, unit, Ahead: false)),
            ("coming", _) => new TimeMatch(start, at + 1, new SpanShape(1, unit, Ahead: true)),
            ("next", TimeUnit.Day) => new TimeMatch(start, at + 1, new UnitShape(TimeUnit.Day, 1, FromEvent: true)),
            ("next", TimeUnit.Night) => null,
            (_, TimeUnit.Day or TimeUnit.Night) => null,
            ("last", _) when determined && s[at + 1].Is("of") => null,
            (_, TimeUnit.Year) when s[at + 1].Is("'s") && SeasonGrammar.PartOfYear(s, start, at + 2, shift) is { } part => part,
            ("next", _) when determined => new TimeMatch(start, at + 1, new UnitShape(unit, 1)),
            _ => new TimeMatch(start, at + 1, new UnitShape(unit, shift)),
        };
    }

    // previous, preceding, following, same, that: counted from what the text spoke of.
    private static TimeMatch? EventShifted(LexedSentence s, int start, int at)
    {
        if (DateWords.Number("event-shift", s[at]) is not { } shift || (at == start && !s[at].Is("that") && !(s[at].Is("same") || shift != 0)))
            return null;
        var (word, next) = (s[at].Text, at + 1);
        if (word is "that" && s[next].Is("same"))
            next++;
        if (s[next].Is("period"))
            return shift == 0 && (at > start || word is "same") ? Period(s, start, next + 1) : null;
        if (word is "that" && s[next].Is("time"))
            return s[start - 1].Text is "since" or "by" or "until" ? new TimeMatch(start, next + 1, new EchoShape(EchoKind.Then)) : null;
        if (DateWords.Weekday(s[next]) is { Guard: "" } day && s[next].Capital)
            return new TimeMatch(start, next + 1, new WeekdayShape(day.Day, shift, FromEvent: true));
        Shape dayShape = shift == 0 ? new EchoShape(EchoKind.Day) : new UnitShape(TimeUnit.Day, shift, FromEvent: true);
        if (DateWords.Value("part", s[next]) is { } part && part is "MO" or "AF" or "EV" or "NI" && s[next].Text[^1] != 's')
            return new TimeMatch(start, next + 1, new HourShape(part, dayShape));
        if (DateWords.Month(s[next]) is { Guard: not "abbreviation" } month && s[next].Capital && shift != 0)
            return new TimeMatch(start, next + 1, new TensedShape(new CalendarShape(null, month.Number), shift < 0 ? Tense.Past : Tense.Future));
        if (DateWords.Unit(s[next]) is { } unit && unit > TimeUnit.Hour)
        {
            if (s[next].Text[^1] == 's' || (s[next + 1].IsDash && !s[next + 1].Spaced))
                return shift != 0 && at > start && s[next].Text[^1] == 's' ? new TimeMatch(start, next + 1, new SpanShape(null, unit, shift > 0, FromEvent: true)) : null;
            return new TimeMatch(start, next + 1, unit == TimeUnit.Day ? dayShape : new UnitShape(unit, shift, FromEvent: true));
        }

        return shift != 0 && at > start && LengthGrammar.Amount(s, next) is { } amount && DateWords.Unit(s[amount.End]) is { } counted && LengthGrammar.IsPlural(s[amount.End], amount.Count)
            ? new TimeMatch(start, amount.End + 1, new SpanShape(amount.Count, counted, shift > 0, FromEvent: true)) : null;
    }

    // "the same period", "the same period last year", "the same period of 2018".
    private static TimeMatch Period(LexedSentence s, int start, int end)
    {
        var at = s[end].Text is "of" or "in" ? end + 1 : end;
        if (DateWords.Number("shift", s[at]) is { } shift && s[at + 1].Is("year"))
            return new TimeMatch(start, at + 2, new EchoShape(EchoKind.Period) { YearShift = shift });
        return s[at] is { IsPlainDigits: true, Length: 4 } && s[at].Digits is >= 1900 and <= 2199
            ? new TimeMatch(start, at + 1, new EchoShape(EchoKind.Period) { Year = s[at].Digits }) : new TimeMatch(start, end, new EchoShape(EchoKind.Period));
    }

    private static TimeMatch? Then(LexedSentence s, int i) =>
        s[i].Is("then") && s[i - 1].Text is "since" or "until" or "till" or "by" or "from" ? new TimeMatch(i, i + 1, new EchoShape(EchoKind.Then)) : null;
}
