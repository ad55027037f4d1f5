using Marsad.Domain.Values;

namespace Marsad.Analysis.Series;

/// <summary>A running total as a source published it, with what it adds to the one before.</summary>
public sealed record SeriesPoint
{
    /// <summary>Until which day it counts, inclusive: said, else the day of its publication.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was published; later than <see cref="Day"/> for a figure that came late.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The figure as published.</summary>
    public required CountRange Published { get; init; }

    /// <summary>1, 2, …: goes up where the source starts its count again.</summary>
    public int Phase { get; init; } = 1;

    /// <summary>The figure with the counts before each new start added: one continuous series.</summary>
    public long Rebased { get; init; }

    /// <summary>How much more than at the point before; null for the first. Negative where the source corrected itself.</summary>
    public long? Added { get; init; }

    /// <summary>Over how many days; null for the first.</summary>
    public int? Days { get; init; }

    /// <summary>The source's own count for the period that ends on this day ("in the past 24 hours"); null where it gives none.</summary>
    public CountRange? SaidAdded { get; init; }

    /// <summary>The first day of that period.</summary>
    public DateOnly? SaidSince { get; init; }

    /// <summary>What explains a plateau, a gap, a jump or a fall.</summary>
    public ValueList<string> Notes { get; init; }

    /// <summary>The claim.</summary>
    public required string Claim { get; init; }
}
