namespace Marsad.Analysis.Sources;

/// <summary>How many days pass between the day of an incident and the first report in which a source speaks of it, over incidents whose day is told.</summary>
/// <param name="Incidents">Over how many incidents.</param>
/// <param name="LowerQuartile">A quarter of them come within so many days.</param>
/// <param name="Median">Half of them come within so many days.</param>
/// <param name="UpperQuartile">Three quarters of them come within so many days.</param>
public sealed record DelaySummary(int Incidents, double LowerQuartile, double Median, double UpperQuartile)
{
    /// <summary>Summarises delays; null where there is none. Quartiles between two delays are interpolated (definition 7 of Hyndman and Fan, 1996).</summary>
    public static DelaySummary? Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return sorted.Count == 0 ? null : new DelaySummary(sorted.Count, At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    private static double At(List<int> sorted, double share)
    {
        var place = (sorted.Count - 1) * share;
        var (low, high) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return low + ((high - low) * (place - Math.Floor(place)));
    }
}
