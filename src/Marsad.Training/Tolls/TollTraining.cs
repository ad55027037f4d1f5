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
            var trained = new Fit([.. TollExamples.WithInjured([.. news, .. assessed], plan).Select(static e => e.ToChoice())], plan).Run();
            using var stream = File.Create(output);
            trained.Write(stream);
            Console.Error.WriteLine($"{trained.Count} weights");
            return 0;
        }

        var days = news.Select(static e => e.Report.Date).Order().ToList();
        var cut = days[days.Count * 3 / 4];
        var learn = TollExamples.WithInjured([.. news.Where(e => e.Report.Date < cut), .. assessed.Where(static e => Fold(e) != 0)], plan);
        var model = new Fit([.. learn.Select(static e => e.ToChoice())], plan).Run();
        news = TollExamples.WithInjured([.. news.Where(e => e.Report.Date >= cut)], plan, model);
        assessed = TollExamples.WithInjured([.. assessed.Where(static e => Fold(e) == 0)], plan, model);
        Console.Error.WriteLine($"{model.Count} weights");
        foreach (var measure in new[] { HarmMeasure.Killed, HarmMeasure.Injured })
        {
            Score(model, measure, "learnt from", learn.Where(e => e.Measure == measure), false);
            Score(model, measure, "violent", news.Where(e => e.Measure == measure), wrong);
            Score(model, measure, "airwars", assessed.Where(e => e.Measure == measure), wrong);
        }

        return 0;
    }

    private static int Fold(TollExample example) => (int)(TollKey.Of(example.Report.Id) % Folds);

    private static void Score(TollModel model, HarmMeasure measure, string corpus, IEnumerable<TollExample> examples, bool wrong)
    {
        int n = 0, right = 0, reachable = 0;
        foreach (var example in examples.Where(static e => e.Right.Count > 0))
        {
            n++;
            var (toll, chance) = measure == HarmMeasure.Killed ? SummaryReader.Best(model, measure, example.Candidates, example.Words, example.Setting) : SummaryReader.Injured(model, example.Cues, example.Words);
            var given = CorpusCoding.Of(toll.Low, toll.High);
            if (Enumerable.Range(0, example.Candidates.Count).Any(example.IsRight))
                reachable++;
            if (example.Right.Contains(given))
                right++;
            else if (wrong)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure} {example.Report.Id} right {example.Right[0].Min}-{example.Right[0].Max} given {given.Min}-{given.Max} {chance:F2} {(Enumerable.Range(0, example.Candidates.Count).Any(example.IsRight) ? "" : "NOCAND")} | {example.Report.Report.Title} | {example.Report.Report.Text.Value[..Math.Min(1500, example.Report.Report.Text.Value.Length)].Replace('\n', ' ')}"));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure}: {right}/{n} = {right / (double)n:F3}; among the candidates {reachable / (double)n:F3}"));
    }
}
