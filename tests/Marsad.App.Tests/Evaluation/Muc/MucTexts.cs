using Marsad.Evaluation.Muc.Adjudication;
using Marsad.Evaluation.Muc.Scoring;
using Marsad.Evaluation.Muc.Templates;

namespace Marsad.App.Tests.Evaluation.Muc;

/// <summary>Invented keys and responses of one message, written slot by slot.</summary>
internal static class MucTexts
{
    public static TemplateFile File(params string[] templates) => TemplateReader.Read(templates.SelectMany(static t => t.Split('\n').Append("")));

    /// <summary>A template of the message M-1 from lines such as <c>18. HUM TGT: NAME  "X"</c>.</summary>
    public static string Template(string number, string slots) => $"0.  MESSAGE: ID   M-1\n1.  MESSAGE: TEMPLATE   {number}\n{slots}";

    public static MessageScore Score(TemplateFile given, TemplateFile key, string history = "") =>
        new MucScorer(new ScoringRules(AdjudicationHistory.Parse(history))).Score("M-1", given.Of("M-1"), key.Of("M-1"));

    public static Tally Counts(int correct = 0, int partial = 0, int incorrect = 0, int spurious = 0, int missing = 0) => new(correct, partial, incorrect, spurious, missing, 0);

    public static Tally Without(this Tally tally) => tally with { Noncommittal = 0 };
}
