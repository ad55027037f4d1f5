using Marsad.Domain.Values;
using Marsad.Evaluation.Counts;
using Marsad.Extraction;
using Marsad.Extraction.English.Tolls;
using Marsad.Extraction.Text;

namespace Marsad.Training.Tolls;

/// <summary>Reads incidents with a point into choices among the places of their text.</summary>
internal static class PlaceExamples
{
    private const double RightKm = 2;
    private const double NearKm = 8;

    /// <summary>The candidates of a report, with their distances from the recorded point.</summary>
    public static (IReadOnlyList<PlaceCandidate> Candidates, double[] Distances) Read(CountedReport report, Pipeline pipeline)
    {
        var candidates = MainPlace.Candidates(ReportReader.Annotate(report.Report, pipeline));
        return (candidates, [.. candidates.Select(c => Geo.DistanceKm(c.Place.Lat!.Value, c.Place.Lon!.Value, report.Point!.Lat, report.Point.Lon))]);
    }

    /// <summary>The choice: what lies within two kilometres is right, else the nearest where it is not far.</summary>
    public static Choice ToChoice(IReadOnlyList<PlaceCandidate> candidates, double[] distances)
    {
        var best = distances.Length == 0 ? double.MaxValue : distances.Min();
        return new Choice([.. candidates.Select(static c => c.Features)], [.. candidates.Select(static _ => (IReadOnlyList<ulong>?)null)], [.. distances.Select(d => d <= RightKm || (best <= NearKm && d == best))]);
    }
}
