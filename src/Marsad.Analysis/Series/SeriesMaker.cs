using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Series;

/// <summary>Makes one continuous series of a running count that may have been started again.</summary>
internal static class SeriesMaker
{
    /// <summary>A fall to less than half, from which the count goes on, is a new start where no "since" tells; a smaller fall is a correction.</summary>
    private const int StartsBelow = 2;

    public static TollSeries Of(IReadOnlyList<List<RunningTotal>> phases, IReadOnlyList<RunningTotal> periods)
    {
        var claim = phases[0][0];
        var ended = periods.GroupBy(static p => TollSeriesFinder.DayOf(p)!.Value).ToDictionary(static g => g.Key, static g => g.OrderBy(static p => p.Published).ThenBy(static p => p.Id, StringComparer.Ordinal).Last());
        var points = new List<SeriesPoint>();
        var aside = new List<SeriesPoint>();
        var (phase, start) = (0, 0L);
        foreach (var one in phases)
        {
            (phase, start) = (phase + 1, points.Count == 0 ? 0 : points[^1].Rebased);
            var days = Days(one);
            for (var i = 0; i < days.Count; i++)
            {
                var total = days[i];
                var (value, before) = (Value(total), points.Count > 0 && points[^1].Phase == phase ? points[^1].Rebased - start : (long?)null);
                if (before is { } last && value * StartsBelow < last)
                {
                    if (i + 1 < days.Count && Value(days[i + 1]) >= last)
                    {
                        aside.Add(Point(total, phase, start + value, null, null) with { Notes = ["falls out of line with the figures before and after: nothing is worked out from it"] });
                        continue;
                    }

                    (phase, start) = (phase + 1, points[^1].Rebased);
                }

                points.Add(Point(total, phase, start + value, points.Count == 0 ? null : points[^1], ended.GetValueOrDefault(TollSeriesFinder.DayOf(total)!.Value)));
            }
        }

        return new TollSeries
        {
            Source = string.Join(" and ", phases.SelectMany(static p => p).Select(static p => p.Source).GroupBy(static s => s, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key).Take(3)),
            Measure = claim.Measure, Category = claim.Category, Area = claim.Area ?? claim.AreaPlace?.Name, Means = claim.Means,
            Since = phases[0].Select(static p => p.Since).OfType<PartialDate>().Order().Cast<PartialDate?>().FirstOrDefault(),
            Points = points.ToValueList(), OutOfLine = aside.ToValueList(),
        };
    }

    // One figure a day: the one published last, among those published together the highest.
    private static List<RunningTotal> Days(IEnumerable<RunningTotal> totals) => [.. totals
        .GroupBy(static t => TollSeriesFinder.DayOf(t)!.Value).OrderBy(static g => g.Key)
        .Select(static g => g.OrderBy(static t => t.Published ?? DateOnly.MinValue).ThenBy(Value).ThenBy(static t => t.Id, StringComparer.Ordinal).Last())];

    private static long Value(RunningTotal total) => total.Count.Min ?? total.Count.Max!.Value;

    private static SeriesPoint Point(RunningTotal total, int phase, long rebased, SeriesPoint? before, RunningTotal? period)
    {
        var point = new SeriesPoint
        {
            Day = TollSeriesFinder.DayOf(total)!.Value, Said = total.Published, Published = total.Count, Phase = phase, Rebased = rebased, Claim = total.Id,
            Added = rebased - before?.Rebased, Days = before is null ? null : TollSeriesFinder.DayOf(total)!.Value.DayNumber - before.Day.DayNumber,
            SaidAdded = period?.Count, SaidSince = period?.Since?.First,
        };
        if (before is not null && phase > before.Phase && total.Since is { } since && since.First > before.Day)
            point = point with { Days = point.Day.DayNumber - since.First.DayNumber + 1 };
        return point with { Notes = Notes(point, before, total.Since).ToValueList() };
    }

    private static IEnumerable<string> Notes(SeriesPoint point, SeriesPoint? before, PartialDate? since)
    {
        if (point.Said is { } said && said > point.Day.AddDays(1))
            yield return string.Create(CultureInfo.InvariantCulture, $"published on {said:yyyy-MM-dd}");
        if (before is null)
            yield break;
        if (point.Phase > before.Phase)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the count starts again; {before.Rebased:#,0} counted before are added in the continuous series");
            yield return since is not { } start || start.First <= before.Day ? "whether the days between are in it is not said"
                : start.First == before.Day.AddDays(1) ? $"it counts since {start}"
                : string.Create(CultureInfo.InvariantCulture, $"it counts since {start}: the days from {before.Day.AddDays(1):yyyy-MM-dd} to {start.First.AddDays(-1):yyyy-MM-dd} are in neither count");
        }
        else if (point.Days > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"no figure for the {Days(point.Days.Value - 1)} before: the rise is that of {point.Days} days");
        }

        if (point.Added == 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"no change since {before.Day:yyyy-MM-dd}");
        if (point.Added < 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"corrected down by {-point.Added:#,0}");
        if (point.SaidAdded is { } own && (own.Min ?? own.Max) is { } number && number != point.Added)
        {
            var more = (point.Added ?? 0) - number;
            yield return more > 0
                ? string.Create(CultureInfo.InvariantCulture, $"says {number:#,0} for its own period; {more:#,0} more were added for earlier days")
                : string.Create(CultureInfo.InvariantCulture, $"says {number:#,0} for its own period, and its total rises by {point.Added:#,0} only");
        }
    }

    private static string Days(int days) => days == 1 ? "day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
