using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>Low, best and high, as UCDP gives them; best is the number that most independent sources give, among equals the lower.</summary>
internal sealed class BestRule : IPolicyRule
{
    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial) =>
        new(range.Min, range.Max, range.Open) { Best = given.Count == 0 ? range.Min : Math.Clamp(Votes.Of(given)[0].Number, range.Min, range.Max) };
}
