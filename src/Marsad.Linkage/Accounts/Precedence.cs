using Marsad.Domain.Values;

namespace Marsad.Linkage.Accounts;

/// <summary>Which of several dates or places tells more: the finest, then the stated before the worked out before the window of publication.</summary>
internal static class Precedence
{
    /// <summary>Orders windows, the most telling first.</summary>
    public static IComparer<DateWindow> Dates { get; } = Comparer<DateWindow>.Create(static (a, b) =>
        (Coarseness(a), a.Basis, a.From.DayNumber, a.To.DayNumber).CompareTo((Coarseness(b), b.Basis, b.From.DayNumber, b.To.DayNumber)));

    /// <summary>Orders places, the finest first.</summary>
    public static IComparer<Place> Places { get; } = Comparer<Place>.Create(static (a, b) =>
    {
        var byGrain = Coarseness(a).CompareTo(Coarseness(b));
        return byGrain != 0 ? byGrain : string.CompareOrdinal(a.Name, b.Name);
    });

    /// <summary>How coarse a window is: its days; a window of publication is coarser than any that was said.</summary>
    public static int Coarseness(DateWindow window) => window.Basis == DateBasis.Publication ? 100_000 + window.Days : window.Days;

    /// <summary>How coarse a place is: its precision, a little more with a relation ("north of"), most where nothing was resolved.</summary>
    public static int Coarseness(Place place) => place.Precision is { } precision ? (2 * (int)precision) + (place.Relation is null ? 0 : 1) : 100;
}
