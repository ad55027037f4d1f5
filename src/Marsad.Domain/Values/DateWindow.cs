using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>How finely a date was given.</summary>
[JsonConverter(typeof(KebabCase<DatePrecision>))]
public enum DatePrecision
{
    /// <summary>Nothing was said.</summary>
    Unknown,

    /// <summary>An hour of the day.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>Where a date came from.</summary>
[JsonConverter(typeof(KebabCase<DateBasis>))]
public enum DateBasis
{
    /// <summary>It stands in the words.</summary>
    Stated,

    /// <summary>Worked out from the publication date or from another event.</summary>
    Relative,

    /// <summary>Nothing was said: the window before publication. Never passed off as stated.</summary>
    Publication,
}

/// <summary>The days on which something can have happened (or, where <see cref="Lasted"/>, from which to which it lasted); both ends inclusive.</summary>
public sealed record DateWindow
{
    /// <summary>A window of one day or more.</summary>
    /// <param name="from">The first day, inclusive.</param>
    /// <param name="to">The last day, inclusive; not before <paramref name="from"/>.</param>
    /// <param name="precision">How finely it was given.</param>
    /// <param name="basis">Where it came from.</param>
    /// <param name="lasted">True: it lasted from–to. False: it happened once within. Null: not said (claims).</param>
    /// <exception cref="ArgumentException">The window ends before it starts.</exception>
    [JsonConstructor]
    public DateWindow(DateOnly from, DateOnly to, DatePrecision precision, DateBasis basis, bool? lasted = null)
    {
        if (to < from)
            throw new ArgumentException($"A window cannot end ({to:O}) before it starts ({from:O}).", nameof(to));
        (From, To, Precision, Basis, Lasted) = (from, to, precision, basis, lasted);
    }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; }

    /// <summary>How finely it was given.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Where it came from.</summary>
    public DateBasis Basis { get; }

    /// <summary>True: it lasted from–to. False: it happened once within the window. Null: not said.</summary>
    [JsonPropertyName("span")]
    public bool? Lasted { get; }

    /// <summary>False: nothing is known of when it began; the first day is the calendar's first.</summary>
    [JsonIgnore]
    public bool HasStart => From > DateOnly.MinValue;

    /// <summary>False: nothing is known of when it ended; the last day is the calendar's last.</summary>
    [JsonIgnore]
    public bool HasEnd => To < DateOnly.MaxValue;

    /// <summary>The number of days, at least 1.</summary>
    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The window of a partial date.</summary>
    public static DateWindow Of(PartialDate date, DateBasis basis) =>
        new(date.First, date.Last, date.Day is not null ? DatePrecision.Day : date.Month is not null ? DatePrecision.Month : DatePrecision.Year, basis);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(DateWindow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From <= other.To && other.From <= To;
    }

    /// <summary>True when every day of <paramref name="other"/> is a day of this.</summary>
    public bool Contains(DateWindow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From <= other.From && other.To <= To;
    }
}
