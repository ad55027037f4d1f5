using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>The likeliest number of an incident, from what each of its reports says in sum: each report votes for its number with the odds that it is right, so that one sure report outweighs two unsure ones.</summary>
public static class MainToll
{
    private const double Least = 0.02;
    private const double Most = 0.98;

    /// <summary>The number; null where no report gives one. Of two equally likely numbers the one of the later reports, then the larger: people die of their wounds.</summary>
    /// <param name="reports">For each report its day, its number and the chance that this is right; a range votes for its lower end.</param>
    public static long? Of(IEnumerable<(DateOnly? Published, CountRange? Count, double Confidence)> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return reports.Where(static r => (r.Count?.Min ?? r.Count?.Max) is not null)
            .GroupBy(static r => (r.Count!.Min ?? r.Count.Max)!.Value)
            .Select(static g => (Number: g.Key, Odds: g.Sum(static r => Odds(r.Confidence)), Last: g.Max(static r => r.Published ?? DateOnly.MinValue)))
            .OrderByDescending(static n => Math.Round(n.Odds, 6)).ThenByDescending(static n => n.Last).ThenByDescending(static n => n.Number)
            .Select(static n => (long?)n.Number).FirstOrDefault();
    }

    private static double Odds(double confidence) => Math.Clamp(confidence, Least, Most) is var p ? 0.3 + Math.Max(0, Math.Log(p / (1 - p))) : 0;
}
