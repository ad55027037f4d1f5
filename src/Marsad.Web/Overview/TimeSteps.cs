using System.Text.Json.Serialization;
using Marsad.Analysis.Table;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Values;

namespace Marsad.Web.Overview;

/// <summary>Steps of time.</summary>
[JsonConverter(typeof(KebabCase<TimeStep>))]
public enum TimeStep
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, from Monday.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>Adds days up in steps.</summary>
internal static class TimeSteps
{
    /// <summary>The first day of the step in which a day lies.</summary>
    public static DateOnly Start(DateOnly day, TimeStep by) => by switch
    {
        TimeStep.Day => day,
        TimeStep.Month => new DateOnly(day.Year, day.Month, 1),
        TimeStep.Year => new DateOnly(day.Year, 1, 1),
        // The first week of all begins on a Monday.
        _ => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7)),
    };

    /// <summary>The last day of a step, inclusive.</summary>
    public static DateOnly End(DateOnly start, TimeStep by) => by switch
    {
        TimeStep.Day => start,
        TimeStep.Month => start.AddDays(DateTime.DaysInMonth(start.Year, start.Month) - 1),
        TimeStep.Year => new DateOnly(start.Year, 12, 31),
        _ => DateOnly.FromDayNumber(Math.Min(start.DayNumber + 6, DateOnly.MaxValue.DayNumber)),
    };

    /// <summary>The steps in which something happened, in order.</summary>
    public static IEnumerable<PeriodSum> Of(IReadOnlyList<DayTotal> days, TimeStep by)
    {
        for (var i = 0; i < days.Count;)
        {
            var start = Start(DateOnly.FromDayNumber(days[i].Day), by);
            var (end, count, killed, injured) = (End(start, by), 0, default(RangeSum), default(RangeSum));
            for (; i < days.Count && days[i].Day <= end.DayNumber; i++)
            {
                count += days[i].Count;
                killed.Add(days[i].Killed);
                injured.Add(days[i].Injured);
            }

            yield return new PeriodSum(start, end, count, killed.Range, injured.Range);
        }
    }
}
