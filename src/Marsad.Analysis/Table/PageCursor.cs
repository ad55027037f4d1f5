using System.Globalization;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Table;

/// <summary>By what a page of incidents is ordered.</summary>
public enum TableOrder
{
    /// <summary>The latest first day first.</summary>
    Latest,

    /// <summary>The earliest first day first.</summary>
    Oldest,

    /// <summary>The highest reported deaths first, then the latest.</summary>
    Killed,

    /// <summary>The highest reported injured first, then the latest.</summary>
    Injured,

    /// <summary>The most sources first, then the latest.</summary>
    Sources,
}

/// <summary>Where a row stands in an order: it stays there when other rows come or go, so a page that starts behind it neither repeats nor skips one.</summary>
/// <param name="Value">What the order looks at first; 0 where that is the day.</param>
/// <param name="Day">The row's first day.</param>
/// <param name="Id">Its packed id.</param>
/// <param name="Slot">Its slot.</param>
public readonly record struct PageCursor(int Value, int Day, ulong Id, int Slot) : IComparable<PageCursor>
{
    /// <summary>Where a row stands.</summary>
    public static PageCursor Of(TableOrder order, in IncidentRow row) => new(
        order switch
        {
            TableOrder.Killed => row.Killed.IsGiven ? row.Killed.Max : -1,
            TableOrder.Injured => row.Injured.IsGiven ? row.Injured.Max : -1,
            TableOrder.Sources => row.Sources,
            _ => 0,
        },
        row.From,
        row.Id,
        row.Slot);

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is nothing such.</summary>
    public static PageCursor? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('.') is [var value, var day, var id, var slot]
            && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            && ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var packed) && int.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new PageCursor(number, date, packed, place) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(PageCursor other) => Value != other.Value ? Value.CompareTo(other.Value) : Day != other.Day ? Day.CompareTo(other.Day) : Id != other.Id ? Id.CompareTo(other.Id) : Slot.CompareTo(other.Slot);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}.{Day}.{Id:x}.{Slot}");

    /// <summary>Before the other in rising order.</summary>
    public static bool operator <(PageCursor left, PageCursor right) => left.CompareTo(right) < 0;

    /// <summary>Behind the other in rising order.</summary>
    public static bool operator >(PageCursor left, PageCursor right) => left.CompareTo(right) > 0;

    /// <summary>Not behind the other.</summary>
    public static bool operator <=(PageCursor left, PageCursor right) => left.CompareTo(right) <= 0;

    /// <summary>Not before the other.</summary>
    public static bool operator >=(PageCursor left, PageCursor right) => left.CompareTo(right) >= 0;
}
