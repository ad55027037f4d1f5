using Marsad.Domain.Claims;
using Marsad.Domain.Values;
using Marsad.Linkage.Figures.Policies;

namespace Marsad.Linkage.Figures;

/// <summary>The figures of an incident: what each source gives now, the oddities among them, and the ranges over them.</summary>
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
            .GroupBy(l => (l.Source, l.Figure.Measure, l.Figure.Category, l.Figure.Side, l.Scope, By: causers.Contains((l.Source, l.Figure.Measure)) ? l.Figure.By : null))
            .OrderBy(static g => g.Key.Source, StringComparer.Ordinal).ThenBy(static g => g.Key.Measure).ThenBy(static g => g.Key.Category, StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Side, StringComparer.Ordinal).ThenBy(static g => g.Key.Scope, StringComparer.Ordinal).ThenBy(static g => g.Key.By, StringComparer.Ordinal);
        foreach (var one in series)
            lines.AddRange(SourceSeries.Of(one, flags));
        NotePartsAboveTotals(all);
        NoteTenfold();
        NoteStaleMissing(all);
    }

    /// <summary>What they come to, as ranges.</summary>
    public FigureRanges Ranges => new(lines, new RangeRule(), flags);

    /// <summary>Oddities, kept and shown.</summary>
    public IReadOnlyCollection<string> Flags => flags;

    /// <summary>Zeros given by those who are blamed.</summary>
    public IReadOnlyList<FigureLine> ZerosOfAccused => zeros;

    /// <summary>Every figure of every source once, by measure, then source, then the order in which it was said.</summary>
    public IEnumerable<FigureLine> Lines => lines.OrderBy(static l => l.Figure.Measure);

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
        foreach (var measure in lines.Where(static l => l.Current && !Parts.IsPart(l) && l.Scope is null).GroupBy(static l => l.Figure.Measure))
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
