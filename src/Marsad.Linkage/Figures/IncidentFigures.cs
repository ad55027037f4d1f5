using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>The figures of an incident by the policy <c>range</c>: each source's current figures, and the ranges over them.</summary>
internal sealed class IncidentFigures
{
    /// <summary>A part is larger than the total it was said with.</summary>
    public const string PartExceedsTotal = "part-exceeds-total";

    /// <summary>A source spoke of missing people, and a later toll of it does not.</summary>
    public const string MissingStale = "missing-stale";

    private readonly SortedSet<string> flags = new(StringComparer.Ordinal);
    private readonly List<FigureLine> lines = [];
    private readonly List<FigureLine> zeros;

    /// <summary>Works the figures out.</summary>
    /// <param name="told">Every figure, in any order.</param>
    /// <param name="isAccused">True for the key of a source that is itself blamed: a zero from it binds nobody.</param>
    /// <param name="retracted">Figures taken back: by whom (a source's key), of which measure, how many (null: all).</param>
    public IncidentFigures(IEnumerable<FigureLine> told, Func<string, bool> isAccused, IReadOnlyCollection<(string Source, HarmMeasure? Measure, CountRange? Count)> retracted)
    {
        var all = told.Where(l => !retracted.Any(r => string.Equals(r.Source, l.Source, StringComparison.Ordinal)
            && (r.Measure is null || r.Measure == l.Figure.Measure) && (r.Count is null || r.Count == l.Count))).ToList();
        zeros = [.. all.Where(l => l.High == 0 && isAccused(l.Source))];
        var causers = all.Where(static l => l.Figure.By is not null).GroupBy(static l => (l.Source, l.Figure.Measure), static l => l.Figure.By)
            .Where(static g => g.Distinct(StringComparer.Ordinal).Count() > 1).Select(static g => g.Key).ToHashSet();
        var series = all.Except(zeros)
            .GroupBy(l => (l.Source, l.Figure.Measure, l.Figure.Category, l.Figure.Side, Scope: Scope(l), By: causers.Contains((l.Source, l.Figure.Measure)) ? l.Figure.By : null))
            .OrderBy(static g => g.Key.Source, StringComparer.Ordinal).ThenBy(static g => g.Key.Measure).ThenBy(static g => g.Key.Category, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Side, StringComparer.Ordinal).ThenBy(static g => g.Key.Scope, StringComparer.Ordinal).ThenBy(static g => g.Key.By, StringComparer.Ordinal);
        foreach (var one in series)
            lines.AddRange(SourceSeries.Of(one, flags));
        NotePartsAboveTotals(all);
        NoteTenfold();
        NoteStaleMissing(all);
    }

    /// <summary>Oddities, kept and shown.</summary>
    public IReadOnlyCollection<string> Flags => flags;

    /// <summary>Zeros given by those who are blamed.</summary>
    public IReadOnlyList<FigureLine> ZerosOfAccused => zeros;

    /// <summary>Every figure of every source once, by measure, then source, then the order in which it was said.</summary>
    public IEnumerable<FigureLine> Lines => lines.OrderBy(static l => l.Figure.Measure);

    /// <summary>The range of a measure over all sources; null where none speaks of it.</summary>
    public FigureRange? Total(HarmMeasure measure)
    {
        var current = lines.Where(l => l.Current && l.Figure.Measure == measure).ToList();
        var totals = current.Where(static l => !Parts.IsPart(l) && Scope(l) is null).ToList();
        var givers = totals.Select(static l => l.Source).ToHashSet(StringComparer.Ordinal);
        var scoped = current.Where(static l => !Parts.IsPart(l) && Scope(l) is not null).Select(static l => (Scope(l)!, l.Count)).ToList();
        var others = current.Where(static l => Scope(l) is null).GroupBy(static l => l.Source, StringComparer.Ordinal).Where(g => !givers.Contains(g.Key)).Select(static g => g.ToList()).ToList();
        var wholes = others.Select(Parts.Whole).OfType<CountRange>().ToList();
        var parts = others.Where(static o => Parts.Whole(o) is null).Select(Parts.Sum).OfType<CountRange>().ToList();
        if (totals.Count == 0 && scoped.Count == 0 && parts.Count == 0 && wholes.Count == 0)
            parts = [.. current.GroupBy(static l => l.Source, StringComparer.Ordinal).Select(static g => Parts.Sum([.. g])).OfType<CountRange>()];
        return Bounds.Over([.. totals.GroupBy(static l => l.Source, StringComparer.Ordinal).SelectMany(static g => Causers(g)), .. wholes], scoped, parts, flags);
    }

    /// <summary>The range of a category, over the sources that give it.</summary>
    public FigureRange? Of(HarmMeasure measure, string category) => Bounds.Over(lines
        .Where(l => l.Current && l.Figure.Measure == measure && string.Equals(l.Figure.Category, category, StringComparison.Ordinal))
        .GroupBy(static l => l.Source, StringComparer.Ordinal).SelectMany(static g => Sides(g)));

    /// <summary>Fighters and soldiers: nobody is both, so a source that gives both has their sum.</summary>
    public FigureRange? Combatants(HarmMeasure measure) => Bounds.Over(lines
        .Where(l => l.Current && l.Figure.Measure == measure && l.Figure.Category is ("fighters" or "soldiers"))
        .GroupBy(static l => l.Source, StringComparer.Ordinal)
        .Select(static g => g.GroupBy(static l => (l.Figure.Category, l.Figure.Side)).Select(static s => s.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))));

    /// <summary>Every measure, category and causer with its range, in that order.</summary>
    public IEnumerable<IncidentFigure> All()
    {
        foreach (var measure in lines.Select(static l => l.Figure.Measure).Distinct().Order())
        {
            if (Total(measure) is { } total)
                yield return new IncidentFigure { Measure = measure, Range = total };
            var of = lines.Where(l => l.Current && l.Figure.Measure == measure).ToList();
            foreach (var category in of.Select(static l => l.Figure.Category).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (Of(measure, category) is { } range)
                    yield return new IncidentFigure { Measure = measure, Category = category, Range = range };
            }

            foreach (var by in of.Where(static l => l.By is not null && l.Figure.Category is null).GroupBy(static l => ActorKin.Key(l.By!), StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                if (Bounds.Over(by.GroupBy(static l => l.Source, StringComparer.Ordinal).SelectMany(static g => Sides(g))) is { } range)
                    yield return new IncidentFigure { Measure = measure, By = by.Select(static l => l.By!).Order(StringComparer.Ordinal).First(), Range = range };
            }
        }
    }

    private static string? Scope(FigureLine line) => string.IsNullOrWhiteSpace(line.Figure.Scope) ? null : line.Figure.Scope;

    // A source that gives a figure for each side has their sum, else its own figures.
    private static IEnumerable<CountRange> Sides(IEnumerable<FigureLine> ofOneSource)
    {
        var sides = ofOneSource.GroupBy(static l => l.Figure.Side, StringComparer.Ordinal).ToList();
        return sides.Count > 1 && sides.TrueForAll(static s => s.Key is not null)
            ? [sides.Select(static s => s.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))]
            : sides.SelectMany(static s => s).Select(static l => l.Count);
    }

    // A source that lays the dead to several causers, a number each, has their sum.
    private static IEnumerable<CountRange> Causers(IEnumerable<FigureLine> ofOneSource)
    {
        var causers = ofOneSource.GroupBy(static l => l.Figure.By, StringComparer.Ordinal).ToList();
        return causers.Count > 1 && causers.TrueForAll(static c => c.Key is not null)
            ? [causers.Select(static c => c.MaxBy(static l => l.High)!.Count).Aggregate(static (a, b) => a.Plus(b))]
            : causers.SelectMany(static c => c).Select(static l => l.Count);
    }

    private void NotePartsAboveTotals(List<FigureLine> all)
    {
        foreach (var claim in all.GroupBy(static l => (l.Claim, l.Figure.Measure)))
        {
            if (claim.FirstOrDefault(static l => !Parts.IsPart(l) && l.Count.Max is not null) is { } total && claim.Any(l => Parts.IsPart(l) && (l.Low ?? 0) > total.High))
                flags.Add(PartExceedsTotal);
        }
    }

    private void NoteTenfold()
    {
        foreach (var measure in lines.Where(static l => l.Current && !Parts.IsPart(l) && Scope(l) is null).GroupBy(static l => l.Figure.Measure))
        {
            if (SourceSeries.IsTenfold(measure.MinBy(static l => l.High)!, measure.MaxBy(static l => l.High)!))
                flags.Add(SourceSeries.Tenfold);
        }
    }

    private void NoteStaleMissing(List<FigureLine> all)
    {
        foreach (var source in all.GroupBy(static l => l.Source, StringComparer.Ordinal))
        {
            var missing = source.Where(static l => l.Figure.Measure == HarmMeasure.Missing).Select(static l => l.Said).Max();
            if (missing is { } last && source.Any(l => l.Figure.Measure == HarmMeasure.Killed && l.Said > last))
                flags.Add(MissingStale);
        }
    }
}
