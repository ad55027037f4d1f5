using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A quarter counted from the one that the text speaks of: "the latest quarter" (0), "the year-ago quarter" (-4).</summary>
internal sealed record QuarterShape(int Shift) : Shape
{
    /// <summary>"the 1988 quarter": that quarter of the year given; null where none is.</summary>
    public int? Year { get; init; }

    /// <summary>True where the words alone say that it is a quarter of a year; otherwise one must have been spoken of.</summary>
    public bool Known { get; init; }

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        var spoken = context.Quarter?.Window?.From;
        if (spoken is null && Year is { } year)
            return TimeValue.Of(new PartialDate(year), DateBasis.Stated);
        if (spoken is null && Shift < 0)
            return context.Speech is { Year: > 1 } day ? TimeValue.Of(new PartialDate(day.Year - 1), DateBasis.Relative) : null;
        if ((spoken ?? (Known ? context.Speech?.AddMonths(-3) : null)) is not { } from)
            return null;
        var step = Year is { } given ? given - from.Year : Shift / 4;
        return from.Year + step is < 1 or > 9998 ? null : TimeUnits.Around(from.AddYears(step), TimeUnit.Quarter, DateBasis.Relative);
    }
}
