using System.Globalization;
using Marsad.Extraction.English.Lexemes;
using Marsad.Extraction.English.Numbers;

namespace Marsad.Extraction.English.Dates;

/// <summary>Dates of the calendar: figures, day and month in every order, months, years.</summary>
internal static class CalendarGrammar
{
    /// <summary>The calendar date that starts at a lexeme; null where none does.</summary>
    public static TimeMatch? Read(LexedSentence s, int i)
    {
        var start = i;
        DayOfWeek? weekday = null;
        // "Saturday 28 November", "Sat, Nov 28", "Saturday, 28 November", "Saturday the 28th of November".
        if (DateWords.Weekday(s[i]) is { } named && s[i].Capital)
        {
            weekday = named.Day;
            i++;
            if (s[i].Is(".") && named.Guard.Length > 0)
                i++;
            if (s[i].Is(","))
                i++;
            // "Monday (4 March)"
            if (s[i].Is("("))
                i++;
        }

        if (Figures(s, i, start) is { } figures)
            return figures;
        if (DayMonth(s, i, weekday) is { } dayMonth)
            return dayMonth with { Start = start };
        if (MonthDay(s, i, weekday) is { } monthDay)
            return monthDay with { Start = start };
        // "17 Ramadan", "the 12th of Shawwal": a day of the Hijri calendar, its year the one nearest before.
        if (weekday is null && HijriDay(s, start) is { } hijri)
            return hijri;
        // "on the 17th".
        if (weekday is null && i > 0 && s[i].Is("the") && s[i - 1].Is("on") && DayAt(s, i + 1) is { Suffixed: true } bare && (s[bare.End].Kind != LexemeKind.Word || s[bare.End].Text is "at" or "in" or "near" or "by" or "when" or "and" or "after"))
            return new TimeMatch(i, bare.End, new DayOfMonthShape(bare.Number));
        // "October of that year".
        if (weekday is null && DateWords.Month(s[i]) is { Guard: not "abbreviation" } month && s[i].Capital && s[i + 1].Is("of") && s[i + 2].Text is "that" or "the" && (s[i + 3].Is("year") && s[i + 2].Is("that") || s[i + 3].Is("same") && s[i + 4].Is("year")))
            return new TimeMatch(i, s[i + 3].Is("year") ? i + 4 : i + 5, new MonthOfThatYearShape(month.Number));
        return weekday is null ? MonthYear(s, i) ?? BareYear(s, i) : null;
    }

    private static TimeMatch? HijriDay(LexedSentence s, int i)
    {
        var at = s[i].Is("the") ? i + 1 : i;
        if (DayAt(s, at) is not { Number: <= 30 } day || i > 0 && !s[i].Spaced)
            return null;
        var month = s[day.End].Is("of") ? day.End + 1 : day.End;
        return s[month].Capital && DateWords.Feast(s, month) is { Rule: "hijri-month" } feast
            ? new TimeMatch(i, feast.End, new FeastShape("hijri-day", string.Create(CultureInfo.InvariantCulture, $"{feast.Value}-{day.Number}"), null))
            : null;
    }

    // 2020-11-28, 2020/11/28, 28/11/2020, 11-28-2020, 28.11.2020; behind a weekday too.
    private static TimeMatch? Figures(LexedSentence s, int i, int start)
    {
        if (!s[i].IsPlainDigits || (i > 0 && !s[i].Spaced && (s[i - 1].IsDash || s[i - 1].Is("/"))))
            return null;
        var (a, b, c) = (s[i], s[i + 2], s[i + 4]);
        var joint = s[i + 1];
        if (joint.Spaced || b.Spaced || b.Kind != LexemeKind.Number)
            return null;
        if (joint.Is(".") && a.Length <= 2 && b.Text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && b.Text.Length == dot + 5
            && int.TryParse(b.Text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var dotMonth) && int.TryParse(b.Text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var dotYear) && IsYear(dotYear))
            return Shaped(new FiguresShape(a.Digits, dotMonth, dotYear), start, i + 3);
        if (!(joint.Is("-") || joint.Is("/") || joint.Is(".")) || !s[i + 3].Is(joint.Text) || s[i + 3].Spaced || c.Spaced || !b.IsPlainDigits || !c.IsPlainDigits || b.Length > 2)
            return null;
        if (a.Length == 4 && c.Length <= 2 && IsYear(a.Digits))
            return Shaped(new CalendarShape(a.Digits, b.Digits, c.Digits), start, i + 5);
        if (a.Length > 2 || c.Length is not (2 or 4))
            return null;
        var year = c.Length == 4 ? c.Digits : c.Digits + (c.Digits < 50 ? 2000 : 1900);
        return IsYear(year) && (c.Length == 4 || joint.Is("/")) ? Shaped(new FiguresShape(a.Digits, b.Digits, year), start, i + 5) : null;
    }

    // "28 November 2020", "the 28th of November", "27-28 November", "3 and 4 March", "27 to 28 November 2020".
    private static TimeMatch? DayMonth(LexedSentence s, int i, DayOfWeek? weekday)
    {
        var start = i;
        if (s[i].Is("the") && DayAt(s, i + 1) is { } after && after.Suffixed)
            i++;
        if (DayAt(s, i) is not { } day)
            return null;
        var next = day.End;
        (int Number, int End, bool Suffixed)? last = null;
        if ((s[next].IsDash || s[next].Is("to") || s[next].Is("and") || s[next].Is("/") || s[next].Is("or") || s[next].Is("until")) && DayAt(s, s[next + 1].Is("the") ? next + 2 : next + 1) is { } second && second.Number > day.Number)
        {
            last = second;
            next = second.End;
        }

        if (s[next].Is("of"))
            next++;
        else if (s[next].Is("-") && !s[next].Spaced)
            next++;
        if (DateWords.Month(s[next]) is not { } month || !s[next].Capital || next > day.End + 5)
            return null;
        next++;
        if (month.Guard is "abbreviation" && s[next].Is(".") && !s[next].Spaced)
            next++;
        int? year = null;
        var behind = s[next].Is(",") || (s[next].Is("-") && !s[next].Spaced) ? next + 1 : s[next].Is("of") ? next + 1 : next;
        if (YearAt(s, behind) is { } stated)
            (year, next) = (stated.Year, stated.End);
        else if (last is null && ShiftedYear(s, behind) is { } shifted)
            return Shaped(new ShiftedYearShape(month.Number, day.Number, shifted.Shift), start, shifted.End);
        if (DateWords.MakesName(s[next]))
            return null;
        Shape shape = new CalendarShape(year, month.Number, last?.Number ?? day.Number, last is null ? weekday : null);
        if (last is not null)
            shape = new RangeShape(new CalendarShape(year, month.Number, day.Number), shape);
        return Shaped(shape, start, next);
    }

    // "November 28, 2020", "Nov. 28th", "November 27 and 28", "March 3-5".
    private static TimeMatch? MonthDay(LexedSentence s, int i, DayOfWeek? weekday)
    {
        if (DateWords.Month(s[i]) is not { } month || !s[i].Capital)
            return null;
        var next = i + 1;
        if (month.Guard is "abbreviation" && s[next].Is(".") && !s[next].Spaced)
            next++;
        if (s[next].Is("the"))
            next++;
        if (DayAt(s, next) is not { } day)
            return null;
        next = day.End;
        int? lastDay = null;
        if ((s[next].IsDash || s[next].Is("to") || s[next].Is("and") || s[next].Is("through")) && DayAt(s, next + 1) is { } second && second.Number > day.Number && DateWords.Month(s[second.End]) is null && !IsCounted(s, second.End))
            (lastDay, next) = (second.Number, second.End);
        int? year = null;
        var behind = s[next].Is(",") || s[next].Is("of") ? next + 1 : next;
        if (YearAt(s, behind) is { } stated)
            (year, next) = (stated.Year, stated.End);
        else if (lastDay is null && ShiftedYear(s, behind) is { } shifted)
            return Shaped(new ShiftedYearShape(month.Number, day.Number, shifted.Shift), i, shifted.End);
        // "In March 12 people were killed": the number counts people.
        if (year is null && !day.Suffixed && IsCounted(s, day.End) && lastDay is null)
            return null;
        if (DateWords.MakesName(s[next]))
            return null;
        Shape shape = new CalendarShape(year, month.Number, lastDay ?? day.Number, lastDay is null ? weekday : null);
        if (lastDay is not null)
            shape = new RangeShape(new CalendarShape(year, month.Number, day.Number), shape);
        return Shaped(shape, i, next);
    }

    // "November 2020", "November of 2020", "November".
    private static TimeMatch? MonthYear(LexedSentence s, int i)
    {
        if (DateWords.Month(s[i]) is not { } month)
            return null;
        var next = i + 1;
        if (month.Guard is "abbreviation" && s[next].Is(".") && !s[next].Spaced)
            next++;
        var behind = s[next].Is(",") || s[next].Is("of") || (s[next].IsDash && !s[next].Spaced) ? next + 1 : next;
        if (s[behind].Is("the") && s[behind + 1].Is("year"))
            behind += 2;
        if (s[i].Capital && YearAt(s, behind) is { } year)
            return Shaped(new CalendarShape(year.Year, month.Number), i, year.End);
        if (s[i].Capital && ShiftedYear(s, behind) is { } shifted)
            return Shaped(new ShiftedYearShape(month.Number, null, shifted.Shift), i, shifted.End);
        if (s[i].Capital && s[next] is { Text: "'" or "’" } && s[next + 1] is { IsPlainDigits: true, Length: 2, Spaced: false } two)
            return Shaped(new CalendarShape(two.Digits + (two.Digits < 50 ? 2000 : 1900), month.Number), i, next + 2);
        if (!DateGuards.IsMonth(s, i, month.Guard) || DateWords.MakesName(s[next]))
            return null;
        return Shaped(new CalendarShape(null, month.Number), i, month.Guard is "abbreviation" ? next : i + 1);
    }

    // "2018", "2014-16", "the year 2000".
    private static TimeMatch? BareYear(LexedSentence s, int i)
    {
        var start = i;
        if (s[i].Is("the") && s[i + 1].Is("year") && s[i + 2].IsPlainDigits)
            i += 2;
        if (s[i].Is("nineteen") && SpokenYear(s, i) is { } spoken)
            return Shaped(new CalendarShape(spoken.Year), start, spoken.End);
        if (s.Follows(i, "the", "year", "two", "thousand"))
            return Shaped(new CalendarShape(2000), i, i + 4);
        if (!s[i].IsPlainDigits || s[i].Length != 4 || !DateGuards.IsYear(s, i))
            return null;
        var year = s[i].Digits;
        if ((s[i + 1].IsDash || s[i + 1].Is("/")) && !s[i + 1].Spaced && s[i + 2] is { IsPlainDigits: true, Spaced: false } second)
        {
            var last = second.Length == 4 ? second.Digits : second.Length == 2 ? (year / 100 * 100) + second.Digits : 0;
            if (last > year && last < year + 100)
                return Shaped(new RangeShape(new CalendarShape(year), new CalendarShape(last)), start, i + 3);
        }

        return Shaped(new CalendarShape(year), start, i + 1);
    }

    /// <summary>The day of the month at a lexeme.</summary>
    private static (int Number, int End, bool Suffixed)? DayAt(LexedSentence s, int i)
    {
        if (s[i].Digits is not (>= 1 and <= 31) || s[i].Length > 2)
            return null;
        var suffix = s[i + 1];
        if (!suffix.Spaced && suffix.Kind == LexemeKind.Word)
            return suffix.Text is "st" or "nd" or "rd" or "th" ? (s[i].Digits, i + 2, true) : null;
        // 3.5 is one lexeme; "3:30" and "3 %" are no days.
        return suffix is { Spaced: false, Text: ":" } && s[i + 2] is { Spaced: false, Kind: LexemeKind.Number } || suffix.Is("%") ? null : (s[i].Digits, i + 1, false);
    }

    private static (int Year, int End)? YearAt(LexedSentence s, int i) =>
        s[i] is { IsPlainDigits: true, Length: 4 } && IsYear(s[i].Digits) && (s[i + 1].Spaced || s[i + 1].Kind == LexemeKind.Symbol) && !s[i + 1].Is("%") ? (s[i].Digits, i + 1) : SpokenYear(s, i);

    // "nineteen ninety-six", "two thousand and four" (only behind a month or "the year"): transcripts of broadcasts.
    private static (int Year, int End)? SpokenYear(LexedSentence s, int i)
    {
        if (s[i].Text is not ("nineteen" or "eighteen" or "twenty") || NumeralReader.Read(s, i + 1) is not { Ordinal: false, Digits: false, Vague: false, Value: >= 10 and < 100 } rest)
            return null;
        return ((s[i].Is("twenty") ? 2000 : s[i].Is("nineteen") ? 1900 : 1800) + (int)rest.Value, rest.End);
    }

    // "last year", "of this year"
    private static (int Shift, int End)? ShiftedYear(LexedSentence s, int i) =>
        DateWords.Number("shift", s[i]) is { } shift && s[i + 1].Is("year") && !s[i].Is("past") && !s[i].Is("coming") ? (shift, i + 2) : null;

    private static bool IsYear(int year) => year is >= 1000 and <= 2199;

    // A lower-case plural or people noun directly behind a number: it is counted, not dated.
    private static bool IsCounted(LexedSentence s, int i) =>
        s[i] is { Kind: LexemeKind.Word, Capital: false, Spaced: true } && (PeopleNouns.IsPlural(s[i].Text) || QuantityWords.IsUnit(s[i].Text) || (s[i + 1] is { Kind: LexemeKind.Word, Spaced: true } && !ArticleGrammar.Stops(s[i].Text) && PeopleNouns.IsPlural(s[i + 1].Text)));

    private static TimeMatch Shaped(Shape shape, int start, int end) => new(start, end, shape);
}
