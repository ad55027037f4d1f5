using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>"last month", "this week", "next year", "yesterday"; with <see cref="FromEvent"/> "the previous day", "the following week".</summary>
internal sealed record UnitShape(TimeUnit Unit, int Shift, bool FromEvent = false) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => Unit is TimeUnit.Day or TimeUnit.Night;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        // "that year", "the following month" count from the last date of any precision; days from the event.
        var anchor = !FromEvent ? context.Speech
            : (Shift == 0 || Unit >= TimeUnit.Month) && context.Last?.Window is { } last ? (Shift > 0 ? last.To : last.From)
            : context.EventDay;
        if (anchor is not { } day || TimeUnits.Add(day, Unit == TimeUnit.Weekend ? TimeUnit.Week : Unit, Shift) is not { } moved)
            return null;
        // "last weekend" on a Wednesday is the one just over; so is "the weekend".
        if (Unit == TimeUnit.Weekend && Shift == 0 && context.Tense != Tense.Future && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            moved = moved.AddDays(-7);
        var value = TimeUnits.Around(moved, Unit, DateBasis.Relative);
        // What happened "this month" happened before it was told.
        if (Shift == 0 && !FromEvent && context.Tense != Tense.Future && value.Window is { } w && w.From <= day && w.To > day)
            value = value with { Window = new DateWindow(w.From, day, w.Precision, w.Basis) };
        return Unit == TimeUnit.Night ? value with { Timex = value.Timex + "TNI" } : value;
    }
}

/// <summary>"two days ago", "a month earlier", "three weeks later": a step back (negative) or on.</summary>
internal sealed record StepShape(double Count, TimeUnit Unit, bool FromEvent, bool Vague = false) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => Unit == TimeUnit.Day && !Vague;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        // "a year earlier" in a comparison of quarters is the quarter a year before.
        if (Unit == TimeUnit.Year && Count == -1 && context.Quarter is { Window: { } quarter } && quarter.From.Year > 1)
            return TimeUnits.Around(quarter.From.AddYears(-1), TimeUnit.Quarter, DateBasis.Relative);
        if ((FromEvent ? context.EventDay : context.Speech) is not { } day)
            return null;
        if (TimeUnits.Add(day, Unit, Count) is not { } moved)
            return null;
        if (Unit <= TimeUnit.Hour)
        {
            // A few hours before something of that day may have been the day before.
            // "48 hours later" is a day, "a few hours later" may be the next one.
            if (!Vague && Unit == TimeUnit.Hour && Math.Abs(Count) >= 24 && Count % 24 == 0)
                return TimeValue.Of(PartialDate.Of(moved), DateBasis.Relative);
            var (from, to) = Count < 0 ? (moved < day ? moved : day.AddDays(-1), day) : (day, moved > day ? moved : day.AddDays(1));
            return TimeValue.Of(PartialDate.Of(day).ToString(), from, to, DatePrecision.Hour, DateBasis.Relative);
        }

        if (Vague)
        {
            // "several weeks ago": from two to seven of them.
            var (near, far) = (TimeUnits.Add(day, Unit, Math.Sign(Count) * 2.0), TimeUnits.Add(day, Unit, Math.Sign(Count) * 7.0));
            if (near is not { } a || far is not { } b)
                return null;
            return TimeValue.Of(Count < 0 ? "PAST_REF" : "FUTURE_REF", a < b ? a : b, a < b ? b : a, DatePrecision.Unknown, DateBasis.Relative);
        }

        return TimeUnits.Around(moved, Unit == TimeUnit.Night ? TimeUnit.Day : Unit is TimeUnit.Decade or TimeUnit.Century ? TimeUnit.Year : Unit, DateBasis.Relative);
    }
}

/// <summary>"the past two weeks", "the last 24 hours", "the next three days": a period up to, or from, publication (or the event).</summary>
internal sealed record SpanShape(double? Count, TimeUnit Unit, bool Ahead, bool FromEvent = false) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var amount = Count is { } n ? n.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        var duration = new TimeValue(TimeKind.Duration, TimeUnits.Duration(Unit, amount)) { Days = Count is { } c && c * TimeUnits.Days(Unit) < 1e8 ? (int)Math.Ceiling(c * TimeUnits.Days(Unit)) : null, IsPeriod = true };
        if ((FromEvent ? context.EventDay : context.Speech) is not { } day || TimeUnits.Add(day, Unit, (Ahead ? 1 : -1) * (Count ?? 7)) is not { } moved)
            return duration;
        if (Unit == TimeUnit.Hour && moved == day)
            moved = day.AddDays(Ahead ? 1 : -1);
        var (from, to) = Ahead ? (day, moved) : (moved, day);
        var precision = Count is null ? DatePrecision.Unknown : Unit switch
        {
            TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century => DatePrecision.Year,
            TimeUnit.Month or TimeUnit.Quarter => DatePrecision.Month,
            TimeUnit.Week or TimeUnit.Fortnight => DatePrecision.Week,
            _ => DatePrecision.Day,
        };
        return duration with { Window = new DateWindow(from, to, precision, DateBasis.Relative, lasted: true) };
    }
}

/// <summary>"four months", "two-week", "several days": a length of time.</summary>
internal sealed record LengthShape(double? Count, TimeUnit Unit) : Shape
{
    /// <inheritdoc/>
    public override TimeValue Resolve(TimeContext context)
    {
        var amount = Count is { } n ? n.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return new TimeValue(TimeKind.Duration, TimeUnits.Duration(Unit, amount)) { Days = Count is { } c && c * TimeUnits.Days(Unit) < 1e8 ? (int)Math.Ceiling(c * TimeUnits.Days(Unit)) : null };
    }
}

/// <summary>"the week of 6 March", "the week ending 12 March", "the month of May".</summary>
internal sealed record PeriodOfShape(TimeUnit Unit, Shape Inner, bool Ending) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Inner.Resolve(context) is not { Window: { } window } inner)
            return null;
        if (Unit != TimeUnit.Week)
            return inner;
        if (Ending && window.From.DayNumber > 6)
            return TimeUnits.Around(window.From, Unit, window.Basis) with { Window = new DateWindow(window.To.AddDays(-6), window.To, DatePrecision.Week, window.Basis) };
        return TimeUnits.Around(window.From, Unit, window.Basis);
    }
}

/// <summary>"the first six months of 2019".</summary>
internal sealed record FirstPartShape(double Count, TimeUnit Unit, Shape Whole) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Whole.Resolve(context) is not { Window: { } window } || TimeUnits.Add(window.From, Unit, Count) is not { } end || end.DayNumber <= window.From.DayNumber)
            return null;
        var amount = Count.ToString("0.##", CultureInfo.InvariantCulture);
        return new TimeValue(TimeKind.Duration, TimeUnits.Duration(Unit, amount))
        {
            Window = new DateWindow(window.From, end.AddDays(-1), Unit >= TimeUnit.Month ? DatePrecision.Month : DatePrecision.Day, window.Basis, lasted: true),
            Date = PartialDate.Of(window.From),
            IsPeriod = true,
        };
    }
}

/// <summary>"the 12 months to June 2021", "the two weeks up to 5 May".</summary>
internal sealed record LeadingUpShape(double Count, TimeUnit Unit, Shape End) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (End.Resolve(context) is not { Window: { } window } || TimeUnits.Add(window.To, Unit, -Count) is not { } start || start >= window.From)
            return null;
        return new TimeValue(TimeKind.Duration, TimeUnits.Duration(Unit, Count.ToString("0.##", CultureInfo.InvariantCulture)))
        {
            Window = new DateWindow(start, window.To, Unit >= TimeUnit.Month ? DatePrecision.Month : DatePrecision.Day, window.Basis, lasted: true),
            Date = Unit >= TimeUnit.Month ? new PartialDate(start.Year, start.Month) : PartialDate.Of(start),
            IsPeriod = true,
        };
    }
}

/// <summary>"October of that year": a month of the year that the text last spoke of.</summary>
internal sealed record MonthOfThatYearShape(int Month) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) =>
        (context.Last?.Window ?? context.Event?.Window) is { } window ? TimeValue.Of(new PartialDate(window.From.Year, Month), DateBasis.Relative) : null;
}

/// <summary>"the first week of April": the first to the seventh; number 0 is the last week.</summary>
internal sealed record WeekOfMonthShape(int Number, Shape Month) : Shape
{
    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Month.Resolve(context) is not { Window: { Precision: DatePrecision.Month } window } month)
            return null;
        var from = Number == 0 ? window.To.AddDays(-6) : window.From.AddDays((Number - 1) * 7);
        if (from > window.To)
            return null;
        var to = from.AddDays(6) > window.To ? window.To : from.AddDays(6);
        return month with { Window = new DateWindow(from, to, DatePrecision.Week, window.Basis) };
    }
}
