using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>A number as a source gave it. <c>min</c> and <c>max</c> are inclusive; a null end is open: "at least 40" is 40–null, "up to 60" is null–60, "between 3 and 7" is 3–7. The qualifier keeps the words ("at least", "some", "dozens"). A <see cref="Share"/> of a whole (0 to 1) stands alone or beside a number.</summary>
public sealed record CountRange
{
    /// <summary>A number as given.</summary>
    /// <exception cref="ArgumentException">Nothing is given, an end is negative, min exceeds max, or the share is not from 0 to 1.</exception>
    [JsonConstructor]
    public CountRange(long? min = null, long? max = null, string? qualifier = null, double? share = null)
    {
        if (min is null && max is null && share is null)
            throw new ArgumentException("A count says at least one end or a share.", nameof(min));
        if (min < 0 || max < 0)
            throw new ArgumentException("A count is not negative.", nameof(min));
        if (min > max)
            throw new ArgumentException($"min {min} exceeds max {max}.", nameof(min));
        if (share is < 0 or > 1 or double.NaN)
            throw new ArgumentException("A share lies between 0 and 1.", nameof(share));
        (Min, Max, Qualifier, Share) = (min, max, string.IsNullOrWhiteSpace(qualifier) ? null : qualifier, share);
    }

    /// <summary>The lower end, inclusive; null: not given.</summary>
    public long? Min { get; }

    /// <summary>The upper end, inclusive; null: not given.</summary>
    public long? Max { get; }

    /// <summary>The words that qualify the number; null for a bare number.</summary>
    public string? Qualifier { get; }

    /// <summary>A share of a whole, 0 to 1; null: not given.</summary>
    public double? Share { get; }

    /// <summary>True when no upper end is given ("at least", "dozens").</summary>
    [JsonIgnore]
    public bool IsOpen => Max is null && Min is not null;

    /// <summary>A bare number.</summary>
    public static CountRange Exactly(long number) => new(number, number);

    /// <summary>At least so many.</summary>
    public static CountRange AtLeast(long number, string qualifier = "at least") => new(number, null, qualifier);

    /// <summary>At most so many.</summary>
    public static CountRange AtMost(long number, string qualifier = "up to") => new(null, number, qualifier);

    /// <summary>The sum of two disjoint counts: ends add, and an open end stays open. Shares do not add.</summary>
    /// <exception cref="InvalidOperationException">Either has no number.</exception>
    public CountRange Plus(CountRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((Min ?? Max) is null || (other.Min ?? other.Max) is null)
            throw new InvalidOperationException("Only numbers add; a share has none.");
        var (min, max) = (Min + other.Min, Max + other.Max);
        return min is null && max is null ? new CountRange(Min ?? other.Min) : new CountRange(min, max, Qualifier ?? other.Qualifier);
    }

    /// <summary>True when <paramref name="number"/> can be what was meant.</summary>
    public bool Admits(long number) => (Min is null || number >= Min) && (Max is null || number <= Max);
}
