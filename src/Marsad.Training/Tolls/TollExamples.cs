using Marsad.Domain.Claims;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Tolls;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary>One report and one measure: the candidates, and which of them are right.</summary>
internal sealed record TollExample(CountedReport Report, HarmMeasure Measure, TollCues Cues, IReadOnlyList<TollCandidate> Candidates, IReadOnlyList<ulong> Words, IReadOnlyList<RecordedCount> Right)
{
    /// <summary>What kind of violence the report tells of.</summary>
    public TollSetting Setting => Cues.Setting;

    /// <summary>How much it counts in training.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The choice that it sets.</summary>
    public Choice ToChoice()
    {
        var words = new Dictionary<int, IReadOnlyList<ulong>>();
        foreach (var bucket in Candidates.Select(static c => c.Bucket).Distinct())
            words[bucket] = [.. TollCandidate.WordKeys(Measure, bucket, Words, Setting)];
        return new Choice([.. Candidates.Select(static c => c.Features)], [.. Candidates.Select(c => words[c.Bucket])], [.. Enumerable.Range(0, Candidates.Count).Select(IsRight)]) { Weight = Weight, General = [.. Candidates.Select(static c => c.General)] };
    }

    /// <summary>True where a candidate is a right answer.</summary>
    public bool IsRight(int candidate) => Right.Contains(CorpusCoding.Of(Candidates[candidate].Low, Candidates[candidate].High));
}

/// <summary>Reads reports into examples.</summary>
internal static class TollExamples
{
    /// <summary>Two examples a report: killed, injured; a measure without a record gives none.</summary>
    public static List<TollExample> Of(IReadOnlyList<CountedReport> reports, Pipeline pipeline, int threads)
    {
        var read = new List<TollExample>[reports.Count];
        Parallel.For(0, reports.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => read[i] = [.. Of(reports[i], pipeline)]);
        return [.. read.SelectMany(static r => r)];
    }

    private static IEnumerable<TollExample> Of(CountedReport report, Pipeline pipeline)
    {
        var text = pipeline.Annotate(report.Report);
        text.Dates = DateFinder.Find(text);
        text.Counts = CountFinder.Find(text);
        var title = TollCues.TitleOf(report.Report, pipeline);
        var cues = TollCues.Of(text, title);
        var words = TollWords.Of(text, title);
        yield return new TollExample(report, HarmMeasure.Killed, cues, TollCandidates.Killed(cues), words, report.Killed);
        yield return new TollExample(report, HarmMeasure.Injured, cues, [], words, report.Injured);
    }

    /// <summary>The choice as the trees see it: the likely candidates.</summary>
    /// <param name="example">The example.</param>
    /// <param name="chances">The chances that weights from other examples give its candidates.</param>
    /// <param name="dead">How many they take to be dead; 0 where the killed are asked for.</param>
    /// <param name="killed">The chances that they give to none, one, two, or more killed.</param>
    public static ForestExample ToForest(this TollExample example, double[] chances, long dead, double[] killed)
    {
        var likely = Enumerable.Range(0, chances.Length).Where(i => chances[i] >= TollForest.LeastChance).ToList();
        return new ForestExample([.. likely.Select(i => TollRow.Of(example.Candidates[i], chances[i], dead, killed, example.Cues.Frame))], [.. likely.Select(i => TollForest.Scale * Math.Log(chances[i]))], [.. likely.Select(example.IsRight)], example.Weight);
    }
}
