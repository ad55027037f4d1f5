using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>What one source's current figures of the same people come to.</summary>
/// <param name="Line">One of its figures: whose it is.</param>
/// <param name="Counts">Its counts; several where an unmarked lower one stands beside the earlier.</param>
internal sealed record GivenFigure(FigureLine Line, IReadOnlyList<CountRange> Counts)
{
    /// <summary>The source's own range.</summary>
    public FigureRange Range => Bounds.Over(Counts)!;
}
