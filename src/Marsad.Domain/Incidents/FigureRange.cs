using System.Text.Json.Serialization;

namespace Marsad.Domain.Incidents;

/// <summary>A figure over all sources: from the smallest lower bound to the largest upper bound, both inclusive; <see cref="Open"/> where the highest reported is itself "at least".</summary>
public sealed record FigureRange
{
    /// <summary>A range.</summary>
    /// <exception cref="ArgumentException">An end is negative, or min exceeds max.</exception>
    [JsonConstructor]
    public FigureRange(long min, long max, bool open = false)
    {
        if (min < 0 || max < min)
            throw new ArgumentException($"A figure's range runs from a number (here {min}) to one not below it (here {max}).", nameof(min));
        (Min, Max, Open) = (min, max, open);
    }

    /// <summary>The smallest lower bound.</summary>
    public long Min { get; }

    /// <summary>The highest reported.</summary>
    public long Max { get; }

    /// <summary>True when there may be more than <see cref="Max"/>.</summary>
    public bool Open { get; }
}
