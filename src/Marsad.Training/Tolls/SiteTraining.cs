using System.Globalization;
using Marsad.Evaluation.Counts;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary>Trains the choice of the place where the event of a report happened.</summary>
internal static class SiteTraining
{
    private const int Folds = 4;

    /// <summary>Trains on all incidents with a point and writes the model; <paramref name="dev"/>: scores each fourth by a model of the others.</summary>
    public static int Run(List<CountedReport> reports, Pipeline pipeline, FitPlan plan, bool dev, bool wrong, string output)
    {
        var read = reports.Where(static r => r.Point is not null).Select(r => (Report: r, Read: PlaceExamples.Read(r, pipeline))).ToList();
        if (!dev)
        {
            var trained = new Fit([.. read.Select(static r => PlaceExamples.ToChoice(r.Read.Candidates, r.Read.Distances))], plan).Run();
            using var stream = File.Create(output);
            trained.Write(stream);
            Console.Error.WriteLine($"{trained.Count} weights");
            return 0;
        }

        int near = 0, close = 0, reachNear = 0, reachClose = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new Fit([.. read.Where((_, i) => i % Folds != fold).Select(static r => PlaceExamples.ToChoice(r.Read.Candidates, r.Read.Distances))], plan).Run();
            foreach (var (report, (candidates, distances)) in read.Where((_, i) => i % Folds == fold))
            {
                if (candidates.Count == 0)
                    continue;
                var chances = model.Chances([.. candidates.Select(static c => c.Features)]);
                var best = Array.IndexOf(chances, chances.Max());
                near += distances[best] <= 5 ? 1 : 0;
                close += distances[best] <= 2 ? 1 : 0;
                reachNear += distances.Min() <= 5 ? 1 : 0;
                reachClose += distances.Min() <= 2 ? 1 : 0;
                if (wrong && distances[best] > 2)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Id} {distances[best]:F1} km {candidates[best].Place.Name} {candidates[best].Place.Precision} best {distances.Min():F1} {candidates[Array.IndexOf(distances, distances.Min())].Place.Name} | {report.Point} | {report.Report.Text.Value[..Math.Min(500, report.Report.Text.Value.Length)]}"));
            }
        }

        var n = (double)read.Count;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Count} incidents: within 5 km {near / n:F3} (among the candidates {reachNear / n:F3}), within 2 km {close / n:F3} ({reachClose / n:F3})"));
        return 0;
    }
}
