using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Calibration;

/// <summary>Whether confidence means what it says: the expected calibration error over ten equal bins, of the claims that the corpus can judge.</summary>
internal sealed class CalibrationTask : IEvaluationTask
{
    private const int Bins = 10;
    private static readonly string[] Tests = ["acceptance", "airwars", "muc4"];

    public string Name => "calibration";

    public string What => "Expected calibration error of the claims' confidence: of the claims at 0.8 eight in ten should be right";

    public IReadOnlyList<string> Parts { get; } = ["all"];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var corpora = new List<(string Name, List<double[]> Rows)>();
        var (wrong, missing) = (new List<WrongCase>(), new List<string>());
        foreach (var name in part is "all" ? Tests : [part])
        {
            var texts = JudgedCorpora.Test(options, name);
            if (texts.Success)
                corpora.Add((name, [.. texts.Value.Select(t => Row(t, wrong, options.Wrong))]));
            else
                missing.Add(texts.Reason);
        }

        if (corpora.Count == 0)
            return Parsed<EvaluationResult>.Failed(missing[0]);

        var rows = corpora.SelectMany(static c => c.Rows).ToList();
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = part is "all" || Tests.Contains(part) ? EvaluationResult.Test : EvaluationResult.Development,
            Documents = rows.Count,
            Figures =
            [
                Figure.Of("ece", rows, Error) with { Pass = 0.08, Aim = 0.03, LowerIsBetter = true, Note = corpora.Count > 1 ? "over the claims of all these corpora together" : "" },
                .. corpora.Count > 1 ? corpora.Select(static c => Figure.Of("ece_" + c.Name, c.Rows, Error) with { Pass = 0.08, Aim = 0.03, LowerIsBetter = true }) : [],
                Figure.Of("right", rows, static s => Scores.Share(Sum(s, 1), Sum(s, 0))),
                Figure.Of("confidence", rows, static s => Scores.Share(Sum(s, 2), Sum(s, 0))) with { Note = "the mean" },
                Figure.Of("brier", rows, static s => Scores.Share(s[^1], Sum(s, 0))) with { LowerIsBetter = true },
                Figure.Plain("claims", rows.Sum(static r => Sum(r, 0)), "claims that the corpus can judge"),
            ],
            Missing = missing,
            Wrong = wrong,
        });
    }

    // Of each bin: claims, right ones, confidence; last the squared error.
    private static double[] Row(JudgedText text, List<WrongCase> wrong, int most)
    {
        var row = new double[(3 * Bins) + 1];
        foreach (var claim in ReportReader.Read(text.Report).Claims)
        {
            if (text.IsRight(claim) is not { } right)
                continue;
            var bin = 3 * Math.Min(Bins - 1, (int)(claim.Confidence * Bins));
            row[bin]++;
            row[bin + 1] += right ? 1 : 0;
            row[bin + 2] += claim.Confidence;
            row[^1] += Math.Pow(claim.Confidence - (right ? 1 : 0), 2);
            if (!right && wrong.Count < most)
                wrong.Add(new WrongCase(text.Name, claim.Quote.Text, "right", claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture)));
        }

        return row;
    }

    private static double Sum(double[] s, int column) => Enumerable.Range(0, Bins).Sum(b => s[(3 * b) + column]);

    private static double Error(double[] s) => Enumerable.Range(0, Bins).Sum(b => Math.Abs(s[(3 * b) + 1] - s[(3 * b) + 2])) / Math.Max(1, Sum(s, 0));
}
