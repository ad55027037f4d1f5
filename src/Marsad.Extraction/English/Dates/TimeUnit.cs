using System.Globalization;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A unit of time.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Second,

    /// <summary>Minutes.</summary>
    Minute,

    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Nights.</summary>
    Night,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>Weeks, Monday to Sunday.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Quarters of a year.</summary>
    Quarter,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,
}

/// <summary>Arithmetic with units of time. No day leaves the calendar: what would, is null.</summary>
internal static class TimeUnits
{
    /// <summary>The code of TIMEX3 durations, with its prefix: P1D, PT1H.</summary>
    public static string Duration(TimeUnit unit, string amount) => unit switch
    {
        TimeUnit.Hour when amount.EndsWith(".5", StringComparison.Ordinal) => $"PT{amount[..^2]}H30M",
        TimeUnit.Year when amount.EndsWith(".5", StringComparison.Ordinal) => $"P{amount[..^2]}Y6M",
        TimeUnit.Second => $"PT{amount}S",
        TimeUnit.Minute => $"PT{amount}M",
        TimeUnit.Hour => $"PT{amount}H",
        TimeUnit.Day => $"P{amount}D",
        TimeUnit.Night => $"P{amount}NI",
        TimeUnit.Weekend => $"P{amount}WE",
        TimeUnit.Week => $"P{amount}W",
        TimeUnit.Fortnight => $"P{(int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 1000 ? (2 * n).ToString(CultureInfo.InvariantCulture) : amount)}W",
        TimeUnit.Month => $"P{amount}M",
        TimeUnit.Quarter => $"P{amount}Q",
        TimeUnit.Year => $"P{amount}Y",
        TimeUnit.Decade => $"P{(int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d < 1000 ? (10 * d).ToString(CultureInfo.InvariantCulture) : "X")}{(amount is "X" ? "E" : "Y")}",
        _ => $"P{(int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var c) && c < 1000 ? (100 * c).ToString(CultureInfo.InvariantCulture) : "X")}{(amount is "X" ? "C" : "Y")}",
    };

    /// <summary>Its length in days; 0 for less than a day.</summary>
    public static double Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1.0 / 86400,
        TimeUnit.Minute => 1.0 / 1440,
        TimeUnit.Hour => 1.0 / 24,
        TimeUnit.Day or TimeUnit.Night => 1,
        TimeUnit.Weekend => 2,
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        TimeUnit.Month => 30.44,
        TimeUnit.Quarter => 91.3,
        TimeUnit.Year => 365.25,
        TimeUnit.Decade => 3652.5,
        _ => 36525,
    };

    /// <summary>A day so many units on; null where it leaves the calendar.</summary>
    public static DateOnly? Add(DateOnly day, TimeUnit unit, double count)
    {
        if (Math.Abs(count * Days(unit)) > 700_000)
            return null;
        var whole = count == Math.Floor(count);
        var months = unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Year => 12, TimeUnit.Decade => 120, TimeUnit.Century => 1200, _ => 0 };
        if (months > 0 && (whole || months > 1))
        {
            var target = (day.Year * 12) + day.Month - 1 + (int)Math.Round(count * months);
            return target is >= 12 and < 119_988 ? day.AddMonths((int)Math.Round(count * months)) : null;
        }

        var number = day.DayNumber + (long)Math.Round(count * Days(unit), MidpointRounding.AwayFromZero);
        return number > 366 && number < DateOnly.MaxValue.DayNumber - 366 ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The period of the unit that a day lies in.</summary>
    public static TimeValue Around(DateOnly day, TimeUnit unit, DateBasis basis)
    {
        switch (unit)
        {
            case TimeUnit.Week or TimeUnit.Fortnight:
                var monday = Monday(day);
                return TimeValue.Of(Week(day), monday, monday.AddDays(6), DatePrecision.Week, basis);
            case TimeUnit.Weekend:
                var saturday = Monday(day).AddDays(5);
                return TimeValue.Of(Week(day) + "-WE", saturday, saturday.AddDays(1), DatePrecision.Day, basis);
            case TimeUnit.Month:
                return TimeValue.Of(new PartialDate(day.Year, day.Month), basis);
            case TimeUnit.Quarter:
                var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
                return TimeValue.Of(string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"), first, first.AddMonths(3).AddDays(-1), DatePrecision.Season, basis);
            case TimeUnit.Year:
                return TimeValue.Of(new PartialDate(day.Year), basis);
            case TimeUnit.Decade or TimeUnit.Century:
                var length = unit == TimeUnit.Decade ? 10 : 100;
                var start = Math.Max(1, day.Year / length * length);
                return TimeValue.Of((day.Year / length).ToString(unit == TimeUnit.Decade ? "000" : "00", CultureInfo.InvariantCulture), new DateOnly(start, 1, 1), new DateOnly(Math.Min(9998, start + length - 1), 12, 31), DatePrecision.Year, basis);
            default:
                return TimeValue.Of(PartialDate.Of(day), basis);
        }
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Week(DateOnly day)
    {
        var noon = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(noon):0000}-W{ISOWeek.GetWeekOfYear(noon):00}");
    }
}
