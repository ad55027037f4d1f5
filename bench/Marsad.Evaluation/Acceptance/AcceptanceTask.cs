using Marsad.Domain.Values;

namespace Marsad.Evaluation.Acceptance;

/// <summary>Claims against hand-written facts: the scorer of the articles (score.py) counts, this adds up. A part is a folder of articles, each a folder with article.txt and facts.json.</summary>
internal sealed class AcceptanceTask : IEvaluationTask
{
    private const int Facts = 0, Claims = 1, Matched = 2, Neutral = 3, Slots = 4, SlotsRight = 5, SlotsSaid = 6, Sources = 7, SourcesRight = 8, ModalityRight = 9, Exact = 10, Forbidden = 11;

    public string Name => "acceptance";

    public string What => "Claims against the facts that people wrote down for whole articles, counted by score.py";

    public IReadOnlyList<string> Parts { get; } = ["acceptance"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var folder = CorpusPath.Find(options, "", part);
        if (!folder.Success)
            return Parsed<EvaluationResult>.Failed(folder.Reason);
        var scorer = FactScorer.Find(folder.Value, options.Corpora);
        if (!scorer.Success)
            return Parsed<EvaluationResult>.Failed(scorer.Reason);
        var articles = FactArticle.In(folder.Value);
        if (articles.Count == 0)
            return Parsed<EvaluationResult>.Failed($"{folder.Value} holds no folder with article.txt and facts.json");
        var scored = scorer.Value.Score(articles);
        if (!scored.Success)
            return Parsed<EvaluationResult>.Failed(scored.Reason);
        var rows = scored.Value.Select(static s => s.Counts).ToList();
        Figure Ratio(string key, int right, int all) => Figure.Of(key, rows, s => Scores.Share(s[right], s[all]));
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = Path.GetFileName(folder.Value.TrimEnd('/')) is "dev" ? EvaluationResult.Development : EvaluationResult.Test,
            Documents = articles.Count,
            Figures =
            [
                Figure.Of("claim_f1", rows, static s => Harmonic(Scores.Share(s[Matched], s[Claims] - s[Neutral]), Scores.Share(s[Matched], s[Facts]))) with { Pass = 0.85, Aim = 0.95 },
                Figure.Of("slot_f1", rows, static s => Harmonic(Scores.Share(s[SlotsRight], s[SlotsSaid]), Scores.Share(s[SlotsRight], s[Slots]))) with { Pass = 0.85, Aim = 0.95 },
                Ratio("source_accuracy", SourcesRight, Sources) with { Pass = 0.92, Aim = 0.95 },
                Ratio("exact_facts", Exact, Facts) with { Pass = 0.5, Aim = 0.95 },
                Figure.Of("claim_precision", rows, static s => Scores.Share(s[Matched], s[Claims] - s[Neutral])),
                Ratio("claim_recall", Matched, Facts),
                Ratio("slot_precision", SlotsRight, SlotsSaid),
                Ratio("slot_recall", SlotsRight, Slots),
                Ratio("modality_accuracy", ModalityRight, Matched),
                Figure.Plain("forbidden", rows.Sum(static r => r[Forbidden]), "asserted claims from passages that must give none") with { LowerIsBetter = true },
            ],
            Wrong = [.. scored.Value.SelectMany(static s => s.Wrong).Take(options.Wrong)],
        });
    }

    private static double Harmonic(double a, double b) => a + b <= 0 ? 0 : 2 * a * b / (a + b);
}
