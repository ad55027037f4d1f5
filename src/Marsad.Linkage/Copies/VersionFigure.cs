using Marsad.Domain.Values;

namespace Marsad.Linkage.Copies;

/// <summary>A figure that one version of a story gives: what is counted, how many, who says so, and the claims that say it.</summary>
public sealed record VersionFigure
{
    /// <summary>What is counted, by its interchange word: <c>killed</c>, <c>injured</c>, <c>displaced</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>Of whom or what; null for the total.</summary>
    public string? Category { get; init; }

    /// <summary>The facility or team whose count it is; null for a count of all.</summary>
    public string? Scope { get; init; }

    /// <summary>The affiliation of those counted, where the figure says it.</summary>
    public string? Side { get; init; }

    /// <summary>Who caused it, where the figure says it.</summary>
    public string? By { get; init; }

    /// <summary>Where: the name of the incident's place, or of the area of a running total; null where not said.</summary>
    public string? Place { get; init; }

    /// <summary>True for a running total over a period, which is no incident's figure.</summary>
    public bool RunningTotal { get; init; }

    /// <summary>True for "three more": it adds to an earlier figure.</summary>
    public bool Increment { get; init; }

    /// <summary>Who says it.</summary>
    public required string Source { get; init; }

    /// <summary>How many, as first given in this version.</summary>
    public required CountRange Count { get; init; }

    /// <summary>The ids of the claims that give it, at least one, in the order of the text.</summary>
    public required ValueList<string> Claims { get; init; }
}

/// <summary>A figure that the later version gives in place of an earlier one of the same source, measure and category.</summary>
/// <param name="Earlier">The figure of the earlier version.</param>
/// <param name="Later">The figure of the later version.</param>
public sealed record ReplacedFigure(VersionFigure Earlier, VersionFigure Later);
