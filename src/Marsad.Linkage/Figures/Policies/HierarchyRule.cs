using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Figures.Policies;

/// <summary>The figure of the first source of a named order that gives one: its own range, and no other source's.</summary>
internal sealed class HierarchyRule : IPolicyRule
{
    private readonly List<string> order;

    /// <param name="sources">Names of sources, the most trusted first; a shorter form of a name means it too.</param>
    public HierarchyRule(IEnumerable<string> sources) => order = [.. sources.Select(SourceNames.Key)];

    /// <inheritdoc/>
    public FigureRange? Draw(FigureRange range, IReadOnlyList<GivenFigure> given, IReadOnlyList<GivenFigure> partial) => First(given) ?? First(partial);

    private FigureRange? First(IReadOnlyList<GivenFigure> given)
    {
        foreach (var name in order)
        {
            var own = given.Where(g => SourceNames.AreOne(name, SourceNames.Key(g.Line.SourceName))).SelectMany(static g => g.Counts).ToList();
            if (own.Count > 0)
                return Bounds.Over(own);
        }

        return null;
    }
}
