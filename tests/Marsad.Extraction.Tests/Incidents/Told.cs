using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>Reads sentences written for a test as the body of a report.</summary>
internal static class Told
{
    public const string Publisher = "Harbour Gazette";

    /// <summary>The claims of some sentences, published on Friday 12 April 2024.</summary>
    public static IReadOnlyList<Claim> By(params string[] lines)
    {
        var text = "News from the front\n\n" + string.Join('\n', lines) + "\n";
        return [.. Read(text).Claims];
    }

    public static Reading Read(string text, string? language = null) => ReportReader.Read(new Report
    {
        Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)),
        Text = new ReadingText(text),
        Published = new PublicationTime(new DateOnly(2024, 4, 12)),
        Publisher = Publisher,
        Language = language,
    });

    public static IReadOnlyList<IncidentClaim> Incidents(params string[] lines) => [.. By(lines).OfType<IncidentClaim>()];

    public static IReadOnlyList<TallyClaim> Tallies(params string[] lines) => [.. By(lines).OfType<TallyClaim>()];

    /// <summary>"killed 3; killed 2 children": the figures of a claim in one line, an open end as "+".</summary>
    public static string Figures(IncidentClaim claim) =>
        string.Join("; ", claim.Casualties.AsEnumerable().Select(static c => $"{c.Measure.ToString().ToLowerInvariant()} {c.Min ?? c.Max}{(c.Max is null ? "+" : "")}{(c.Category is null ? "" : " " + c.Category)}"));
}
