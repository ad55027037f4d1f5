using System.Globalization;
using Marsad.Evaluation;
using Marsad.Evaluation.Joining;
using Marsad.Linkage.Comparison;
using Marsad.Linkage.Text;

namespace Marsad.Training.Joining;

/// <summary><c>linkage --corpora DIR [--readings FILE] [--out FILE] [--held N] [--free N] [--lean BITS] [--check]</c>: fits the weights of vocab/linkage-weights.tsv to the training part of the corpus of shootings, prints them beside those set by hand and those of expectation–maximisation, and with <c>--check</c> what each gives on reports that it did not see.</summary>
internal static class LinkageCommand
{
    private const int Folds = 2;
    private const int Fewest = 10;

    public static int Run(string[] args)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        double Number(string name, double otherwise) => Option(name, "") is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var folder = Path.Combine(Option("--corpora", ""), "violent");
        if (!File.Exists(Path.Combine(folder, "docs.jsonl")))
        {
            Console.Error.WriteLine($"linkage: {Path.Combine(folder, "docs.jsonl")} is missing");
            return 1;
        }

        var corpus = JoiningParts.Training(ViolentCorpus.Read(folder), Path.Combine(folder, "gvc"));
        var joined = new JoinedCorpus(corpus.Reports, ReadReports.Of(corpus.Reports, Option("--readings", "") is { Length: > 0 } file ? file : null));
        var pairs = LabelledPairs.Of(corpus, joined);
        Console.WriteLine($"{corpus.Reports.Count} reports, {pairs.Pairs.Count} pairs that share a block, {pairs.Pairs.Count(static p => p.Same)} of them true; {pairs.Excluded} true pairs excluded by their days, {pairs.Unmet} in no common block");
        var fit = new LinkageFit(Number("--held", 1), Number("--free", 1), Number("--lean", 1));
        if (args.Contains("--check"))
            Check(corpus, joined, pairs, fit);

        var estimates = WeightEstimate.Of([.. pairs.Pairs.Select(static p => (p.Levels, (bool?)p.Same))]).Levels;
        var unlabelled = WeightEstimate.Of([.. pairs.Pairs.Select(static p => (p.Levels, (bool?)null))]).Levels;
        var joint = fit.Joint(pairs.Pairs);
        Console.WriteLine("comparison   level             by hand  em alone  counted  fitted    true    other");
        foreach (var level in LinkageWeights.All.Where(estimates.ContainsKey))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{level.Comparison,-12} {level.Level,-16} {level.ByHand,8:0.00} {unlabelled[level].Weight,9:0.00} {estimates[level].Weight,8:0.00} {joint.GetValueOrDefault(level, level.ByHand),7:0.00} {estimates[level].TruePairs,7:0} {estimates[level].OtherPairs,8:0}"));
        if (Option("--out", "") is { Length: > 0 } path)
        {
            WriteTable(path, level => joint.TryGetValue(level, out var weight) && estimates[level] is { TruePairs: >= Fewest, OtherPairs: >= Fewest } ? weight : null);
            Console.WriteLine($"written to {path}");
        }

        return 0;
    }

    // Each half of the incidents is joined with weights fitted on the other.
    private static void Check(JoiningCorpus corpus, JoinedCorpus joined, LabelledPairs pairs, LinkageFit fit)
    {
        foreach (var (name, learn) in (IEnumerable<(string, Func<IReadOnlyList<LabelledPair>, IReadOnlyDictionary<LevelWeight, double>>)>)[("by hand", LinkageFit.ByHand), ("em alone", LinkageFit.Unlabelled), ("counted", LinkageFit.Counted), ("fitted", fit.Joint)])
        {
            var (sums, cubed) = (new List<double[]>(), new List<double[]>());
            for (var fold = 0; fold < Folds; fold++)
            {
                var weights = LinkageFit.Use(learn([.. pairs.Pairs.Where(p => Fold(corpus.Reports[p.First]) != fold && Fold(corpus.Reports[p.Second]) != fold)]));
                List<int> held = [.. Enumerable.Range(0, corpus.Reports.Count).Where(i => Fold(corpus.Reports[i]) == fold)];
                var given = joined.MainIncidents(held, joined.Join(held, weights));
                var right = ClusterScores.Right([.. held.Select(i => corpus.Reports[i].Incidents)], given);
                sums.AddRange(ClusterScores.Pairs(given, right));
                cubed.AddRange(ClusterScores.BCubed(given, right));
            }

            var (s, c) = (Bootstrap.Sums(sums), Bootstrap.Sums(cubed));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} unseen half: pairwise P {s[0] / s[1]:0.000} R {s[0] / s[2]:0.000} F {Scores.F(s[0], s[1], s[2]):0.000}; B-cubed F {2 * c[0] * c[1] / (c[0] + c[1]) / c[2]:0.000}"));
        }
    }

    private static int Fold(JoiningReport report) => (int)(StableHash.Of(report.Incidents[0].AsSpan()) % Folds);

    private static void WriteTable(string path, Func<LevelWeight, double?> fitted)
    {
        var levels = LinkageWeights.All.ToDictionary(static l => (l.Comparison, l.Level));
        string[] lines = [.. File.ReadLines(path).Select(Row)];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");

        string Row(string line)
        {
            var fields = line.Split('\t');
            if (line.StartsWith('#') || fields.Length != 6 || !levels.TryGetValue((fields[0], fields[1]), out var level))
                return line;
            fields[4] = fitted(level) is { } weight ? weight.ToString("0.00", CultureInfo.InvariantCulture) : "";
            return string.Join('\t', fields);
        }
    }
}
