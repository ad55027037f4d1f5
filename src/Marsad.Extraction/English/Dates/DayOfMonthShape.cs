using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Dates;

/// <summary>A day without its month: "on the 17th", the latest such day up to the day of writing.</summary>
/// <param name="Day">1 to 31.</param>
internal sealed record DayOfMonthShape(int Day) : Shape
{
    /// <inheritdoc/>
    public override bool IsDay => true;

    /// <inheritdoc/>
    public override TimeValue? Resolve(TimeContext context)
    {
        if (context.Speech is not { } speech || context.Tense == Tense.Future)
            return null;
        for (var month = new DateOnly(speech.Year, speech.Month, 1); speech.DayNumber - month.DayNumber < 93 && month.Year > 1; month = month.AddMonths(-1))
        {
            if (Day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(Day - 1) is var day && day <= speech)
                return TimeValue.Of(PartialDate.Of(day), DateBasis.Relative);
        }

        return null;
    }
}
