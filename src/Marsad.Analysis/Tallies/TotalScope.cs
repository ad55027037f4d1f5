using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>What a running total counts, as its source says it; what is null was not said.</summary>
public sealed record TotalScope
{
    /// <summary>Of whom.</summary>
    public string? Category { get; init; }

    /// <summary>Where.</summary>
    public string? Area { get; init; }

    /// <summary>From when, inclusive.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when, inclusive.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>By what.</summary>
    public string? Means { get; init; }

    /// <summary>By whom.</summary>
    public ValueList<string> Perpetrator { get; init; }

    /// <summary>At whom.</summary>
    public ValueList<string> Target { get; init; }
}
