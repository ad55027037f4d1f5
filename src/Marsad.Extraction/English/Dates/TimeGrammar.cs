using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Numbers;

namespace Marsad.Extraction.English.Dates;

/// <summary>The grammar of dates: reads the longest expression of time that starts at a lexeme. Bounded: it never looks further than a dozen lexemes ahead, so that a text is read in linear time.</summary>
internal static class TimeGrammar
{
    /// <summary>The expression that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        if (s[i].Kind == LexemeKind.Symbol && !(s[i] is { Text: "'" or "’" }))
            return null;
        var first = PeriodOf(s, i) ?? WeekOfMonth(s, i) ?? Edged(s, i) ?? Single(s, i);
        if (first is not { } match)
            return null;
        return Ranged(s, match) ?? match;
    }

    private static TimeMatch? Single(LexedSentence s, int i)
    {
        var day = Longest(CalendarGrammar.Read(s, i), DeicticGrammar.Read(s, i));
        if (day is { Shape.IsDay: true } whole && whole.Shape is not HourShape)
            day = HourGrammar.Extend(s, whole);
        return Longest(Longest(Longest(day, HourGrammar.Read(s, i)), Longest(LengthGrammar.Read(s, i), RecurrenceGrammar.Read(s, i))), QuarterGrammar.Read(s, i));
    }

    // "the week of 6 March", "the week ending 12 March", "the month of May".
    private static TimeMatch? PeriodOf(LexedSentence s, int i)
    {
        if (!s[i].Is("the") || s[i + 1].Text is not ("week" or "month") || s[i + 2].Text is not ("of" or "ending" or "ended" or "beginning" or "starting" or "commencing"))
            return null;
        var at = s[i + 3].Is("on") ? i + 4 : i + 3;
        var week = s[i + 1].Is("week");
        if (CalendarGrammar.Read(s, at) is not { } match || match.Shape is not CalendarShape shape || (week && shape.Day is null) || (!week && shape is not { Day: null, Month: not null }))
            return null;
        return new TimeMatch(i, match.End, new PeriodOfShape(week ? TimeUnit.Week : TimeUnit.Month, match.Shape, s[i + 2].Text is "ending" or "ended"));
    }

    // "the first week of April", "the last two weeks of May".
    private static TimeMatch? WeekOfMonth(LexedSentence s, int i)
    {
        var at = s[i].Is("the") ? i + 1 : i;
        var last = s[at].Is("last") || s[at].Is("final");
        if (!last && !NumberWords.Is(s[at], NumberWordKind.Ordinal))
            return null;
        var number = last ? 0 : (int)NumberWords.Find(s[at])!.Value.Value;
        if (number > 5 || !s[at + 1].Is("week") || !s[at + 2].Is("of") || !s[at + 3].Capital)
            return null;
        return CalendarGrammar.Read(s, at + 3) is { Shape: CalendarShape { Month: not null, Day: null } } month ? new TimeMatch(i, month.End, new WeekOfMonthShape(number, month.Shape)) : null;
    }

    // "the end of April", "early March", "mid-2019", "late on Saturday", "earlier this week".
    private static TimeMatch? Edged(LexedSentence s, int i)
    {
        var at = s[i].Is("the") ? i + 1 : i;
        if (s[at].Text is "earlier" or "later" && at == i)
        {
            var next = s[at + 1].Text is "on" or "in" ? at + 2 : at + 1;
            return Inner(s, next) is { } inner && (inner.Shape.IsDay || (inner.Shape is UnitShape && next == at + 1)) ? new TimeMatch(i, inner.End, inner.Shape.IsDay && inner.Shape is not HourShape ? new HourShape(null, inner.Shape) : inner.Shape) : null;
        }

        if (DateWords.Value("edge", s[at]) is not { } word)
            return null;
        var edge = Enum.Parse<Edge>(word, ignoreCase: true);
        var noun = edge is Edge.Start or Edge.End || s[at].Is("middle");
        var behind = at + 1;
        if (noun)
        {
            if (s[behind].Is("-") && !s[behind].Spaced)
                behind++;
            else if (s[behind].Is("of"))
                behind++;
            else if (at > i)
                return null;
        }
        else if ((s[behind].IsDash && !s[behind].Spaced) || s[behind].Text is "on" or "in")
        {
            behind++;
        }

        if (Inner(s, behind, noun) is not { } found)
            return null;
        if (found.Shape.IsDay)
            return noun || found.Shape is HourShape ? (found.Shape is HourShape ? new TimeMatch(i, found.End, found.Shape) : null) : new TimeMatch(i, found.End, new HourShape(null, found.Shape));
        return found.Shape is LengthShape or FixedShape ? null : new TimeMatch(i, found.End, found.Shape is HourShape ? found.Shape : new EdgeShape(edge, found.Shape));
    }

    private static TimeMatch? Inner(LexedSentence s, int i, bool noun = false)
    {
        if (noun && s[i].Text is "the" && DateWords.Unit(s[i + 1]) is { } unit && unit is TimeUnit.Month or TimeUnit.Year or TimeUnit.Week or TimeUnit.Quarter or TimeUnit.Decade && !s[i + 2].Is("before"))
            return new TimeMatch(i, i + 2, new UnitShape(DateWords.Unit(s[i + 1])!.Value, 0));
        var match = Single(s, i);
        // "early March", "mid-May": the edge vouches for the month.
        if (match is null && DateWords.Month(s[i]) is { Guard: not "abbreviation" } month && s[i].Capital)
            return new TimeMatch(i, i + 1, new CalendarShape(null, month.Number));
        if (match is null && DateWords.Value("season", s[i]) is { } season && (noun || !s[i + 1].Is("of")) && s[i].Is("fall") is false)
            return new TimeMatch(i, i + 1, new SeasonShape(season, null, 0));
        return match;
    }

    // "from 31 March to 8 April 2020", "between Monday and Wednesday", "4-8 April" is read by the calendar.
    internal static TimeMatch? Ranged(LexedSentence s, TimeMatch first)
    {
        if (first.Shape is LengthShape or FixedShape or SpanShape or RangeShape or EchoShape)
            return null;
        var joint = s[first.End];
        var opener = s[first.Start - 1].Text;
        var joins = joint.IsDash || joint.Is("to") || joint.Is("through") ? opener is not "to"
            : (joint.Is("and") && opener is "between") || (joint.Text is "until" or "till" && opener is "from") || (joint.Is("into") && first.Shape is HourShape);
        // "a revision Friday to December's figures" joins nothing: a bare "to" joins dates of one kind.
        if (joins && joint.Text is "to" or "through" && opener is not "from" && (first.Shape is WeekdayShape or UnitShape || first.Shape is CalendarShape { Day: null, Month: not null }) && !SameKind(s, first, joint.Is("to")))
            return null;
        // "on Saturday and Sunday": two days that follow one another.
        if (!joins && joint.Is("and") && first.Shape is WeekdayShape { Shift: null } before && Single(s, first.End + 1) is { Shape: WeekdayShape { Shift: null } second } after && (int)second.Weekday == ((int)before.Weekday + 1) % 7 && !s[after.End].Is("'s"))
            return new TimeMatch(first.Start, after.End, new RangeShape(first.Shape, second) { Joint = first.End });
        if (!joins || (joint.IsDash && joint.Spaced && first.Shape is not CalendarShape { Day: not null }))
            return null;
        if ((Edged(s, first.End + 1) ?? Single(s, first.End + 1)) is not { } last || last.Shape is LengthShape or FixedShape or SpanShape or EchoShape)
            return null;
        if (last.Shape is HourShape { Day: null } && first.Shape is not HourShape)
            return null;
        // "on Monday to 12:00" and "from 10:00 to 12:00 on Monday": an hour without a day shares the other's.
        var start = first.Shape is HourShape { Day: null } && last.Shape is HourShape { Day: { } day } ? ((HourShape)first.Shape) with { Day = day } : first.Shape;
        return new TimeMatch(first.Start, last.End, new RangeShape(start, last.Shape) { Joint = first.End });
    }

    private static bool SameKind(LexedSentence s, TimeMatch first, bool to) => !to || Single(s, first.End + 1) is { } next && next.Shape.GetType() == first.Shape.GetType() && !s[next.End].Is("'s");

    private static TimeMatch? Longest(TimeMatch? a, TimeMatch? b) => a is null ? b : b is null || a.Value.End >= b.Value.End ? a : b;
}
