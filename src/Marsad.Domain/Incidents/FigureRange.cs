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

    /// <summary>The best estimate between the two, by a policy that gives one (<see cref="FigurePolicy.Best"/>); null by every other.</summary>
    /// <exception cref="ArgumentException">It lies outside the range.</exception>
    public long? Best { get; init => field = value < Min || value > Max ? throw new ArgumentException($"A best estimate ({value}) lies between {Min} and {Max}.", nameof(value)) : value; }

    /// <summary>The sum over incidents: of the smallest bounds, of the highest reported, and open where one of them is; null where none gives a figure.</summary>
    public static FigureRange? Sum(IEnumerable<FigureRange?> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        return ranges.OfType<FigureRange>().Aggregate((FigureRange?)null, static (sum, r) => sum is null ? r : new FigureRange(sum.Min + r.Min, sum.Max + r.Max, sum.Open || r.Open));
    }
}
