using Marsad.Domain.Claims;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.English.Dates;
using Marsad.Extraction.English.Numbers;
using Marsad.Extraction.English.Tolls;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary>One report and one measure: the candidates, and which of them are right.</summary>
internal sealed record TollExample(CountedReport Report, HarmMeasure Measure, IReadOnlyList<TollCandidate> Candidates, IReadOnlyList<ulong> Words, TollSetting Setting, IReadOnlyList<RecordedCount> Right)
{
    /// <summary>How much it counts in training.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>The choice that it sets.</summary>
    public Choice ToChoice()
    {
        var words = new Dictionary<int, IReadOnlyList<ulong>>();
        foreach (var bucket in Candidates.Select(static c => c.Bucket).Distinct())
            words[bucket] = [.. TollCandidate.WordKeys(Measure, bucket, Words, Setting)];
        return new Choice([.. Candidates.Select(static c => c.Features)], [.. Candidates.Select(c => words[c.Bucket])], [.. Enumerable.Range(0, Candidates.Count).Select(IsRight)]) { Weight = Weight };
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
        if (report.Killed.Count > 0)
            yield return new TollExample(report, HarmMeasure.Killed, TollCandidates.Of(cues, HarmMeasure.Killed), words, cues.Setting, report.Killed);
        if (report.Injured.Count > 0)
            yield return new TollExample(report, HarmMeasure.Injured, TollCandidates.Of(cues, HarmMeasure.Injured), words, cues.Setting, report.Injured);
    }
}
