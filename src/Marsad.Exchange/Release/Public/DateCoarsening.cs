using Marsad.Domain.Values;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Public;

/// <summary>Dates as whole weeks, months, quarters or years.</summary>
public static class DateCoarsening
{
    /// <summary>The whole time units that hold a window.</summary>
    public static (DateOnly From, DateOnly To) Widen(DateOnly from, DateOnly to, DateLevel level) => level switch
    {
        DateLevel.Week => (Monday(from), Monday(to).AddDays(6)),
        DateLevel.Month => (new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1)),
        DateLevel.Quarter => (Quarter(from), Quarter(to).AddMonths(3).AddDays(-1)),
        DateLevel.Year => (new DateOnly(from.Year, 1, 1), new DateOnly(to.Year, 12, 31)),
        _ => (from, to),
    };

    /// <summary>How finely a date is given at a level: never finer than it was recorded.</summary>
    public static DatePrecision Precision(DatePrecision recorded, DateLevel level)
    {
        var coarse = level switch { DateLevel.Week => DatePrecision.Week, DateLevel.Month => DatePrecision.Month, DateLevel.Quarter => DatePrecision.Season, DateLevel.Year => DatePrecision.Year, _ => DatePrecision.Day };
        return recorded == DatePrecision.Unknown || recorded > coarse ? recorded : coarse;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Quarter(DateOnly day) => new(day.Year, day.Month - ((day.Month - 1) % 3), 1);
}
