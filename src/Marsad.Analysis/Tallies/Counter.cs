using Marsad.Analysis.Areas;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Adds incidents up for one question.</summary>
internal sealed class Counter(TallyQuestion question, IAreaJudge areas, Func<Incident, Incident>? draw = null)
{
    private readonly Scope scope = new(question, areas);
    private readonly List<Counted> counted = [];
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
            counted.Add(new Counted(incident.Id, range, doubts, incident.Claims, incident.Covers.IsEmpty ? [.. Rows.Of(incident, question, range)] : null, incident.Covers.IsEmpty ? null : incident));
        else if (question.Policy != FigurePolicy.Range && question.Perpetrator is null && Measured.IsGiven(incident, question.Measure, question.Category))
            withoutFigure.Add(incident.Id);
    }

    /// <summary>The counted incident of each claim, which is also the account that its report gives of it.</summary>
    public Dictionary<string, string> Homes()
    {
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in counted)
        {
            foreach (var claim in one.Claims)
                homes[claim] = one.Id;
        }

        return homes;
    }

    /// <summary>The answer, without what sources report beside it.</summary>
    public TallyAnswer Answer()
    {
        var (whole, rows) = (new Sum(), new SortedDictionary<(string Key, string? Across), Sum>(RowOrder.Ordinal));
        foreach (var one in counted)
        {
            var range = one.Joint is null ? one.Range : Left(one);
            whole.Add(one.Id, range, one.Doubts.Count == 0);
            foreach (var (key, across, part) in one.Rows ?? Rows.Of(one.Joint!, question, range))
                (rows.TryGetValue((key, across), out var row) ? row : rows[(key, across)] = new Sum()).Add(one.Id, part, one.Doubts.Count == 0);
        }

        var straddling = counted.Where(static c => c.Doubts.Count > 0).Select(static c => new Straddling(c.Id, c.Doubts.ToValueList())).ToList();
        return new TallyAnswer
        {
            Question = question,
            Min = whole.Min,
            Max = whole.Max,
            Open = whole.Open,
            Best = whole.Best,
            Incidents = IncidentIds.Of([.. counted.Where(static c => c.Doubts.Count == 0).Select(static c => c.Id)]),
            Straddling = straddling.ToValueList(),
            SetAside = setAside.ToValueList(),
            WithoutFigure = IncidentIds.Of([.. withoutFigure]),
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
    private FigureRange Left(Counted joint)
    {
        var covers = joint.Joint!.Covers.ToHashSet(StringComparer.Ordinal);
        var covered = counted.Where(c => c.Joint is null && c.Claims.Any(covers.Contains)).ToList();
        var (low, high) = (Math.Max(0, joint.Range.Min - covered.Sum(static c => c.Range.Max)), Math.Max(0, joint.Range.Max - covered.Sum(static c => c.Range.Min)));
        return new FigureRange(low, high, joint.Range.Open) { Best = joint.Range.Best is { } best ? Math.Clamp(best - (covered.Sum(static c => c.Range.Best) ?? 0), low, high) : null };
    }

    // What is kept of an incident: not the incident, so that a tally over a million of them stays small.
    private sealed record Counted(string Id, FigureRange Range, IReadOnlyList<string> Doubts, ValueList<string> Claims, IReadOnlyList<(string Key, string? Across, FigureRange Range)>? Rows, Incident? Joint);
}
