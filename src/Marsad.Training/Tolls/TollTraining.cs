using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.English.Tolls;

namespace Marsad.Training.Tolls;

/// <summary>Trains the choice of a report's toll: weights on all examples, then trees that correct the weights' chances, each example judged by weights that were fitted without its incident.</summary>
internal static class TollTraining
{
    private const int Folds = 5;
    private const int HeldBack = 4;

    /// <summary>Trains on everything and writes both models into a folder; <paramref name="dev"/>: trains on the oldest three quarters of the news and three quarters of the assessments, and scores the rest.</summary>
    public static int Run(List<TollExample> news, List<TollExample> assessed, FitPlan plan, bool dev, bool wrong, string output)
    {
        if (!dev)
        {
            var (weights, trees) = Train([.. news, .. assessed], plan);
            using (var stream = File.Create(Path.Combine(output, "tolls.bin")))
                weights.Write(stream);
            using (var stream = File.Create(Path.Combine(output, "toll-trees.bin")))
                trees.Write(stream);
            Console.Error.WriteLine($"{weights.Count} weights");
            return 0;
        }

        var days = news.Select(static e => e.Report.Date).Order().ToList();
        var cut = days[days.Count * 3 / 4];
        var trained = Train([.. news.Where(e => e.Report.Date < cut), .. assessed.Where(static e => Fold(e.Report.Id, HeldBack) != 0)], plan);
        foreach (var (name, ranker) in new[] { ("weights alone", new TollRanker(trained.Weights, null)), ("with trees", new TollRanker(trained.Weights, trained.Trees)) })
        {
            foreach (var measure in new[] { HarmMeasure.Killed, HarmMeasure.Injured })
            {
                Score(ranker, measure, $"violent, {name}", news.Where(e => e.Report.Date >= cut && e.Measure == measure), wrong);
                Score(ranker, measure, $"airwars, {name}", assessed.Where(e => Fold(e.Report.Id, HeldBack) == 0 && e.Measure == measure), wrong);
            }
        }

        return 0;
    }

    private static (TollModel Weights, TollForest Trees) Train(List<TollExample> all, FitPlan plan)
    {
        var killed = all.Where(static e => e.Measure == HarmMeasure.Killed).ToList();
        var killedChances = CrossFitted(killed, plan);
        var beside = new Dictionary<string, (long Dead, double[] Killed)>(StringComparer.Ordinal);
        for (var i = 0; i < killed.Count; i++)
            beside[Key(killed[i])] = (TollRanker.Likeliest(killed[i].Candidates.Select((c, k) => (c, killedChances[i][k]))).Toll.Low.Value, TollRow.Killed(killed[i].Candidates, killedChances[i]));
        var injured = all.Where(static e => e.Measure == HarmMeasure.Injured).Select(e => e with { Candidates = TollCandidates.Injured(e.Cues, beside[Key(e)].Dead) }).ToList();
        var injuredChances = CrossFitted(injured, plan);
        var trees = new TollForest(
        [
            ForestFit.Run([.. killed.Select((e, i) => e.ToForest(killedChances[i], 0, beside[Key(e)].Killed))]),
            ForestFit.Run([.. injured.Select((e, i) => e.ToForest(injuredChances[i], beside[Key(e)].Dead, beside[Key(e)].Killed))]),
        ]);
        return (new Fit([.. killed.Concat(injured).Select(static e => e.ToChoice())], plan).Run(), trees);
    }

    // The chances of each example's candidates by weights fitted on the incidents of the other folds.
    private static double[][] CrossFitted(List<TollExample> examples, FitPlan plan)
    {
        var chances = new double[examples.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new Fit([.. examples.Where(e => Fold(e.Report.Incident, Folds) != fold).Select(static e => e.ToChoice())], plan).Run();
            for (var i = 0; i < chances.Length; i++)
            {
                if (Fold(examples[i].Report.Incident, Folds) == fold)
                    chances[i] = model.Chances(examples[i].Measure, examples[i].Candidates, examples[i].Words, examples[i].Setting);
            }
        }

        return chances;
    }

    private static string Key(TollExample example) => example.Report.Incident + " " + example.Report.Id;

    /// <summary>A chooser of the killed alone, trained on these examples.</summary>
    public static TollRanker KilledAlone(List<TollExample> killed, FitPlan plan)
    {
        var chances = CrossFitted(killed, plan);
        var trees = ForestFit.Run([.. killed.Select((e, i) => e.ToForest(chances[i], 0, TollRow.Killed(e.Candidates, chances[i])))]);
        return new TollRanker(new Fit([.. killed.Select(static e => e.ToChoice())], plan).Run(), new TollForest([trees, trees]));
    }

    /// <summary>The fold of an incident.</summary>
    public static int Fold(string id, int folds) => (int)(TollKey.Of(id) % (ulong)folds);

    private static void Score(TollRanker ranker, HarmMeasure measure, string corpus, IEnumerable<TollExample> examples, bool wrong)
    {
        int n = 0, right = 0;
        foreach (var example in examples.Where(static e => e.Right.Count > 0))
        {
            n++;
            var report = new RankedReport(example.Cues, example.Words);
            var (toll, chance) = measure == HarmMeasure.Killed && ranker.Killed(report) is var killed ? (killed.Toll, killed.Chance) : ranker.Injured(report);
            var given = CorpusCoding.Of(toll.Low, toll.High);
            if (example.Right.Contains(given))
                right++;
            else if (wrong)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure} {example.Report.Id} right {example.Right[0].Min}-{example.Right[0].Max} given {given.Min}-{given.Max} {chance:F2} | {example.Report.Report.Title} | {example.Report.Report.Text.Value[..Math.Min(1500, example.Report.Report.Text.Value.Length)].Replace('\n', ' ')}"));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus} {measure}: {right}/{n} = {right / (double)n:F3}"));
    }
}
