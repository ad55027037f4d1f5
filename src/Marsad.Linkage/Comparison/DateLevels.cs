using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>How two windows stand to each other.</summary>
internal enum DateLevel
{
    Unknown,
    SameDay,
    Overlap,
    Window,
    NextDay,

    /// <summary>A day apart, each told by one source with a figure of its own: it counts them separately.</summary>
    OwnDay,
    Apart,

    /// <summary>They cannot be one day: the accounts cannot be one incident.</summary>
    Exclude,
}

/// <summary>Finds the level of two windows.</summary>
internal static class DateLevels
{
    private const int FarApart = 7;

    /// <summary>True where the day of one is only guessed from its report's publication: a report may come out months later, on a trial.</summary>
    public static bool IsGuess(DateWindow? first, DateWindow? second) => first?.Basis == DateBasis.Publication || second?.Basis == DateBasis.Publication;

    /// <summary>The level; the order of the two does not matter.</summary>
    public static DateLevel Of(DateWindow? first, DateWindow? second)
    {
        if (first is null || second is null)
            return DateLevel.Unknown;
        var published = first.Basis == DateBasis.Publication || second.Basis == DateBasis.Publication;
        if (first.Overlaps(second))
            return published ? DateLevel.Window : first.Days == 1 && second.Days == 1 ? DateLevel.SameDay : DateLevel.Overlap;
        var gap = first.From > second.To ? first.From.DayNumber - second.To.DayNumber : second.From.DayNumber - first.To.DayNumber;
        return published ? gap <= FarApart ? DateLevel.Apart : DateLevel.Exclude
            : gap == 1 ? DateLevel.NextDay
            : DateLevel.Exclude;
    }
}
