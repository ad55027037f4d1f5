using System.Diagnostics;
using System.Globalization;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary><c>tolls</c> and <c>sites</c>: train the choice of the toll (<c>tolls.bin</c>, <c>toll-trees.bin</c>) and of the place (<c>sites.bin</c>) of the event that a report is about, on the older parts of the corpora; <c>--dev</c> holds a part of those back and scores it.</summary>
internal static class TollCommand
{
    public static int Run(string[] args)
    {
        string Option(string name, string otherwise) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
        float Number(string name, float otherwise) => float.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        var corpora = Option("--corpora", "");
        var watch = Stopwatch.StartNew();
        var cache = Option("--parses", "") is { Length: > 0 } kept ? new ParseCache(kept) : null;
        var pipeline = cache?.Pipeline ?? Pipeline.Default;
        var airwars = AirwarsIncidents.Part(AirwarsIncidents.Read(Path.Combine(corpora, "airwars", "incidents.jsonl")), newest: false);
        var dev = args.Contains("--dev", StringComparer.Ordinal);
        var wrong = args.Contains("--wrong", StringComparer.Ordinal);
        if (string.Equals(args[0], "sites", StringComparison.Ordinal))
        {
            var sites = new FitPlan { Epochs = (int)Number("--epochs", 20), Rate = Number("--rate", 0.02f), Ridge = Number("--ridge", 1e-2f) };
            return SiteTraining.Run(airwars, pipeline, sites, dev, wrong, Path.Combine(Option("--out", "models"), "sites.bin"));
        }

        var plan = new FitPlan { Epochs = (int)Number("--epochs", 8), Rate = Number("--rate", 0.005f), Ridge = Number("--ridge", 2e-2f), Faster = Number("--faster", 4), LeastReports = (int)Number("--least", 3) };
        var violent = ViolentReports.Read(Path.Combine(corpora, "violent"), newest: false);
        var threads = (int)Number("--threads", 2);
        var news = TollExamples.Of(violent, pipeline, threads);
        // Assessments are few beside the news; each counts twice.
        var assessed = TollExamples.Of(airwars, pipeline, threads).ConvertAll(static e => e with { Weight = 2 });
        cache?.Save();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{violent.Count} + {airwars.Count} reports read in {watch.Elapsed.TotalSeconds:F0} s"));
        return TollTraining.Run(news, assessed, plan, dev, wrong, Option("--out", "models"));
    }
}
