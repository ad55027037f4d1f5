using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.English.Tolls;

namespace Marsad.Training.Tolls;

/// <summary>Trains the choice of a report's toll.</summary>
internal static class TollTraining
{
    private const int Folds = 4;

    /// <summary>Trains on everything and writes the model; <paramref name="dev"/>: trains on the oldest three quarters of the news and three quarters of the assessments, and scores the rest.</summary>
    public static int Run(List<TollExample> news, List<TollExample> assessed, FitPlan plan, bool dev, bool wrong, string output)
    {
        if (!dev)
        {
            var trained = new Fit([.. news.Concat(assessed).Select(static e => e.ToChoice())], plan).Run();
            using var stream = File.Create(output);
            trained.Write(stream);
            Console.Error.WriteLine($"{trained.Count} weights");
            return 0;
        }

        var days = news.Select(static e => e.Report.Date).Order().ToList();
        var cut = days[days.Count * 3 / 4];
        var model = new Fit([.. news.Where(e => e.Report.Date < cut).Concat(assessed.Where(static e => Fold(e) != 0)).Select(static e => e.ToChoice())], plan).Run();
        Console.Error.WriteLine($"{model.Count} weights");
        foreach (var measure in new[] { HarmMeasure.Killed, HarmMeasure.Injured })
        {
            Score(model, measure, "violent", news.Where(e => e.Measure == measure && e.Report.Date >= cut), wrong);
            Score(model, measure, "airwars", assessed.Where(e => e.Measure == measure && Fold(e) == 0), wrong);
        }

        return 0;
    }

    private static int Fold(TollExample example) => (int)(TollKey.Of(example.Report.Id) % Folds);

    private static void Score(TollModel model, HarmMeasure measure, string corpus, IEnumerable<TollExample> examples, bool wrong)
    {
        int n = 0, right = 0, reachable = 0;
        foreach (var example in examples)
        {
            n++;
            var chances = model.Chances(measure, example.Candidates, example.Words, example.Setting);
            var (given, chance) = example.Candidates.Select((c, i) => (Count: CorpusCoding.Of(c.Low, c.High), Chance: chances[i]))
                .GroupBy(static c => c.Count, static (count, all) => (Count: count, Chance: all.Sum(static a => a.Chance))).MaxBy(static c => c.Chance);
            if (Enumerable.Range(0, example.Candidates.Count).Any(example.IsRight))
                reachable++;
            if (example.Right.Contains(given))
                right++;
            else if (wrong)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure} {example.Report.Id} right {example.Right[0].Min}-{example.Right[0].Max} given {given.Min}-{given.Max} {chance:F2} | {example.Report.Report.Title} | {example.Report.Report.Text.Value[..Math.Min(1500, example.Report.Report.Text.Value.Length)].Replace('\n', ' ')}"));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure}: {right}/{n} = {right / (double)n:F3}; among the candidates {reachable / (double)n:F3}"));
    }
}
