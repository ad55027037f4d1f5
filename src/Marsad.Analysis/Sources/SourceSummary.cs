using Marsad.Domain.Incidents;

namespace Marsad.Analysis.Sources;

/// <summary>What a register holds of one source, in a line. A source is whoever says a claim: a body, an office, an outlet where the text names nobody.</summary>
public sealed record SourceSummary
{
    /// <summary>Its name, as it is written most often.</summary>
    public required string Name { get; init; }

    /// <summary>True for a description that could be anybody's ("residents"): one line stands for many people.</summary>
    public required bool Unnamed { get; init; }

    /// <summary>In how many reports it speaks.</summary>
    public required int Reports { get; init; }

    /// <summary>How many reports it published, as an outlet.</summary>
    public required int Published { get; init; }

    /// <summary>How many claims it makes.</summary>
    public required int Claims { get; init; }

    /// <summary>Of how many incidents it speaks.</summary>
    public required int Incidents { get; init; }

    /// <summary>Of how many of them nobody else speaks.</summary>
    public required int Alone { get; init; }

    /// <summary>For how many it gives a number of dead of its own.</summary>
    public required int Deadly { get; init; }

    /// <summary>The sum of its own figures of dead in force; null where it gives none.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>How late it is.</summary>
    public DelaySummary? Delay { get; init; }

    /// <summary>How many figures of its own it replaced by later ones.</summary>
    public required int Corrections { get; init; }
}
