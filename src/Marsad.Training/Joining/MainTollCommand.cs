using System.Globalization;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.Text;
using Marsad.Linkage.Figures;
using Marsad.Training.Tolls;

namespace Marsad.Training.Joining;

/// <summary><c>main-toll --corpora DIR [--parses FILE] [--chances FILE] [--folds N] [--threads N] [--out FILE]</c>: fits the nine weights by which the reports of an incident are put together (vocab/main-toll.tsv) to the older part of the corpus of shootings, with chances of readers that had not seen the report's incident, and says what they give on unseen thirds beside a plain vote. <c>--chances</c> keeps those chances between runs.</summary>
internal static class MainTollCommand
{
    private const int Thirds = 3;

    public static int Run(string[] args)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        int Number(string name, int otherwise) => int.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var (folder, kept) = (Path.Combine(Option("--corpora", ""), "violent"), Option("--chances", ""));
        if (!(kept.Length > 0 && File.Exists(kept)) && !File.Exists(Path.Combine(folder, "docs.jsonl")))
        {
            Console.Error.WriteLine($"main-toll: {Path.Combine(folder, "docs.jsonl")} is missing");
            return 1;
        }

        var reports = kept.Length > 0 && File.Exists(kept) ? UnseenChances.Read(kept) : Read(folder, Option("--parses", ""), Number("--threads", 2), Number("--folds", Thirds));
        if (kept.Length > 0 && !File.Exists(kept))
            UnseenChances.Write(kept, reports);
        var incidents = MainTollFit.Incidents(reports);
        var several = incidents.FindAll(static i => i.Reports > 1);
        Console.WriteLine($"{reports.Count} reports, {incidents.Count} incidents, {several.Count} of them of several reports");
        var vote = new double[MainToll.Names.Length];
        vote[Array.IndexOf(MainToll.Names, "votes")] = 1;
        Print("votes alone", incidents, _ => vote);
        Print("fitted", incidents, Fit);
        var weights = Fit(incidents);
        for (var f = 0; f < weights.Length; f++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{MainToll.Names[f],-20} {weights[f],6:0.00}"));
        if (Option("--out", "") is { Length: > 0 } path)
        {
            WriteTable(path, weights);
            Console.WriteLine($"written to {path}");
        }

        return 0;
    }

    private static List<UnseenReport> Read(string folder, string parses, int threads, int folds)
    {
        var cache = parses.Length > 0 ? new ParseCache(parses) : null;
        var examples = TollExamples.Of(ViolentReports.Read(folder, newest: false), cache?.Pipeline ?? Pipeline.Default, threads);
        cache?.Save();
        return UnseenChances.Of(examples, new FitPlan(), folds);
    }

    // An incident of one report tells nothing of how reports are put together.
    private static double[] Fit(IReadOnlyList<TollIncident> incidents) => MainTollFit.Run([.. incidents.Where(static i => i.Reports > 1)]);

    // Each third of the incidents by weights fitted to the others.
    private static void Print(string name, List<TollIncident> incidents, Func<IReadOnlyList<TollIncident>, double[]> fit)
    {
        var (all, several) = ((Right: 0, All: 0), (Right: 0, All: 0));
        for (var third = 0; third < Thirds; third++)
        {
            var weights = fit(incidents.FindAll(i => TollTraining.Fold(i.Id, Thirds) != third));
            var held = incidents.FindAll(i => TollTraining.Fold(i.Id, Thirds) == third);
            var (a, b) = (MainTollFit.Score(held, weights), MainTollFit.Score(held.FindAll(static i => i.Reports > 1), weights));
            (all, several) = ((all.Right + a.Right, all.All + a.All), (several.Right + b.Right, several.All + b.All));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} exact on unseen thirds: {all.Right / (double)all.All:0.000} of all, {several.Right / (double)Math.Max(1, several.All):0.000} where there are several reports"));
    }

    private static void WriteTable(string path, double[] weights)
    {
        string[] lines = [.. File.ReadLines(path).Select(Row)];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");

        string Row(string line)
        {
            var fields = line.Split('\t');
            if (fields.Length != 3 || Array.IndexOf(MainToll.Names, fields[0]) is not (>= 0 and var f))
                return line;
            fields[1] = weights[f].ToString("0.00", CultureInfo.InvariantCulture);
            return string.Join('\t', fields);
        }
    }
}
