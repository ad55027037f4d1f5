using System.Globalization;
using Marsad.Analysis.Series;

namespace Marsad.Evaluation.Tolls;

/// <summary>A rebuilt count against the columns of its file, day by day.</summary>
internal sealed class TollScore(TollColumns columns)
{
    private readonly Dictionary<string, (int Right, int All)> kinds = new(StringComparer.Ordinal);

    /// <summary>What it is called.</summary>
    public string Name => columns.Name;

    /// <summary>Days on which all that can be compared agrees.</summary>
    public int Right { get; private set; }

    /// <summary>Days compared.</summary>
    public int Days { get; private set; }

    /// <summary>The days that do not agree.</summary>
    public List<WrongCase> Wrong { get; } = [];

    /// <summary>How many comparisons of a kind were right, of how many.</summary>
    public (int Right, int All) Of(string kind) => kinds.GetValueOrDefault(kind);

    /// <summary>Compares.</summary>
    public void Compare(IReadOnlyList<TollDay> days, IReadOnlyList<TollSeries> built)
    {
        // One count must come out as one series: whatever is left over is missing from it, and so wrong.
        var series = built.MaxBy(static s => s.Points.Count);
        var rebuilt = series is null ? [] : DailySeries.Of(series, days[^1].Day).ToDictionary(static d => d.Day);
        var started = false;
        SeriesDay? before = null;
        long? fileBefore = null;
        foreach (var day in days)
        {
            var published = columns.Filled && day.Source is "fill" ? null : Value(day, columns.Published);
            started |= published is not null;
            if (!started)
                continue;
            var own = rebuilt.GetValueOrDefault(day.Day);
            var checks = new List<bool>();
            if (published is not null)
                checks.Add(Check("published", own?.Point?.Published.Min == published));
            if (Value(day, columns.Rebased) is { } rebased)
                checks.Add(Check("rebased", own?.Point?.Rebased == rebased));
            var every = Value(day, columns.EveryDay) ?? (columns.Filled ? Value(day, columns.Published) : null);
            if (every is { } said && published is null)
            {
                checks.Add(Check("gaps_within", own is { Point: null } && said >= own.Low && said <= (own.High ?? long.MaxValue)));
                Check("gaps_carried", own?.Low == said);
                Check("gaps_spread", own?.Spread == said);
            }
            else if (every is { } again && published is not null && columns.EveryDay is not null)
            {
                checks.Add(Check("every_day", own?.Point?.Rebased == again));
            }

            // Increments of two days in a row that both have a figure; otherwise the file's own estimate is in them.
            if (published is not null && before?.Point is not null && before.Day.AddDays(1) == day.Day && Value(day, columns.EveryDayAdded) is { } added && fileBefore == before.Point.Rebased)
                checks.Add(Check("added", own?.Point?.Added == added));
            before = own;
            fileBefore = every ?? published;
            if (checks.Count == 0)
                continue;
            Days++;
            if (checks.TrueForAll(static c => c))
                Right++;
            else
                Wrong.Add(new WrongCase(columns.Name, day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Shown(published, Value(day, columns.Rebased) ?? every), own is null ? "no such day" : Shown(own.Point?.Published.Min, own.Point?.Rebased ?? own.Low) + (own.Point is null ? $"–{own.High}" : "")));
        }
    }

    private bool Check(string kind, bool right)
    {
        var (rights, all) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (rights + (right ? 1 : 0), all + 1);
        return right;
    }

    private static long? Value(TollDay day, string? column) => column is not null && day.Columns.TryGetValue(column, out var value) ? value : null;

    private static string Shown(long? published, long? continuous) => string.Create(CultureInfo.InvariantCulture, $"published {published?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, continuous {continuous}");
}
