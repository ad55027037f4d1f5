using Marsad.Domain.Values;
using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Corpus;
using Marsad.Evaluation.Muc.Filling;
using Marsad.Evaluation.Muc.Reading;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc;

/// <summary>The templates of MUC-4: own templates against the keys, by the rules of 1992; and whether those rules, applied to the responses of 1992, give the scores of 1992.</summary>
internal sealed class MucTask : IEvaluationTask
{
    public string Name => "muc4";

    public string What => "Incident templates of MUC-4: F over all templates, the scorer against the official reports, the six fields of later papers";

    public IReadOnlyList<string> Parts { get; } = ["tst3"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var folder = MucCorpus.Folder(options);
        if (!folder.Success)
            return Parsed<EvaluationResult>.Failed(folder.Reason);
        var trial = part == MucCorpus.HeldOut;
        var path = CorpusPath.Find(options, "muc4", part);
        if (!trial && !path.Success)
            return Parsed<EvaluationResult>.Failed(path.Reason);
        var test = trial ? MucCorpus.Read(folder.Value, "tst1", "tst2") : Parsed<MucPart>.Of(MucPart.Read(path.Value));
        if (!test.Success)
            return Parsed<EvaluationResult>.Failed(test.Reason);
        if (test.Value.Messages.Count == 0)
            return Parsed<EvaluationResult>.Failed($"{part} holds no message that stands in a key beside it");
        var training = MucCorpus.Read(folder.Value, trial ? ["dev"] : MucCorpus.TrainingParts);
        if (!training.Success)
            return Parsed<EvaluationResult>.Failed(training.Reason);
        var history = trial ? AdjudicationHistory.Empty : MucPart.HistoryOf(folder.Value, path.Value);
        var own = Own(test.Value, training.Value);
        var scores = new MucScorer(new ScoringRules(history)).Score(own, test.Value.Keys);
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = trial || MucCorpus.TrainingParts.Contains(part, StringComparer.Ordinal) ? EvaluationResult.Development : EvaluationResult.Test,
            Documents = test.Value.Messages.Count,
            Figures = [.. TemplateFigures.Of(scores, own, test.Value.Keys), .. trial ? [] : RescoringFigures.Of(folder.Value, path.Value, history)],
            Wrong = [.. scores.SelectMany(static s => s.Templates.Where(static t => t.Score is null).Select(t => new WrongCase(s.Message, "template", Said(t.Key), Said(t.Given)))).Take(options.Wrong)],
        });
    }

    /// <summary>The reader's own templates of each message.</summary>
    public static TemplateFile Own(MucPart test, MucPart training)
    {
        var filling = new TemplateFilling(MucCorpus.Train(training), FillingThresholds.Default);
        var own = new TemplateFile();
        foreach (var message in test.Messages)
        {
            own.AddMessage(message.Id);
            foreach (var template in filling.Fill(MucReading.Of(message)))
                own.Add(template);
        }

        return own;
    }

    private static string Said(Template? template) => template is null ? "none" : string.Join("; ", MucSlots.Scored.Where(s => template[s].Count > 0).Select(s => $"{MucSlots.NameOf(s)} {string.Join(", ", template[s].Select(static f => f.Values[0]))}"));
}
