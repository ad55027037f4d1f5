using Marsad.Domain.Incidents;
using Marsad.Register.Contract;

namespace Marsad.Analysis.Tallies;

/// <summary>A running sum of ranges of which only the numbers are kept. A value to be changed in place.</summary>
public struct RangeSum : IEquatable<RangeSum>
{
    /// <summary>How many ranges.</summary>
    public int Count { get; private set; }

    /// <summary>The sum of the lower ends.</summary>
    public long Min { get; private set; }

    /// <summary>The sum of the highest reported.</summary>
    public long Max { get; private set; }

    /// <summary>True where one of them is open.</summary>
    public bool Open { get; private set; }

    /// <summary>The sum of the best estimates; null where no policy gives any.</summary>
    public long? Best { get; private set; }

    /// <summary>The sum as a range; null where there was none.</summary>
    public readonly FigureRange? Range => Count == 0 ? null : new FigureRange(Min, Max, Open);

    /// <summary>Adds a range, where a source gives it.</summary>
    public void Add(PackedRange range)
    {
        if (range.IsGiven)
            Add(range, wholly: true);
    }

    /// <summary>Adds a range; one that is only possibly in scope adds to the highest alone.</summary>
    public void Add(PackedRange range, bool wholly)
    {
        Count++;
        Min += wholly ? range.Min : 0;
        Max += range.Max;
        Open |= range.Open;
    }

    /// <summary>Adds a best estimate of a range that was added; of one that is only possibly in scope nothing is known.</summary>
    public void AddBest(long best, bool wholly) => Best = (Best ?? 0) + (wholly ? best : 0);

    /// <summary>Adds another sum.</summary>
    public void Add(in RangeSum other)
    {
        Count += other.Count;
        Min += other.Min;
        Max += other.Max;
        Open |= other.Open;
        if (other.Best is { } best)
            Best = (Best ?? 0) + best;
    }

    /// <inheritdoc/>
    public readonly bool Equals(RangeSum other) => (Count, Min, Max, Open, Best) == (other.Count, other.Min, other.Max, other.Open, other.Best);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RangeSum other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(Count, Min, Max, Open, Best);

    /// <summary>Of the same numbers.</summary>
    public static bool operator ==(RangeSum left, RangeSum right) => left.Equals(right);

    /// <summary>Of other numbers.</summary>
    public static bool operator !=(RangeSum left, RangeSum right) => !left.Equals(right);
}
