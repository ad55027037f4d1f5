using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Analysis.Sources;

/// <summary>What one source itself says of the dead of one incident.</summary>
/// <param name="Min">The smallest lower end of its figures in force.</param>
/// <param name="Max">The largest upper end.</param>
/// <param name="Open">True where it says "at least".</param>
internal readonly record struct OwnFigure(long Min, long Max, bool Open)
{
    /// <summary>From its figures in force of the whole incident: not of a category, not of one hospital, not "three more" without what they add to. Null where it gives none.</summary>
    public static OwnFigure? Of(IEnumerable<SourceFigure> figures)
    {
        OwnFigure? own = null;
        foreach (var said in figures.Where(static f => f is { Current: true, WithoutBase: false, Figure: { Measure: HarmMeasure.Killed, Category: null, Scope: null } }))
        {
            var count = said.ComesTo ?? said.Figure.Count;
            if ((count.Min ?? count.Max) is not { } low)
                continue;
            var next = new OwnFigure(count.Min ?? 0, Math.Max(count.Max ?? low, count.Min ?? 0), count.Max is null);
            own = own is { } before ? new OwnFigure(Math.Min(before.Min, next.Min), Math.Max(before.Max, next.Max), before.Open || next.Open) : next;
        }

        return own;
    }

    /// <summary>True where the two can be one number.</summary>
    public bool Meets(OwnFigure other) => Min <= (other.Open ? long.MaxValue : other.Max) && other.Min <= (Open ? long.MaxValue : Max);
}
