using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Web.Overview;

/// <summary>Adds incidents up for a glance, in one pass.</summary>
internal sealed class OverviewBuilder
{
    private const int MostWeeks = 104;
    private readonly List<IncidentMark> marks = [];
    private int reviewed, disputed, withoutPoint, statusGiven, deadly;

    /// <summary>Takes an incident in.</summary>
    public void Take(Incident incident)
    {
        if (incident.Status == ReviewStatus.Rejected || incident.Grade == Grade.Discounted)
            return;
        reviewed += incident.Status == ReviewStatus.Reviewed ? 1 : 0;
        disputed += incident.Disputes.IsEmpty ? 0 : 1;
        withoutPoint += incident.Place is { HasPoint: true } ? 0 : 1;
        deadly += incident.Killed is { Max: > 0 } ? 1 : 0;
        statusGiven += incident.Killed is { Max: > 0 } && (incident.KilledCivilians ?? incident.KilledCombatants) is not null ? 1 : 0;
        marks.Add(new IncidentMark
        {
            Id = incident.Id,
            Type = incident.Type,
            Date = incident.Date,
            Place = incident.Place,
            Killed = incident.Killed,
            Injured = incident.Injured,
            Sources = incident.Sources,
            IndependentSources = incident.IndependentSources,
            Status = incident.Status,
            Grade = incident.Grade,
            Disputed = !incident.Disputes.IsEmpty,
        });
    }

    /// <summary>The answer.</summary>
    public OverviewAnswer Answer() => new()
    {
        Incidents = marks.Count,
        Reviewed = reviewed,
        Disputed = disputed,
        WithoutPoint = withoutPoint,
        Killed = FigureRange.Sum(marks.Select(static m => m.Killed)),
        Injured = FigureRange.Sum(marks.Select(static m => m.Injured)),
        StatusGiven = statusGiven,
        Deadly = deadly,
        Steps = Steps().ToValueList(),
        Places = marks.GroupBy(static m => (m.Place?.Country, m.Place?.Admin1)).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key.Admin1, StringComparer.Ordinal).Take(12)
            .Select(static g => new PlaceSum(g.Key.Country, g.Key.Admin1, g.Count(), FigureRange.Sum(g.Select(static m => m.Killed)))).ToValueList(),
        Marks = marks.AsEnumerable().Reverse().ToValueList(),
    };

    // Weeks from Monday; months where the weeks would be too many to draw.
    private IEnumerable<PeriodSum> Steps()
    {
        if (marks.Count == 0)
            yield break;
        var (first, last) = (marks.Min(static m => m.Date.From), marks.Max(static m => m.Date.From));
        var byMonth = last.DayNumber - first.DayNumber > MostWeeks * 7;
        var start = byMonth ? new DateOnly(first.Year, first.Month, 1) : first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        var byStart = marks.ToLookup(m => byMonth ? new DateOnly(m.Date.From.Year, m.Date.From.Month, 1) : m.Date.From.AddDays(-(((int)m.Date.From.DayOfWeek + 6) % 7)));
        for (var from = start; from <= last; from = byMonth ? from.AddMonths(1) : from.AddDays(7))
        {
            var within = byStart[from].ToList();
            yield return new PeriodSum(from, (byMonth ? from.AddMonths(1) : from.AddDays(7)).AddDays(-1), within.Count, FigureRange.Sum(within.Select(static m => m.Killed)), FigureRange.Sum(within.Select(static m => m.Injured)));
        }
    }
}
