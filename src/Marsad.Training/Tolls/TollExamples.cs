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

    /// <summary>The examples with the candidates of the injured, which depend on the dead. Each half's dead are those that a model of the other half finds, as a reader's would be; <paramref name="model"/>: those of a model.</summary>
    public static List<TollExample> WithInjured(List<TollExample> examples, FitPlan plan, TollModel? model = null)
    {
        var dead = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var half = 0; half < 2; half++)
        {
            var other = model ?? new Fit([.. examples.Where(e => e.Measure == HarmMeasure.Killed && Half(e) != half).Select(static e => e.ToChoice())], plan).Run();
            foreach (var e in examples.Where(e => e.Measure == HarmMeasure.Killed && Half(e) == half))
                dead[e.Report.Incident + e.Report.Id] = SummaryReader.Best(other, HarmMeasure.Killed, e.Candidates, e.Words, e.Setting).Toll.Low.Value;
        }

        return examples.ConvertAll(e => e.Measure == HarmMeasure.Killed ? e : e with { Candidates = TollCandidates.Injured(e.Cues, dead[e.Report.Incident + e.Report.Id]) });
    }

    private static int Half(TollExample example) => (int)(TollKey.Of(example.Report.Incident) % 2);
}
