using Marsad.Domain.Incidents;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>A policy: what is made of figures that differ.</summary>
internal interface IPolicyRule
{
    /// <summary>The figure; null where the policy takes none of the sources' word.</summary>
    /// <param name="range">The range over all sources.</param>
    /// <param name="given">The sources that count all of the people, in the order of their keys.</param>
    /// <param name="partial">Where nobody counts all: who counts some (a facility's dead, the children).</param>
    FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial);
}
