using System.Globalization;
using Marsad.Analysis.Areas;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Adds incidents up for one question.</summary>
internal sealed class Counter(TallyQuestion question, IAreaJudge areas)
{
    private readonly Scope scope = new(question, areas);
    private readonly List<(Incident Incident, FigureRange Range, IReadOnlyList<string> Doubts)> counted = [];
    private readonly List<string> setAside = [];
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

        if (question.Category is { } category && Measured.Of(incident, question.Measure, null) is not null)
        {
            withMeasure++;
            withCategory += Measured.Of(incident, question.Measure, category) is null ? 0 : 1;
            if (Measured.Unstated(incident, question.Measure, category) is { } unstated)
                (unstatedMin, unstatedMax) = (unstatedMin + (doubts.Count == 0 ? unstated.Min : 0), unstatedMax + unstated.Max);
        }

        if (Figure(incident) is { } range)
            counted.Add((incident, range, doubts));
    }

    /// <summary>The answer, without what sources report beside it.</summary>
    public TallyAnswer Answer()
    {
        var (whole, rows) = (new Sum(), new SortedDictionary<string, Sum>(StringComparer.Ordinal));
        foreach (var (incident, range, doubts) in WithoutDoubles())
        {
            whole.Add(incident.Id, range, doubts.Count == 0);
            foreach (var (key, part) in Rows(incident, range))
                (rows.TryGetValue(key, out var row) ? row : rows[key] = new Sum()).Add(incident.Id, part, doubts.Count == 0);
        }

        var straddling = counted.Where(static c => c.Doubts.Count > 0).Select(static c => new Straddling(c.Incident.Id, c.Doubts.ToValueList())).ToList();
        return new TallyAnswer
        {
            Question = question,
            Min = whole.Min,
            Max = whole.Max,
            Open = whole.Open,
            Incidents = counted.Where(static c => c.Doubts.Count == 0).Select(static c => c.Incident.Id).ToValueList(),
            Straddling = straddling.ToValueList(),
            SetAside = setAside.ToValueList(),
            CategoryGiven = question.Category is null ? null : withCategory,
            CategoryOf = question.Category is null ? null : withMeasure,
            UnstatedMin = question.Category is null ? null : unstatedMin,
            UnstatedMax = question.Category is null ? null : unstatedMax,
            Rows = rows.Select(static r => r.Value.Row(r.Key)).ToValueList(),
        };
    }

    private FigureRange? Figure(Incident incident)
    {
        if (question.Perpetrator is not { } actor)
            return Measured.Of(incident, question.Measure, question.Category);
        var own = Cause.Of(incident, question.Measure, question.Category).Where(c => Actors.AreOne(c.Actor, actor)).Select(static c => c.Range).ToList();
        return own.Count == 0 ? null : own.Aggregate(static (a, b) => new FigureRange(a.Min + b.Min, a.Max + b.Max, a.Open || b.Open));
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
            var left = new FigureRange(Math.Max(0, one.Range.Min - max), Math.Max(0, one.Range.Max - min), one.Range.Open);
            yield return (one.Incident, left, one.Doubts);
        }
    }

    private IEnumerable<(string Key, FigureRange Range)> Rows(Incident incident, FigureRange range)
    {
        switch (question.By)
        {
            case TallyGrouping.Month:
                var (from, to) = (Month(incident.Date.From), Month(incident.Date.To));
                yield return (from == to ? from : $"{from} to {to}", range);
                break;
            case TallyGrouping.Place:
                yield return (incident.Place is { } place ? string.Join(", ", new[] { place.Name, place.Admin1, place.Country }.OfType<string>().Distinct(StringComparer.Ordinal)) : "place not said", range);
                break;
            case TallyGrouping.Type:
                yield return (incident.Type, range);
                break;
            case TallyGrouping.Actor:
                foreach (var cause in Cause.Of(incident, question.Measure, question.Category))
                    yield return (cause.Actor, cause.Range);
                break;
            case TallyGrouping.Source:
                foreach (var own in BySource(incident))
                    yield return own;
                break;
            default:
                break;
        }
    }

    // Each source's own current figures: "at least 5" counts 5 and leaves the row open.
    private IEnumerable<(string Source, FigureRange Range)> BySource(Incident incident)
    {
        if (!KebabCase.TryParse<HarmMeasure>(question.Measure.Word(), out var measure))
            yield break;
        var own = incident.SourceFigures.Where(f => f.Current && f.Figure.Measure == measure && f.Figure.Category == question.Category && (f.Figure.Max ?? f.Figure.Min) is not null);
        foreach (var source in own.GroupBy(static f => f.Source, StringComparer.Ordinal))
        {
            var min = source.Min(static f => f.Figure.Min ?? Math.Min(1, f.Figure.Max!.Value));
            yield return (source.Key, new FigureRange(min, source.Max(static f => f.Figure.Max ?? f.Figure.Min!.Value), source.Any(static f => f.Figure.Max is null)));
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
