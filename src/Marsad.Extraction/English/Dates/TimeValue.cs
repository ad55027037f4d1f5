using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>What an expression of time is.</summary>
internal enum TimeKind
{
    /// <summary>A place in time.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>It recurs.</summary>
    Set,
}

/// <summary>The meaning of an expression of time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Timex">Its value as TIMEX3 writes it ("2019-08-31", "P4M", "PAST_REF"): the form in which dates are measured.</param>
internal sealed record TimeValue(TimeKind Kind, string Timex)
{
    /// <summary>The days it can mean; null where it has no place in time.</summary>
    public DateWindow? Window { get; init; }

    /// <summary>The date cut to its precision; for "the end of April" the last day.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The length of a duration in days; null where not told.</summary>
    public int? Days { get; init; }

    /// <summary>True where it is a period by itself ("the past two weeks").</summary>
    public bool IsPeriod { get; init; }

    /// <summary>The two ends of a range that was given as two dates.</summary>
    public (TimeValue Start, TimeValue End)? Ends { get; init; }

    /// <summary>A value with a window.</summary>
    public static TimeValue Of(string timex, DateOnly from, DateOnly to, DatePrecision precision, DateBasis basis, PartialDate? date = null) =>
        new(TimeKind.Date, timex) { Window = new DateWindow(from, to < from ? from : to, precision, basis), Date = date };

    /// <summary>A partial date of the calendar.</summary>
    public static TimeValue Of(PartialDate date, DateBasis basis) => new(TimeKind.Date, date.ToString()) { Window = DateWindow.Of(date, basis), Date = date };
}
