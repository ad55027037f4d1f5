using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.Evaluation.Muc;

/// <summary>The figures of a set of own templates.</summary>
internal static class TemplateFigures
{
    public static IEnumerable<Figure> Of(IReadOnlyList<MessageScore> scores, TemplateFile own, TemplateFile keys)
    {
        var all = Rows(scores, ScoreRow.AllTemplates);
        yield return Figure.Of("all_templates_f", all, static s => 100 * Scores.F(s[0], s[1], s[2])) with { Baseline = 16, Published = 55.93, Pass = 34, Aim = 45, Note = "ALL TEMPLATES, recall and precision weighted alike, not rounded" };
        yield return Figure.Of("all_templates_recall", all, static s => 100 * Scores.Share(s[0], s[2]));
        yield return Figure.Of("all_templates_precision", all, static s => 100 * Scores.Share(s[0], s[1]));
        yield return Figure.Of("matched_only_f", Rows(scores, ScoreRow.MatchedOnly), static s => 100 * Scores.F(s[0], s[1], s[2]));
        yield return Figure.Of("matched_missing_f", Rows(scores, ScoreRow.MatchedMissing), static s => 100 * Scores.F(s[0], s[1], s[2]));
        yield return Figure.Of("matched_spurious_f", Rows(scores, ScoreRow.MatchedSpurious), static s => 100 * Scores.F(s[0], s[1], s[2]));
        var six = scores.Select(m => SixFields.Score(own.Of(m.Message), keys.Of(m.Message))).Select(static x => new double[] { x.Right, x.Given, x.Wanted }).ToArray();
        yield return Figure.Of("six_fields_f", six, static s => 100 * Scores.F(s[0], s[1], s[2])) with { Published = 50.2, Aim = 50.2, Note = "type, perpetrators, organisations, targets, victims, weapons of each template; words equal but for premodifiers" };
        yield return Figure.Plain("templates_given", scores.Sum(static m => m.Templates.Count(static t => t.Given is not null)));
        yield return Figure.Plain("templates_in_key", scores.Sum(static m => m.Templates.Count(static t => t.Key is not null)));
        yield return Figure.Plain("templates_matched", scores.Sum(static m => m.Templates.Count(static t => t.Score is not null)));
        foreach (var slot in MucSlots.Scored)
        {
            var tally = scores.Aggregate(default(Tally), (t, m) => t + m.Slot(slot));
            yield return Figure.Plain("f_" + MucSlots.NameOf(slot).Replace('-', '_'), tally.F);
        }
    }

    private static double[][] Rows(IReadOnlyList<MessageScore> scores, ScoreRow row) =>
        [.. scores.Select(s => s.Row(row)).Select(static t => new[] { t.Credit, t.Actual, t.Possible })];
}
