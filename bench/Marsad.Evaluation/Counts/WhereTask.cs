using System.Globalization;
using Marsad.Domain.Values;
using Marsad.Extraction;

namespace Marsad.Evaluation.Counts;

/// <summary>Where the event of an assessment happened, from its text alone, against the recorded point.</summary>
internal sealed class WhereTask : IEvaluationTask
{
    public string Name => "where";

    public string What => "Where the event that a report is about happened, from its text alone, against the recorded point";

    public IReadOnlyList<string> Parts { get; } = [CountCorpus.Airwars];

    public Parsed<EvaluationResult> Run(EvaluationOptions options, string part)
    {
        var found = CountCorpus.Read(options, part);
        if (!found.Success)
            return Parsed<EvaluationResult>.Failed(found.Reason);
        var reports = found.Value.Reports.Where(static r => r.Point is not null).ToList();
        var places = new Place?[reports.Count];
        Parallel.For(0, reports.Count, i => places[i] = ReportReader.Sum(reports[i].Report)?.Place);
        var scores = new List<double[]>();
        var distances = new List<double>();
        var wrong = new List<WrongCase>();
        for (var i = 0; i < places.Length; i++)
        {
            var point = reports[i].Point!;
            var km = places[i] is { Lat: { } lat, Lon: { } lon } ? Geo.DistanceKm(lat, lon, point.Lat, point.Lon) : double.PositiveInfinity;
            distances.Add(km);
            scores.Add([km <= 25 ? 1 : 0, km <= 5 ? 1 : 0, km <= 2 ? 1 : 0, km <= Accuracy(point.Accuracy) ? 1 : 0, 1]);
            if (km > 2 && wrong.Count < options.Wrong)
                wrong.Add(new WrongCase(reports[i].Id, reports[i].Report.Text.Value[..Math.Min(400, reports[i].Report.Text.Value.Length)].Replace('\n', ' '), string.Create(CultureInfo.InvariantCulture, $"{point.Lat:F4} {point.Lon:F4} {point.Accuracy}"), string.Create(CultureInfo.InvariantCulture, $"{places[i]?.Name} {places[i]?.Lat:F4} {places[i]?.Lon:F4}, {km:F1} km off")));
        }

        distances.Sort();
        return Parsed<EvaluationResult>.Of(new EvaluationResult
        {
            Part = part,
            Role = CountCorpus.IsTest(part) ? EvaluationResult.Test : EvaluationResult.Development,
            Documents = reports.Count,
            Figures =
            [
                Share("within_25km", 0) with { Note = "a constant point in the middle of the area is within 25 km of all" },
                Share("within_5km", 1) with { Baseline = 0.83, Pass = 0.85, Aim = 0.90 },
                Share("within_2km", 2) with { Aim = 0.65 },
                Share("within_accuracy", 3),
                Figure.Plain("median_km", distances.Count == 0 ? 0 : distances[distances.Count / 2]),
            ],
            Wrong = wrong,
        });

        Figure Share(string key, int column) => Figure.Of(key, scores, s => Scores.Share(s[column], s[4]));
    }

    // The radius that the corpus gives to its labels, in kilometres.
    private static double Accuracy(string label) => label.Split(' ', '/')[0] switch
    {
        "Exact" => 0.5,
        "Nearby" or "Street" => 1,
        "Neighbourhood" => 2,
        "Village" or "Town" => 3,
        "City" => 5,
        _ => 25,
    };
}
