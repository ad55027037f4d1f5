using System.Globalization;
using Marsad.Evaluation.Calibration;
using Marsad.Extraction;
using Marsad.Extraction.English.Confidence;

namespace Marsad.Training.Confidence;

/// <summary><c>confidence --corpora DIR [--articles DIR] [--out FILE] [--penalty N]</c>: fits the weights of vocab/claim-confidence.tsv on the parts of the corpora that do not measure, and prints the error of each corpus under weights fitted on the other four fifths.</summary>
internal static class ConfidenceCommand
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        var corpora = JudgedCorpora.Training(Option("--corpora", ""), Option("--articles", "bench/articles/dev"));
        if (!corpora.Success)
        {
            Console.Error.WriteLine("confidence: " + corpora.Reason);
            return 1;
        }

        var penalty = double.Parse(Option("--penalty", "8"), CultureInfo.InvariantCulture);
        var parts = corpora.Value.Select(static texts => texts.Select(Samples).ToList()).ToList();
        if (Option("--samples", "") is { Length: > 0 } samples)
            File.WriteAllLines(samples, parts.SelectMany((p, c) => p.SelectMany((t, d) => t.Select(x => $"{c}\t{d}\t{(x.IsRight ? 1 : 0)}\t{string.Join(' ', x.Features)}"))));
        // Each corpus counts as much as the others, whatever its size; a claim counts no more than six.
        var mean = parts.Average(static p => p.Sum(static t => t.Count));
        var weighted = parts.Select(p => p.Select(t => t.Select(s => s with { Weight = Math.Min(6, mean / Math.Max(1, p.Sum(static x => x.Count))) }).ToList()).ToList()).ToList();
        for (var c = 0; c < weighted.Count; c++)
        {
            var answers = new List<(double, bool)>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var weights = LogisticMap.Fit([.. weighted.SelectMany(p => p.Where((_, i) => i % Folds != fold)).SelectMany(static t => t)], penalty, ClaimFeatures.IsBroad);
                answers.AddRange(weighted[c].Where((_, i) => i % Folds == fold).SelectMany(static t => t).Select(s => (LogisticMap.Of(weights, s.Features), s.IsRight)));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"corpus {c + 1}: {answers.Count} claims, right {answers.Average(static a => a.Item2 ? 1.0 : 0):0.000}, mean confidence {answers.Average(static a => a.Item1):0.000}, error {LogisticMap.Error(answers):0.000}"));
        }

        var final = LogisticMap.Fit([.. weighted.SelectMany(static p => p).SelectMany(static t => t)], penalty, ClaimFeatures.IsBroad);
        var path = Option("--out", "vocab/claim-confidence.tsv");
        var head = File.ReadLines(path).TakeWhile(static l => l.StartsWith('#') || l.StartsWith("feature\t", StringComparison.Ordinal)).ToList();
        File.WriteAllLines(path, head.Concat(final.Where(static w => Math.Abs(w.Value) >= 0.005).Select(static w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}\t{w.Value:0.##}"))));
        Console.WriteLine($"{final.Count} weights written to {path}");
        return 0;
    }

    // The features see the confidence that the rules gave, not the calibrated one.
    private static List<Sample> Samples(JudgedText text)
    {
        var claims = ReportReader.Uncalibrated(text.Report);
        var traits = ReportTraits.Of(text.Report, claims);
        return [.. claims.Select(c => (c, right: text.IsRight(c))).Where(static p => p.right is not null).Select(p => new Sample([.. ClaimFeatures.Of(p.c, traits)], p.right!.Value, 1))];
    }
}
