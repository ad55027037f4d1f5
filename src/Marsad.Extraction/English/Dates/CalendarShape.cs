using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A date of the calendar, whole or in part, with the weekday where it is said: "28 November 2020", "November 28", "November", "2020", "Saturday 28 November".</summary>
internal sealed record CalendarShape(int? Year, int? Month = null, int? Day = null, DayOfWeek? Weekday = null) : Shape
{
    // A narrative goes on from its last full date as long as the next one is near; "the deal of September 2018 … on 1 August" is not.
    private const int NarrativeDays = 183;
    private const int JustAhead = 45;

    /// <inheritdoc/>
    public override bool IsDay => Day is not null;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (Year is { } year)
            return Exists(year) ? TimeValue.Of(new PartialDate(year, Month, Day), DateBasis.Stated) : null;
        if (Month is not { } month)
            return null;
        if (Day is null)
            return YearOf(context, first => first) is { } monthYear ? TimeValue.Of(new PartialDate(monthYear, month), DateBasis.Relative)
                : new TimeValue(TimeKind.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
        return YearOf(context, first => first) is { } found ? TimeValue.Of(new PartialDate(found, month, Day), DateBasis.Relative)
            : Day <= 31 ? new TimeValue(TimeKind.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{Day:00}")) : null;
    }

    private bool Exists(int year) => year is >= 1 and <= 9999 && Month is null or (>= 1 and <= 12) && (Day is null || (Day >= 1 && Day <= DateTime.DaysInMonth(year, Month ?? 1)));

    private int? YearOf(TimeContext context, Func<DateOnly, DateOnly> anchor)
    {
        if ((context.Speech ?? context.Running) is not { } speech)
            return null;
        if (context.Running is { } running && (Day is not null || context.Speech is null) && Next(running) is { } next && First(next).DayNumber - running.DayNumber <= NarrativeDays && First(next) <= (context.Speech ?? DateOnly.MaxValue))
            return next;
        speech = anchor(speech);
        int? past = null, future = null;
        for (var year = speech.Year - 8; year <= speech.Year + 8; year++)
        {
            if (year is < 1 or > 9998 || !Exists(year) || (Weekday is { } weekday && First(year).DayOfWeek != weekday))
                continue;
            if (First(year) <= speech)
                past = year;
            else
                future ??= year;
        }

        // A weekday that fits no near year was a slip of the pen: the date counts.
        if (past is null && future is null)
            return Weekday is null ? null : (this with { Weekday = null }).YearOf(context, anchor);
        return context.Tense switch
        {
            _ when past is null || future is null => past ?? future,
            // A day without a year that lies just ahead is that one: of last year's, the year would be told.
            Tense.Past when Day is not null && First(future.Value).DayNumber - speech.DayNumber <= JustAhead && speech.DayNumber - First(past.Value).DayNumber > 300 => future,
            Tense.Past when context.Ahead && Day is null && First(future.Value).DayNumber - speech.DayNumber <= NarrativeDays => future,
            Tense.Past => past,
            Tense.Future when Month == speech.Month && Day is null => past,
            Tense.Future => future,
            _ => Nearest(speech, past.Value, future.Value),
        };
    }

    // Untensed text ("the August 1 deal"): the nearest, a past date twice as likely as one to come.
    private int Nearest(DateOnly speech, int past, int future) =>
        speech.DayNumber - First(past).DayNumber <= 2 * (First(future).DayNumber - speech.DayNumber) ? past : future;

    private int? Next(DateOnly running)
    {
        for (var year = running.Year; year <= Math.Min(running.Year + 1, 9998); year++)
        {
            if (Exists(year) && (Day is null ? new PartialDate(year, Month).Last : First(year)) >= running)
                return year;
        }

        return null;
    }

    private DateOnly First(int year) => new(year, Month ?? 1, Day ?? 1);
}

/// <summary>A date in figures whose day and month can be either way round: 5/11/2020.</summary>
internal sealed record FiguresShape(int First, int Second, int Year) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => true;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var dayFirst = new CalendarShape(Year, Second, First).Resolve(context);
        var monthFirst = new CalendarShape(Year, First, Second).Resolve(context);
        if (dayFirst is null || monthFirst is null || context.Speech is not { } speech)
            return dayFirst ?? monthFirst;
        // Day first is the custom of most of the world; only a date that lies ahead of its own report is turned round.
        return dayFirst.Window!.From > speech && monthFirst.Window!.From <= speech ? monthFirst : dayFirst;
    }
}

/// <summary>A day of the week, with "last", "this" or "next" where said.</summary>
internal sealed record WeekdayShape(DayOfWeek Weekday, int? Shift = null, bool FromEvent = false) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => true;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if ((FromEvent ? context.EventDay : context.Speech) is not { } speech)
            return null;
        var back = ((int)speech.DayOfWeek - (int)Weekday + 7) % 7;
        var day = (Shift, context.Tense) switch
        {
            (-1, _) => speech.AddDays(back == 0 ? -7 : -back),
            (1, _) => speech.AddDays(7 - back),
            (0, not Tense.Past) or (null, Tense.Future) => speech.AddDays((7 - back) % 7),
            _ => speech.AddDays(-back),
        };
        return TimeValue.Of(PartialDate.Of(day), DateBasis.Relative);
    }
}

/// <summary>"5 July last year", "in July this year": the year is counted from publication.</summary>
internal sealed record ShiftedYearShape(int Month, int? Day, int Shift) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => Day is not null;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context) =>
        context.Speech is { } speech && new CalendarShape(speech.Year + Shift, Month, Day).Resolve(context) is { Window: { } window } value
            ? value with { Window = new DateWindow(window.From, window.To, window.Precision, DateBasis.Relative) } : null;
}
