namespace Marsad.Linkage.Figures;

/// <summary>The likeliest number of an incident, from what each of its reports may say in sum: the chances that the reports give to a number are put together by a log-linear model (a logarithmic opinion pool, Genest and Zidek 1986, beside the linear one), so that one sure report outweighs two unsure ones. Where reports differ, the largest of the numbers that they think likeliest is preferred, the more so the more reports there are: people die of their wounds, and early reports know of fewer.</summary>
public static class MainToll
{
    // Fitted to the incidents of the older three quarters of the corpus of shootings, with chances of a reader that had not seen the report (docs/methods/linkage.md).
    private const double MeanLog = 1.0;
    private const double Mean = 0.26;
    private const double Highest = 0.36;
    private const double Vote = 0.09;
    private const double None = -0.04;
    private const double One = -0.45;
    private const double Largest = -0.25;
    private const double LargestByReports = 1.03;
    private const double Smallest = -0.73;
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
        var tops = told.ConvertAll(static r => r.OrderByDescending(static n => n.Chance).ThenByDescending(static n => n.Number).First().Number);
        return told.SelectMany(static r => r).Select(static n => n.Number).Distinct()
            .OrderByDescending(number => Math.Round(Score(number, told, tops), 6)).ThenByDescending(static number => number).First();
    }

    private static double Score(long number, List<IReadOnlyList<(long Number, double Chance)>> told, List<long> tops)
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
        var differ = largest != smallest;
        return (MeanLog * log / told.Count) + (Mean * sum / told.Count) + (Highest * highest) + (Vote * votes)
            + (number == 0 ? None : number == 1 ? One : 0)
            + (differ && number == largest ? Largest + (LargestByReports * Math.Log(told.Count)) : 0)
            + (differ && number == smallest ? Smallest : 0);
    }
}
