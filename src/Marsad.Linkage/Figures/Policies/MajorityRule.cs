using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>The number that more than half of the independent sources give; where none is, the lowest.</summary>
internal sealed class MajorityRule : IPolicyRule
{
    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial)
    {
        var number = given.Count > 0 && Votes.Of(given)[0] is var (most, voices) && voices * 2 > Votes.Voices(given) ? Math.Clamp(most, range.Min, range.Max) : range.Min;
        return new FigureRange(number, number);
    }
}
