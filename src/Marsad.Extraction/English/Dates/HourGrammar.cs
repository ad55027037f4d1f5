using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Numbers;

namespace Marsad.Extraction.English.Dates;

/// <summary>Parts of a day and clock times, with the day that they belong to: "before dawn on Thursday", "at about 17:30 on Wednesday", "overnight".</summary>
internal static class HourGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        if (DateWords.Value("overnight", s[i]) is not null)
        {
            var day = DayBehind(s, i + 1);
            return new TimeMatch(i, day?.End ?? i + 1, new HourShape("NI", day?.Shape) { Overnight = true });
        }

        if (Clock(s, i) is { } clock)
        {
            var day = DayBehind(s, clock.End);
            // A bare clock time needs a word that says so, or its a.m.: "3:2" may be a score.
            return day is null && !clock.Sure && s.Count > 3 && s[i - 1].Text is not ("at" or "about" or "around" or "by" or "from" or "until" or "to" or "between" or "before" or "after") ? null
                : new TimeMatch(i, day?.End ?? clock.End, new HourShape(clock.Value, day?.Shape));
        }

        var at = s[i].Is("the") ? i + 1 : i;
        if (s[at].Text is "early" or "small" or "late" or "first" && s[at + 1].Is("hours") && (s[at + 2].Is("of") || s[at + 2].Is("on")) && DayBehind(s, at + 2) is { } hours)
            return new TimeMatch(i, hours.End, new HourShape(s[at].Is("late") ? "NI" : "MO", hours.Shape));
        var modified = s[at].Text is "early" or "late" or "mid" ? (s[at + 1].IsDash ? at + 2 : at + 1) : at;
        if (DateWords.Value("part", s[modified]) is not { } part || s[modified].Text[^1] == 's')
            return null;
        if (DayBehind(s, modified + 1) is { } joined && !s[modified + 1].Is("for"))
            return new TimeMatch(i, joined.End, new HourShape(part, joined.Shape) { Overnight = part is "NI" && s[modified].Is("night") && s[modified + 1].Is("of") });
        return IsAlone(s, i, at, modified, part) ? new TimeMatch(i, modified + 1, new HourShape(part, null)) : null;
    }

    /// <summary>The part of the day, or the hour, that follows a day: "Wednesday evening", "Thursday at dawn", "Friday at 5 p.m.".</summary>
    public static TimeMatch Extend(LexedSentence s, TimeMatch day)
    {
        var i = day.End;
        if (s[i].Text is "early" or "late" or "mid" && DateWords.Value("part", s[i + 1]) is not null)
            i++;
        if (DateWords.Value("part", s[i]) is { } part && s[i].Text[^1] != 's' && !(s[i + 1].IsDash && !s[i + 1].Spaced))
            return day with { End = i + 1, Shape = new HourShape(part, day.Shape) };
        if (s[i].Is("overnight"))
            return day with { End = i + 1, Shape = new HourShape("NI", day.Shape) { Overnight = true } };
        var at = s[i].Is(",") ? i + 1 : i;
        if (s[at].Text is not ("at" or "around" or "before" or "after"))
            return day;
        at++;
        if (s[at].Text is "about" or "around" or "approximately")
            at++;
        if (Clock(s, at) is { } clock)
            return day with { End = clock.End, Shape = new HourShape(clock.Value, day.Shape) };
        return DateWords.Value("part", s[at]) is { } named && s[at].Text is "dawn" or "noon" or "midday" or "midnight" or "dusk" or "sunset" or "sunrise" or "daybreak" or "nightfall"
            ? day with { End = at + 1, Shape = new HourShape(named, day.Shape) } : day;
    }

    // "on Thursday", "of 16 March", "yesterday", "Friday".
    private static TimeMatch? DayBehind(LexedSentence s, int i)
    {
        if (s[i].Is("between"))
            return (CalendarGrammar.Read(s, i + 1) ?? DeicticGrammar.Read(s, i + 1)) is { Shape.IsDay: true } first ? TimeGrammar.Ranged(s, first) : null;
        var at = s[i].Text is "on" or "of" or "in" ? i + 1 : s[i].Is(",") ? i + 1 : i;
        if (s[at].Is("the") && s[at + 1].Kind == LexemeKind.Number)
            return CalendarGrammar.Read(s, at) is { Shape.IsDay: true } ordinal ? ordinal : null;
        var day = CalendarGrammar.Read(s, at) ?? DeicticGrammar.Read(s, at);
        return day is { Shape: { IsDay: true } or RangeShape } && day.Value.Shape is not HourShape && (at == i || !s[i].Is(",") || day.Value.Shape is CalendarShape or WeekdayShape) ? day : null;
    }

    // A lone "dawn" or "noon" is a time behind a preposition: "at dawn", "before noon", "in the evening".
    private static bool IsAlone(LexedSentence s, int i, int at, int word, string part)
    {
        var before = s[i - 1].Text;
        if (s[word + 1].IsDash && !s[word + 1].Spaced || (s[word + 1].Kind == LexemeKind.Word && !s[word + 1].Capital && s.Tag(word + 1) is "NN" or "NNS"))
            return false;
        if (part is "MO" or "AF" or "EV")
            return at > i && before is "in" or "during" or "throughout" or "by" && (s[word + 1].Kind == LexemeKind.Symbol || s[word + 1].Text is "and" or "when" or "as" or "after" or "but");
        if (s[word].Is("night"))
            return at > i && before is "during" or "in" or "through" or "throughout" && !s[word + 1].Is("of");
        return before is "at" or "before" or "after" or "by" or "around" or "until" or "till" or "since" or "from" or "about" or "past" or "near" or "towards";
    }

    // 17:30, 5 p.m., 5pm, 5:30 am, 17:30 GMT, five o'clock, 0530 hours.
    private static (string Value, int End, bool Sure)? Clock(LexedSentence s, int i)
    {
        if (s[i].Kind == LexemeKind.Word)
            return NumberWords.Find(s[i]) is (NumberWordKind.Unit, >= 1 and <= 12) word && s[i + 1].Text is "o'clock" or "o’clock" ? (HourShape.Clock((int)NumberWords.Find(s[i])!.Value.Value, 0), i + 2, true) : null;
        if (s[i].Digits is not (>= 0 and <= 2400) || s[i].Length is 3 or > 4)
            return null;
        var (hour, minute, end, sure) = (s[i].Digits, 0, i + 1, false);
        if (s[i].Length == 4)
        {
            if (s[i + 1].Text is not ("hours" or "hrs" or "gmt" or "utc") || hour % 100 > 59 || hour > 2400)
                return null;
            (hour, minute, end, sure) = (hour / 100, hour % 100, i + 2, true);
        }
        else if (s[i + 1] is { Text: ":" or "h", Spaced: false } && s[i + 2] is { Spaced: false, Length: 2, Digits: >= 0 and <= 59 })
        {
            (minute, end) = (s[i + 2].Digits, i + 3);
            if (s[end].Is(":") && s[end + 1] is { Spaced: false, Kind: LexemeKind.Number })
                return null;
            sure = s[i].Length == 2;
        }

        if (hour > 24)
            return null;
        if (HalfDay(s, end) is { } half)
        {
            if (hour > 12)
                return null;
            return (HourShape.Clock((hour % 12) + (half.Afternoon ? 12 : 0), minute), Zone(s, half.End), true);
        }

        if (s[end].Text is "o'clock" or "o’clock")
            return (HourShape.Clock(hour, minute), end + 1, true);
        if (end == i + 1)
            return null;
        return (HourShape.Clock(hour, minute), Zone(s, end), sure || Zone(s, end) > end);
    }

    private static (bool Afternoon, int End)? HalfDay(LexedSentence s, int i)
    {
        if (s[i].Text is "am" or "pm" && !s[i].Capital)
            return (s[i].Is("pm"), i + 1);
        if (s[i].Text is "a" or "p" && s[i + 1] is { Text: ".", Spaced: false } && s[i + 2] is { Text: "m", Spaced: false })
            return (s[i].Is("p"), s[i + 3] is { Text: ".", Spaced: false } ? i + 4 : i + 3);
        return null;
    }

    private static int Zone(LexedSentence s, int i)
    {
        if (s.Follows(i, "local", "time"))
            i += 2;
        else if (s[i].Text is "gmt" or "utc" or "est" or "edt" or "cet" or "cest" or "bst" or "eet" or "pst" or "pdt" or "ist" or "msk" or "eat" or "z" || (s[i].Kind == LexemeKind.Word && s[i + 1].Is("time") && s[i].Capital))
            i += s[i + 1].Is("time") ? 2 : 1;
        // "(14:30 GMT)"
        if (s[i].Is("(") && s[i + 1].Kind == LexemeKind.Number)
        {
            for (var end = i + 2; end < i + 8; end++)
            {
                if (s[end].Is(")"))
                    return end + 1;
            }
        }

        return i;
    }
}
