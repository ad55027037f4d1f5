using Marsad.Domain.Values;

namespace Marsad.Evaluation.Joining;

/// <summary>Reports to incidents, and an incident's dead from all its reports, on local news of shootings: the newest quarter of the incidents, read and joined as a register of their own.</summary>
internal sealed class ViolentTask : IEvaluationTask
{
    private const string Violent = "violent";
    private const string Readable = "readable";
    private const string Older = "older";

    public string Name => "violent";

    public string What => "Which reports are of one incident, and how many were killed by all its reports together: local news of shootings";

    public IReadOnlyList<string> Parts { get; } = [Violent, Readable];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var named = part is Violent or Readable or Older;
        var folder = named ? Path.Combine(options.Corpora, "violent") : part;
        if (!File.Exists(Path.Combine(folder, "docs.jsonl")) || !File.Exists(Path.Combine(folder, "incidents.jsonl")))
            return Parsed<EvaluationResult>.Failed(CorpusPath.Missing(Path.Combine(folder, File.Exists(Path.Combine(folder, "docs.jsonl")) ? "incidents.jsonl" : "docs.jsonl")).Reason!);
        var all = ViolentCorpus.Read(folder);
        var corpus = part == Older ? JoiningParts.Training(all, Path.Combine(folder, "gvc")) : ViolentCorpus.Part(all, newest: true);
        if (part == Readable)
            corpus = corpus.Readable();
        var outcome = JoiningOutcome.Of(corpus, ReadReports.Of(corpus.Reports, options.Readings));
        var killed = KilledOfIncidents.Scores(outcome);
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = part == Older ? EvaluationResult.Development : EvaluationResult.Test,
            Documents = corpus.Reports.Count,
            Figures =
            [
                outcome.PairF with { Baseline = 0.65, Pass = 0.75, Aim = 0.83, Note = "baseline: TF-IDF in a window of five days" },
                Figure.Of("killed_exact", killed, static s => Scores.Share(s[0], s[1])) with { Baseline = 0.84, Pass = 0.88, Aim = 0.92, Note = "of each recorded incident, from all its reports; baseline: the majority of regular expressions" },
                outcome.PairPrecision,
                outcome.PairRecall,
                outcome.BCubedF,
                outcome.CeafE,
                outcome.CountError,
                Figure.Plain("reports_without_claims", outcome.Readings.Count(static r => r.Claims.IsEmpty)),
            ],
            Wrong = [.. outcome.Wrong(options.Wrong)],
        });
    }
}
