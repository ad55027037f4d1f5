using Marsad.Linkage.Figures;

namespace Marsad.Training.Joining;

/// <summary>An incident as the fit sees it: for each number that some report may say its features, and which of them is right.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Reports">How many reports give numbers.</param>
/// <param name="Rows">The features of each number.</param>
/// <param name="Numbers">The numbers.</param>
/// <param name="Right">The place of the right one; -1 where no report may say it.</param>
internal sealed record TollIncident(string Id, int Reports, double[][] Rows, long[] Numbers, int Right);

/// <summary>Fits the weights of <see cref="MainToll"/>: conditional logistic regression over the numbers of an incident, held to zero by a quadratic penalty of one incident. It has one optimum, found by damped steps from zero: the same incidents give the same weights.</summary>
internal static class MainTollFit
{
    private const int Rounds = 400;
    private const double Damping = 0.15;
    private const double Penalty = 1;

    /// <summary>The incidents of reports.</summary>
    public static List<TollIncident> Incidents(IEnumerable<Tolls.UnseenReport> reports) => [.. reports.Where(static r => r.Numbers.Count > 0).GroupBy(static r => r.Incident, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(Incident)];

    /// <summary>The weights, in the order of <see cref="MainToll.Names"/>.</summary>
    public static double[] Run(IReadOnlyList<TollIncident> incidents)
    {
        var weights = new double[MainToll.Names.Length];
        var known = incidents.Where(static i => i.Right >= 0).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = (new double[weights.Length], new double[weights.Length]);
            foreach (var incident in known)
            {
                var chances = Chances(incident, weights);
                for (var f = 0; f < weights.Length; f++)
                {
                    var (mean, square) = (0.0, 0.0);
                    for (var k = 0; k < chances.Length; k++)
                    {
                        mean += chances[k] * incident.Rows[k][f];
                        square += chances[k] * incident.Rows[k][f] * incident.Rows[k][f];
                    }

                    slope[f] += incident.Rows[incident.Right][f] - mean;
                    curve[f] += square - (mean * mean);
                }
            }

            for (var f = 0; f < weights.Length; f++)
                weights[f] += Damping * (slope[f] - (Penalty * weights[f])) / (curve[f] + Penalty);
        }

        return weights;
    }

    /// <summary>The share of incidents whose likeliest number is right.</summary>
    public static (int Right, int All) Score(IEnumerable<TollIncident> incidents, double[] weights)
    {
        var (right, all) = (0, 0);
        foreach (var incident in incidents)
        {
            var scores = incident.Rows.Select(row => Math.Round(row.Zip(weights, static (x, w) => x * w).Sum(), 6)).ToArray();
            var best = Enumerable.Range(0, scores.Length).OrderByDescending(k => scores[k]).ThenByDescending(k => incident.Numbers[k]).First();
            (right, all) = (right + (best == incident.Right ? 1 : 0), all + 1);
        }

        return (right, all);
    }

    private static TollIncident Incident(IGrouping<string, Tolls.UnseenReport> reports)
    {
        var told = reports.Select(static r => r.Numbers).ToList();
        var tops = told.ConvertAll(MainToll.Top);
        long[] numbers = [.. MainToll.Numbers(told)];
        return new TollIncident(reports.Key, told.Count, [.. numbers.Select(n => MainToll.Features(n, told, tops))], numbers, Array.IndexOf(numbers, reports.First().Right));
    }

    private static double[] Chances(TollIncident incident, double[] weights)
    {
        var chances = new double[incident.Rows.Length];
        for (var k = 0; k < chances.Length; k++)
        {
            for (var f = 0; f < weights.Length; f++)
                chances[k] += incident.Rows[k][f] * weights[f];
        }

        var top = chances.Max();
        for (var k = 0; k < chances.Length; k++)
            chances[k] = Math.Exp(chances[k] - top);
        var total = chances.Sum();
        for (var k = 0; k < chances.Length; k++)
            chances[k] /= total;
        return chances;
    }
}
