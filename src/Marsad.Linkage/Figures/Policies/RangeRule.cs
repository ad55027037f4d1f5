using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>The range itself.</summary>
internal sealed class RangeRule : IPolicyRule
{
    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial) => range;
}
