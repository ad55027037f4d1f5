using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Linkage.Figures.Policies;

namespace Marsad.Linkage.Figures;

/// <summary>What the sources' current figures come to, measure by measure, by one policy.</summary>
/// <param name="lines">Every figure of every source; those that do not stand any more are left aside.</param>
/// <param name="policy">What is made of figures that differ.</param>
/// <param name="flags">Where oddities are noted.</param>
internal sealed class FigureRanges(IReadOnlyList<FigureLine> lines, IPolicyRule policy, ISet<string> flags)
{
    // A share without a number ("half of them") counts nobody.
    private readonly List<FigureLine> standing = [.. lines.Where(static l => l.Current && (l.Count.Max ?? l.Count.Min) is not null)];

    /// <summary>The figure of a measure; null where no source speaks of it, or none whose word the policy takes.</summary>
    public FigureRange? Total(HarmMeasure measure)
    {
        var current = standing.Where(l => l.Figure.Measure == measure).ToList();
        var totals = current.Where(static l => !Parts.IsPart(l) && l.Scope is null).ToList();
        var givers = totals.Select(static l => l.Source).ToHashSet(StringComparer.Ordinal);
        var scoped = current.Where(static l => !Parts.IsPart(l) && l.Scope is not null).ToList();
        var others = current.Where(static l => l.Scope is null).GroupBy(static l => l.Source, StringComparer.Ordinal).Where(g => !givers.Contains(g.Key)).Select(static g => g.ToList()).ToList();
        var wholes = others.Where(static o => Parts.Whole(o) is not null).Select(static o => new GivenFigure(o[0], [Parts.Whole(o)!])).ToList();
        var parts = others.Where(static o => Parts.Whole(o) is null).Select(static o => (Line: o[0], Sum: Parts.Sum(o))).Where(static p => p.Sum is not null).ToList();
        if (totals.Count == 0 && scoped.Count == 0 && parts.Count == 0 && wholes.Count == 0)
            parts = [.. current.GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => (Line: g.First(), Sum: Parts.Sum([.. g]))).Where(static p => p.Sum is not null)];
        List<GivenFigure> given = [.. totals.GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => new GivenFigure(g.First(), Causers(g))), .. wholes];
        var range = Bounds.Over([.. given.SelectMany(static g => g.Counts)], [.. scoped.Select(static l => (l.Scope!, l.Count))], [.. parts.Select(static p => p.Sum!)], flags);
        if (range is null)
            return null;
        range = Floor(range, current);
        // Where nobody counts all, what facilities counted and what parts come to is still some source's word.
        List<GivenFigure> partial = given.Count > 0 ? [] : [.. scoped.GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => new GivenFigure(g.First(), [.. g.Select(static l => l.Count)])), .. parts.Select(static p => new GivenFigure(p.Line, [p.Sum!]))];
        return policy.Draw(range, given, partial);
    }

    /// <summary>The figure of a category, over the sources that give it.</summary>
    private FigureRange? Of(HarmMeasure measure, string category) => Draw(standing
        .Where(l => l.Figure.Measure == measure && string.Equals(l.Figure.Category, category, StringComparison.Ordinal))
        .GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => new GivenFigure(g.First(), Sides(g))));

    /// <summary>Fighters and soldiers: nobody is both, so a source that gives both has their sum.</summary>
    private FigureRange? Combatants(HarmMeasure measure) => Draw(standing
        .Where(l => l.Figure.Measure == measure && l.Figure.Category is ("fighters" or "soldiers"))
        .GroupBy(static l => l.Source, StringComparer.Ordinal)
        .Select(static g => new GivenFigure(g.First(), [g.GroupBy(static l => (l.Figure.Category, l.Figure.Side)).Select(static s => s.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))])));

    /// <summary>All that an incident shows of them, each worked out once.</summary>
    public DrawnFigures Draw()
    {
        var all = All().ToValueList();
        FigureRange? Named(HarmMeasure measure, string? category) => all.FirstOrDefault(f => f.Measure == measure && f.By is null && string.Equals(f.Category, category, StringComparison.Ordinal))?.Range;
        var (killed, civilians) = (Named(HarmMeasure.Killed, null), Named(HarmMeasure.Killed, "civilians"));
        var combatants = standing.Exists(static l => l.Figure.Category is "fighters" or "soldiers") ? Combatants(HarmMeasure.Killed) : null;
        return new DrawnFigures
        {
            Killed = killed, Civilians = civilians, Combatants = combatants, StatusUnknown = StatusUnknown(killed, civilians, combatants), Injured = Named(HarmMeasure.Injured, null), All = all,
        };
    }

    // Deaths of which no source says whether they were civilians or fighters.
    private static FigureRange? StatusUnknown(FigureRange? total, FigureRange? civilians, FigureRange? combatants)
    {
        if (total is null)
            return null;
        var min = Math.Max(0, total.Min - (civilians?.Max ?? 0) - (combatants?.Max ?? 0));
        var max = Math.Max(min, total.Max - (civilians?.Min ?? 0) - (combatants?.Min ?? 0));
        return new FigureRange(min, max, total.Open);
    }

    /// <summary>Every measure, category and causer with its figure, in that order.</summary>
    private IEnumerable<IncidentFigure> All()
    {
        foreach (var measure in lines.Select(static l => l.Figure.Measure).Distinct().Order())
        {
            if (Total(measure) is { } total)
                yield return new IncidentFigure { Measure = measure, Range = total };
            var of = standing.Where(l => l.Figure.Measure == measure).ToList();
            foreach (var category in of.Select(static l => l.Figure.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (Of(measure, category) is { } range)
                    yield return new IncidentFigure { Measure = measure, Category = category, Range = range };
            }

            foreach (var by in of.Where(static l => l.By is not null && l.Figure.Category is null).GroupBy(static l => ActorKin.Key(l.By!), StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                if (Draw(by.GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => new GivenFigure(g.First(), Sides(g)))) is { } range)
                    yield return new IncidentFigure { Measure = measure, By = by.Select(static l => l.By!).Order(StringComparer.Ordinal).First(), Range = range };
            }
        }
    }

    private FigureRange? Draw(IEnumerable<GivenFigure> figures)
    {
        var given = figures.ToList();
        return Bounds.Over(given.SelectMany(static g => g.Counts)) is { } range ? policy.Draw(Floor(range, given.Select(static g => g.Line)), given, []) : null;
    }

    // Nobody gives a lower bound, and those who speak accuse and do not assert: it may be none.
    private static FigureRange Floor(FigureRange range, IEnumerable<FigureLine> lines) => lines.All(static l => l.Low is null && l.Alleged) ? new FigureRange(0, range.Max, range.Open) : range;

    // A source that gives a figure for each side has their sum, else its own figures.
    private static List<CountRange> Sides(IEnumerable<FigureLine> ofOneSource)
    {
        var sides = ofOneSource.GroupBy(static l => l.Figure.Side, StringComparer.Ordinal).ToList();
        return sides.Count > 1 && sides.TrueForAll(static s => s.Key is not null)
            ? [sides.Select(static s => s.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))]
            : [.. sides.SelectMany(static s => s).Select(static l => l.Count)];
    }

    // A source that lays the dead to several causers, a number each, has their sum.
    private static List<CountRange> Causers(IEnumerable<FigureLine> ofOneSource)
    {
        var causers = ofOneSource.GroupBy(static l => l.Figure.By, StringComparer.Ordinal).ToList();
        return causers.Count > 1 && causers.TrueForAll(static c => c.Key is not null)
            ? [causers.Select(static c => c.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))]
            : [.. causers.SelectMany(static c => c).Select(static l => l.Count)];
    }
}
