using System.Globalization;
using Marsad.Domain.Terms;

namespace Marsad.Linkage.Figures;

/// <summary>The likeliest number of an incident, from what each of its reports may say in sum: the chances that the reports give to a number are put together by a log-linear model (a logarithmic opinion pool, Genest and Zidek 1986, beside the linear one), so that one sure report outweighs two unsure ones. Where reports differ, the largest of the numbers that they think likeliest is preferred, the more so the more reports there are: people die of their wounds, and early reports know of fewer.</summary>
public static class MainToll
{
    /// <summary>The features, in the order of <see cref="Features"/>.</summary>
    internal static readonly string[] Names = ["mean-log", "mean", "highest", "votes", "none", "one", "largest", "largest-by-reports", "smallest"];

    // Fitted by Marsad.Training main-toll, with chances of a reader that had not seen the report.
    private static readonly double[] Weights = Read();
    private const double LeastChance = 0.01;
    private const double MostChance = 0.98;

    /// <summary>The number; null where no report gives one. Of two equally likely numbers the larger.</summary>
    /// <param name="reports">For each report the numbers that it may say, each once, with their chances; a report without any is left out. The order plays no part.</param>
    public static long? Of(IEnumerable<IReadOnlyList<(long Number, double Chance)>> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var told = reports.Where(static r => r.Count > 0).ToList();
        if (told.Count == 0)
            return null;
        var tops = told.ConvertAll(Top);
        return Numbers(told).OrderByDescending(number => Math.Round(Score(Features(number, told, tops)), 6)).ThenByDescending(static number => number).First();
    }

    /// <summary>Every number that some report may say.</summary>
    internal static IEnumerable<long> Numbers(IEnumerable<IReadOnlyList<(long Number, double Chance)>> told) => told.SelectMany(static r => r).Select(static n => n.Number).Distinct();

    /// <summary>What of a number is counted.</summary>
    /// <param name="number">The number.</param>
    /// <param name="told">The reports that give one.</param>
    /// <param name="tops">For each of them its likeliest number.</param>
    internal static double[] Features(long number, IReadOnlyList<IReadOnlyList<(long Number, double Chance)>> told, IReadOnlyList<long> tops)
    {
        var (log, sum, highest, votes) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < told.Count; i++)
        {
            var chance = Math.Max(LeastChance, told[i].FirstOrDefault(n => n.Number == number).Chance);
            log += Math.Log(chance);
            sum += chance;
            highest = Math.Max(highest, chance);
            if (tops[i] == number)
                votes += 0.3 + Math.Max(0, Math.Log(Math.Min(MostChance, chance) / (1 - Math.Min(MostChance, chance))));
        }

        var (largest, smallest) = (tops.Max(), tops.Min());
        var (isLargest, isSmallest) = (largest != smallest && number == largest, largest != smallest && number == smallest);
        return [log / told.Count, sum / told.Count, highest, votes, number == 0 ? 1 : 0, number == 1 ? 1 : 0, isLargest ? 1 : 0, isLargest ? Math.Log(told.Count) : 0, isSmallest ? 1 : 0];
    }

    /// <summary>The likeliest number of a report; of two equally likely ones the larger.</summary>
    internal static long Top(IReadOnlyList<(long Number, double Chance)> report) => report.OrderByDescending(static n => n.Chance).ThenByDescending(static n => n.Number).First().Number;

    private static double Score(double[] features)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++)
            score += Weights[i] * features[i];
        return score;
    }

    private static double[] Read()
    {
        var rows = VocabularyTable.Load("main-toll").Rows.ToDictionary(static r => r["feature"], static r => double.Parse(r["weight"], NumberStyles.Float, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return Array.ConvertAll(Names, name => rows[name]);
    }
}
