namespace Marsad.Analysis.Series;

/// <summary>A series day by day, days without a figure among them.</summary>
public static class DailySeries
{
    /// <summary>Every day from the first figure to the last, or to <paramref name="until"/>.</summary>
    /// <param name="series">A series.</param>
    /// <param name="until">The last day, inclusive; null: the last figure's.</param>
    public static IEnumerable<SeriesDay> Of(TollSeries series, DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        for (var i = 0; i < series.Points.Count; i++)
        {
            var point = series.Points[i];
            if (point.Day > until)
                yield break;
            yield return new SeriesDay(point.Day, point, point.Rebased, point.Rebased, point.Rebased);
            if (i + 1 < series.Points.Count)
            {
                foreach (var day in Between(point, series.Points[i + 1]))
                {
                    if (day.Day <= (until ?? DateOnly.MaxValue))
                        yield return day;
                }
            }
            else
            {
                for (var day = point.Day.AddDays(1); day <= until; day = day.AddDays(1))
                    yield return new SeriesDay(day, null, point.Rebased, null, point.Rebased);
            }
        }
    }

    // What the next report says of its own period happened then; only the rest is left for the days without figures.
    private static IEnumerable<SeriesDay> Between(SeriesPoint before, SeriesPoint after)
    {
        var days = after.Day.DayNumber - before.Day.DayNumber;
        var rise = Math.Max(0, after.Rebased - before.Rebased);
        var own = Math.Clamp(after.SaidAdded is { } said ? said.Min ?? said.Max ?? 0 : 0, 0, rise);
        var (rest, over) = after.SaidAdded is null ? (rise, days) : (rise - own, Math.Max(1, (after.SaidSince ?? after.Day).DayNumber - 1 - before.Day.DayNumber));
        for (var k = 1; k < days; k++)
        {
            var spread = before.Rebased + (long)Math.Round(rest * Math.Min(1.0, (double)k / over), MidpointRounding.ToZero);
            yield return new SeriesDay(before.Day.AddDays(k), null, Math.Min(before.Rebased, after.Rebased), Math.Max(before.Rebased, after.Rebased), spread);
        }
    }
}
