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

    /// <summary>A source's own lower bound lies above its own upper bound ("at least 9", "at most 7").</summary>
    public const string MinAboveMax = "min-above-max";

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
            && (r.Measure is null || r.Measure == l.Figure.Measure) && (r.Count is null || (r.Count.Min ?? r.Count.Max) == (l.Count.Min ?? l.Count.Max)))).ToList();
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
        NoteCrossedBounds();
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

        // Of one source's standing figures too: a total that was corrected below a part that it never took back.
        foreach (var own in lines.Where(static l => l.Current && l.Scope is null).GroupBy(static l => (l.Source, l.Figure.Measure)))
        {
            var totals = own.Where(static l => !Parts.IsPart(l)).ToList();
            if (totals.Count > 0 && totals.TrueForAll(static t => t.Count.Max is not null) && own.Any(l => l.Figure.Category is not null && (l.Low ?? 0) > totals.Max(static t => t.High)))
                flags.Add(PartExceedsTotal);
        }
    }

    // "At least 9" and "at most 7" of one source, of the same people: one of the two is wrong, and nobody here knows which.
    private void NoteCrossedBounds()
    {
        foreach (var own in lines.Where(static l => l.Current).GroupBy(static l => (l.Source, l.Figure.Measure, l.Figure.Category, l.Figure.Side, l.Scope, l.Figure.By)))
        {
            if (own.Any(low => low.Count.Max is null && own.Any(high => high.Count.Min is null && high.Count.Max < low.Count.Min)))
                flags.Add(MinAboveMax);
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
