using Marsad.Analysis.Areas;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Adds incidents up for one question.</summary>
internal sealed class Counter(TallyQuestion question, IAreaJudge areas, Func<Incident, Incident>? draw = null)
{
    private readonly Scope scope = new(question, areas);
    private readonly List<(Incident Incident, FigureRange Range, IReadOnlyList<string> Doubts)> counted = [];
    private readonly List<string> setAside = [];
    private readonly List<string> withoutFigure = [];
    private int withMeasure;
    private int withCategory;
    private long unstatedMin;
    private long unstatedMax;

    /// <summary>Takes an incident in.</summary>
    public void Take(Incident incident)
    {
        if (scope.Of(incident) is not { } doubts)
            return;
        if (incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted)
        {
            setAside.Add(incident.Id);
            return;
        }

        incident = draw is null ? incident : draw(incident);
        if (question.Category is { } category && Measured.Of(incident, question.Measure, null) is not null)
        {
            withMeasure++;
            withCategory += Measured.Of(incident, question.Measure, category) is null ? 0 : 1;
            if (Measured.Unstated(incident, question.Measure, category) is { } unstated)
                (unstatedMin, unstatedMax) = (unstatedMin + (doubts.Count == 0 ? unstated.Min : 0), unstatedMax + unstated.Max);
        }

        if (Figure(incident) is { } range)
            counted.Add((incident, range, doubts));
        else if (question.Policy != FigurePolicy.Range && Measured.IsGiven(incident, question.Measure, question.Category))
            withoutFigure.Add(incident.Id);
    }

    /// <summary>The answer, without what sources report beside it.</summary>
    public TallyAnswer Answer()
    {
        var (whole, rows) = (new Sum(), new SortedDictionary<(string Key, string? Across), Sum>(RowOrder.Ordinal));
        foreach (var (incident, range, doubts) in WithoutDoubles())
        {
            whole.Add(incident.Id, range, doubts.Count == 0);
            foreach (var (key, across, part) in Rows.Of(incident, question, range))
                (rows.TryGetValue((key, across), out var row) ? row : rows[(key, across)] = new Sum()).Add(incident.Id, part, doubts.Count == 0);
        }

        var straddling = counted.Where(static c => c.Doubts.Count > 0).Select(static c => new Straddling(c.Incident.Id, c.Doubts.ToValueList())).ToList();
        return new TallyAnswer
        {
            Question = question,
            Min = whole.Min,
            Max = whole.Max,
            Open = whole.Open,
            Best = whole.Best,
            Incidents = counted.Where(static c => c.Doubts.Count == 0).Select(static c => c.Incident.Id).ToValueList(),
            Straddling = straddling.ToValueList(),
            SetAside = setAside.ToValueList(),
            WithoutFigure = withoutFigure.ToValueList(),
            CategoryGiven = question.Category is null ? null : withCategory,
            CategoryOf = question.Category is null ? null : withMeasure,
            UnstatedMin = question.Category is null ? null : unstatedMin,
            UnstatedMax = question.Category is null ? null : unstatedMax,
            Rows = rows.Select(static r => r.Value.Row(r.Key.Key, r.Key.Across)).ToValueList(),
        };
    }

    private FigureRange? Figure(Incident incident)
    {
        if (question.Perpetrator is not { } actor)
            return Measured.Of(incident, question.Measure, question.Category);
        var own = Cause.Of(incident, question.Measure, question.Category).Where(c => Actors.AreOne(c.Actor, actor)).Select(static c => c.Range).ToList();
        return own.Count == 0 ? null : own.Aggregate(static (a, b) => new FigureRange(a.Min + b.Min, a.Max + b.Max, a.Open || b.Open) { Best = a.Best is null && b.Best is null ? null : (a.Best ?? a.Min) + (b.Best ?? b.Min) });
    }

    // A joint figure counts what the incidents that it covers do not count already.
    private IEnumerable<(Incident Incident, FigureRange Range, IReadOnlyList<string> Doubts)> WithoutDoubles()
    {
        foreach (var one in counted)
        {
            if (one.Incident.Covers.IsEmpty)
            {
                yield return one;
                continue;
            }

            var covered = counted.Where(c => c.Incident.Covers.IsEmpty && c.Incident.Claims.Any(id => one.Incident.Covers.Contains(id, StringComparer.Ordinal))).ToList();
            var (min, max) = (covered.Sum(static c => c.Range.Min), covered.Sum(static c => c.Range.Max));
            yield return (one.Incident, Left(one.Range, min, max, covered.Sum(static c => c.Range.Best)), one.Doubts);
        }
    }

    private static FigureRange Left(FigureRange range, long coveredMin, long coveredMax, long? coveredBest) => new(Math.Max(0, range.Min - coveredMax), Math.Max(0, range.Max - coveredMin), range.Open)
    {
        Best = range.Best is { } best ? Math.Clamp(best - (coveredBest ?? 0), Math.Max(0, range.Min - coveredMax), Math.Max(0, range.Max - coveredMin)) : null,
    };
}
