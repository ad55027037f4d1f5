using Marsad.Domain.Claims;
using Marsad.Evaluation.Counts;

namespace Marsad.Evaluation.Calibration;

/// <summary>Airwars' assessments: a claim is right where each of its whole figures of killed and injured lies within the assessed range.</summary>
internal static class AirwarsJudge
{
    // An unspecified plural is coded 2–2 there: "several" is right for two as well.
    private const long UnspecifiedPlural = 2;

    public static IReadOnlyList<JudgedText> Read(string path, bool newest) =>
        [.. AirwarsIncidents.Part(AirwarsIncidents.Read(path), newest).Select(static r => new JudgedText(r.Id, r.Report, c => Judge(c, r)))];

    private static bool? Judge(Claim claim, CountedReport record)
    {
        if (claim is not IncidentClaim incident)
            return null;
        bool? right = null;
        foreach (var figure in incident.Casualties.Where(static f => f.Category is null))
        {
            var ranges = figure.Measure switch { HarmMeasure.Killed => record.Killed, HarmMeasure.Injured => record.Injured, _ => [] };
            if (ranges.Count == 0 || (figure.Min ?? figure.Max) is not { } low)
                continue;
            right = (right ?? true) && ranges.Any(r => figure.Max is { } high ? low >= r.Min && high <= r.Max : low <= r.Max && low >= Math.Min(r.Min, UnspecifiedPlural));
        }

        return right;
    }
}
