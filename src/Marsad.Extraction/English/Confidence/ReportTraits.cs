using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Extraction.English.Confidence;

/// <summary>What a report as a whole tells of how sure its claims are.</summary>
internal sealed record ReportTraits
{
    private const double MostlyCapitals = 0.6;

    /// <summary>True for a text all in capital letters, where names cannot be told by their initials.</summary>
    public required bool IsAllCapitals { get; init; }

    /// <summary>For each measure how many different whole figures the report gives: where sources disagree most of them are wrong.</summary>
    public required IReadOnlyDictionary<HarmMeasure, int> Figures { get; init; }

    /// <summary>The traits of a report and its claims.</summary>
    public static ReportTraits Of(Report report, IReadOnlyList<Claim> claims)
    {
        int upper = 0, letters = 0;
        foreach (var c in report.Text.Value)
        {
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        }

        var incidents = claims.OfType<IncidentClaim>().ToList();
        return new ReportTraits
        {
            IsAllCapitals = letters > 0 && upper >= MostlyCapitals * letters,
            Figures = incidents.SelectMany(static c => c.Casualties).Where(static f => f.Category is null).GroupBy(static f => f.Measure).ToDictionary(static g => g.Key, static g => g.Select(static f => (f.Min, f.Max)).Distinct().Count()),
        };
    }
}
