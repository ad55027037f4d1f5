using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>Ranges by grade, as Airwars publishes its totals: what one source says, or what is contested, raises the highest only; what a reviewer discounted gives none.</summary>
/// <param name="grade">The incident's grade.</param>
internal sealed class GradesRule(Grade grade) : IPolicyRule
{
    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial) => grade switch
    {
        Grade.Discounted => null,
        Grade.Weak or Grade.Contested => new FigureRange(0, range.Max, range.Open),
        _ => range,
    };
}
