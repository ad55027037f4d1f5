using Marsad.Analysis.Table;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Values;
using Marsad.Web.Incidents;

namespace Marsad.Web.Overview;

/// <summary>A selection at a glance.</summary>
internal static class OverviewBuilder
{
    private const int MostWeeks = 104;
    private const int MostPlaces = 12;
    private const int MostMarks = 2000;
    private const int Latest = 60;

    /// <summary>The answer.</summary>
    public static OverviewAnswer Of(TableSelection selection)
    {
        var sums = selection.Sums;
        var marks = sums.Incidents <= MostMarks ? sums.Incidents : Latest;
        return new OverviewAnswer
        {
            Incidents = sums.Incidents,
            Reviewed = sums.Reviewed,
            Disputed = sums.Disputed,
            WithoutPoint = sums.WithoutPoint,
            Killed = sums.Killed,
            Injured = sums.Injured,
            StatusGiven = sums.StatusGiven,
            Deadly = sums.Deadly,
            Steps = Steps(sums.Days).ToValueList(),
            Places = Places(selection).ToValueList(),
            Marks = Marks(selection).Take(marks).ToValueList(),
            MarksLeftOut = sums.Incidents - marks,
        };
    }

    private static IEnumerable<IncidentMark> Marks(TableSelection selection)
    {
        for (var i = selection.Count - 1; i >= 0; i--)
        {
            if (selection.Filter.Counts(selection[i].Status, selection[i].Grade))
                yield return IncidentMarks.Of(selection.Table, selection[i]);
        }
    }

    private static IEnumerable<PlaceSum> Places(TableSelection selection)
    {
        var areas = new Dictionary<(string? Country, string? Admin1), (int Count, RangeSum Killed)>();
        foreach (var place in selection.Sums.Places)
        {
            var where = selection.Table.Place(place.Place);
            var (count, killed) = areas.GetValueOrDefault((where?.Country, where?.Admin1));
            killed.Add(place.Killed);
            areas[(where?.Country, where?.Admin1)] = (count + place.Count, killed);
        }

        return areas.OrderByDescending(static a => a.Value.Count).ThenBy(static a => a.Key.Admin1, StringComparer.Ordinal).ThenBy(static a => a.Key.Country, StringComparer.Ordinal).Take(MostPlaces)
            .Select(static a => new PlaceSum(a.Key.Country, a.Key.Admin1, a.Value.Count, a.Value.Killed.Range));
    }

    // Weeks, or months where the weeks would be too many to draw; with the steps in which nothing happened.
    private static IEnumerable<PeriodSum> Steps(IReadOnlyList<DayTotal> days)
    {
        if (days.Count == 0)
            yield break;
        var by = days[^1].Day - days[0].Day > MostWeeks * 7 ? TimeStep.Month : TimeStep.Week;
        DateOnly? next = null;
        foreach (var step in TimeSteps.Of(days, by))
        {
            for (; next < step.From; next = TimeSteps.End(next.Value, by).AddDays(1))
                yield return new PeriodSum(next.Value, TimeSteps.End(next.Value, by), 0, null, null);
            yield return step;
            next = step.To < DateOnly.MaxValue ? step.To.AddDays(1) : null;
        }
    }
}
