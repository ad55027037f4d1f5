using Marsad.Domain.Values;

namespace Marsad.Evaluation.Joining;

/// <summary>Reports to incidents on the Gun Violence Corpus (Vossen et al. 2018), read by the reader and joined by the joiner as a register is.</summary>
internal sealed class GvcTask : IEvaluationTask
{
    private const string Pooled = "train+dev";
    private const string Dev = "dev";

    public string Name => "gvc";

    public string What => "Which reports are of one incident: the Gun Violence Corpus, each report by the incident that it is mainly about";

    public IReadOnlyList<string> Parts { get; } = [Pooled, Dev];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var named = part is Pooled or Dev or "train";
        var folder = named ? Path.Combine(options.Corpora, "violent", "gvc") : part;
        if (!File.Exists(Path.Combine(folder, "doc_to_event.csv")))
            return Parsed<EvaluationResult>.Failed(CorpusPath.Missing(Path.Combine(folder, "doc_to_event.csv")).Reason!);
        var documents = File.Exists(Path.Combine(folder, "docs.jsonl")) ? folder : Path.Combine(folder, "..");
        if (!File.Exists(Path.Combine(documents, "docs.jsonl")))
            return Parsed<EvaluationResult>.Failed(CorpusPath.Missing(Path.Combine(documents, "docs.jsonl")).Reason!);
        string[] divisions = part switch { Dev => ["dev"], "train" => ["train"], _ => ["train", "dev"] };
        var (corpus, missing) = ViolentCorpus.Division(ViolentCorpus.Read(documents), folder, divisions.Where(d => File.Exists(Path.Combine(folder, d + ".csv"))));
        var outcome = JoiningOutcome.Of(corpus, ReadReports.Of(corpus.Reports, options.Readings));
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = part == Dev ? EvaluationResult.Test : EvaluationResult.Development,
            Documents = corpus.Reports.Count,
            Figures =
            [
                outcome.BCubedF with { Baseline = part == Dev ? 0.994 : 0.97, Pass = 0.97, Aim = 0.985, Note = "same date .78; date within 3 days and a shared city .90; baseline: TF-IDF, average link, its threshold from train" },
                outcome.CeafE,
                outcome.PairF,
                outcome.PairPrecision,
                outcome.PairRecall,
                outcome.CountError,
            ],
            Missing = missing == 0 ? [] : [$"{missing} of the reports named in {part} have no text"],
            Wrong = [.. outcome.Wrong(options.Wrong)],
        });
    }
}
