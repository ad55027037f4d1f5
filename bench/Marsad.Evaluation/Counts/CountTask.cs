using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Counts;

/// <summary>Killed and injured against the records of incidents: exact where both ends are the record's.</summary>
internal sealed class CountTask : IEvaluationTask
{
    private const int ShownWords = 300;

    public string Name => "counts";

    public string What => "Killed and injured of the event that a report is about, against the incident's record: both ends exact";

    public IReadOnlyList<string> Parts { get; } = [CountCorpus.Violent, CountCorpus.Airwars];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var found = CountCorpus.Read(options, part);
        if (!found.Success)
            return Parsed<EvaluationResult>.Failed(found.Reason);
        var (corpus, reports) = found.Value;
        var sums = new ReportSummary?[reports.Count];
        Parallel.For(0, reports.Count, i => sums[i] = ReportReader.Sum(reports[i].Report));
        var killed = new List<double[]>();
        var injured = new List<double[]>();
        var wrong = new List<WrongCase>();
        for (var i = 0; i < sums.Length; i++)
        {
            Score(reports[i], "killed", reports[i].Killed, CorpusCoding.Of(sums[i]?.Killed), killed, wrong, options.Wrong);
            Score(reports[i], "injured", reports[i].Injured, CorpusCoding.Of(sums[i]?.Injured), injured, wrong, options.Wrong);
        }

        var marks = string.Equals(corpus, CountCorpus.Violent, StringComparison.Ordinal) ? (Baseline: (0.81, 0.66), Pass: (0.85, 0.74), Aim: (0.89, 0.80)) : (Baseline: (0.38, 0.59), Pass: (0.55, 0.68), Aim: (0.70, 0.78));
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = CountCorpus.IsTest(part) ? EvaluationResult.Test : EvaluationResult.Development,
            Documents = reports.Count,
            Figures =
            [
                Figure.Of("killed_exact", killed, static s => Scores.Share(s[0], s[1])) with { Baseline = marks.Baseline.Item1, Pass = marks.Pass.Item1, Aim = marks.Aim.Item1, Note = "baseline: regular expressions" },
                Figure.Of("injured_exact", injured, static s => Scores.Share(s[0], s[1])) with { Baseline = marks.Baseline.Item2, Pass = marks.Pass.Item2, Aim = marks.Aim.Item2 },
                Figure.Plain("killed_records", killed.Count),
                Figure.Plain("injured_records", injured.Count),
            ],
            Wrong = wrong,
        });
    }

    private static void Score(CountedReport report, string what, IReadOnlyList<RecordedCount> right, RecordedCount? given, List<double[]> scores, List<WrongCase> wrong, int most)
    {
        if (right.Count == 0)
            return;
        var exact = given is { } g && right.Contains(g);
        scores.Add([exact ? 1 : 0, 1]);
        if (!exact && wrong.Count < most)
            wrong.Add(new WrongCase(report.Id, $"{what}: {report.Report.Title} {report.Report.Text.Value[..Math.Min(ShownWords, report.Report.Text.Value.Length)].Replace('\n', ' ')}", Shown(right[0]), given is { } count ? Shown(count) : ""));
    }

    private static string Shown(RecordedCount count) => count.Min == count.Max ? count.Min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{count.Min}–{count.Max}");
}
