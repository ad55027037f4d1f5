using Marsad.Domain.Values;

namespace Marsad.Benchmarks.Made;

/// <summary>An invented incident as it truly was; reports know parts of it.</summary>
internal sealed record MadeIncident
{
    /// <summary>Its number: the truth that a joining is measured against.</summary>
    public required long Number { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The town.</summary>
    public required Place Place { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>How many died.</summary>
    public required int Killed { get; init; }

    /// <summary>How many were hurt.</summary>
    public required int Injured { get; init; }

    /// <summary>Who did it.</summary>
    public required string Perpetrator { get; init; }

    /// <summary>A code of vocab/facilities.tsv; null where none was hit.</summary>
    public string? Facility { get; init; }

    /// <summary>A name that those who were there would tell: the quarter, the market.</summary>
    public required string Spot { get; init; }

    /// <summary>What else was there to tell, in words; each report tells some of it.</summary>
    public required IReadOnlyList<string> Details { get; init; }

    /// <summary>Who was there; each report names some.</summary>
    public required IReadOnlyList<string> People { get; init; }
}
