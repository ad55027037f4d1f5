using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>The windows of what has no date in the words.</summary>
internal static class DateWindows
{
    /// <summary>How many days before publication an undated event of the news is looked for.</summary>
    private const int NewsDays = 3;

    /// <summary>The window where nothing is said: from three days before publication to its day, both inclusive; precision unknown, basis publication. Null where the day of publication is not known.</summary>
    public static DateWindow? BeforePublication(DateOnly? published) =>
        published is { } day ? new DateWindow(day.DayNumber < NewsDays ? DateOnly.MinValue : day.AddDays(-NewsDays), day, DatePrecision.Unknown, DateBasis.Publication) : null;

    /// <inheritdoc cref="BeforePublication(DateOnly?)"/>
    public static DateWindow? BeforePublication(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return BeforePublication(report.Published?.Day);
    }

    /// <summary>The window of what has no place in time at all: any day of the calendar.</summary>
    public static DateWindow AnyDay { get; } = new(DateOnly.MinValue, DateOnly.MaxValue, DatePrecision.Unknown, DateBasis.Publication);
}
