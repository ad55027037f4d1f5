using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>One figure as one source gave it in one report.</summary>
internal sealed record FigureLine
{
    /// <summary>What makes the source one.</summary>
    public required string Source { get; init; }

    /// <summary>The source's name as shown.</summary>
    public required string SourceName { get; init; }

    /// <summary>The figure.</summary>
    public required CasualtyFigure Figure { get; init; }

    /// <summary>True where it comes with an accusation: that it happened is not asserted.</summary>
    public bool Alleged { get; init; }

    /// <summary>True for "three more" of a source that gave no figure before: it counts some of the harmed, beside others that it does not count.</summary>
    public bool WithoutBase { get; init; }

    /// <summary>Who caused it: said with the figure, or the only perpetrator of a claim that tells of one side's act.</summary>
    public string? By { get; init; }

    /// <summary>When the report was published.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The claim.</summary>
    public required string Claim { get; init; }

    /// <summary>Its place among all claims of the incident, by publication, report and quote.</summary>
    public int Order { get; init; }

    /// <summary>How many it comes to: the figure's own count, or with the earlier one added.</summary>
    public required CountRange Count { get; init; }

    /// <summary>False when a later figure of the same source replaced it.</summary>
    public bool Current { get; init; } = true;

    /// <summary>The facility or team whose count it is; null for a count of all.</summary>
    public string? Scope => string.IsNullOrWhiteSpace(Figure.Scope) ? null : Figure.Scope;

    /// <summary>The lowest number it allows; null where it gives none.</summary>
    public long? Low => Count.Min;

    /// <summary>The highest number it speaks of: for "at least 5" that is 5.</summary>
    public long High => Count.Max ?? Count.Min ?? 0;
}
