using System.Text;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Extraction.Tests.Incidents;

/// <summary>What the reader makes of a short invented report.</summary>
internal static class ShortReport
{
    /// <summary>Its claims.</summary>
    public static IReadOnlyList<Claim> Claims(string text, string published = "2021-03-10")
    {
        var report = new Report { Document = ContentHash.Of(Encoding.UTF8.GetBytes(text)), Text = new ReadingText(text), Published = PublicationTime.Parse(published).Value, Publisher = "Invented Wire" };
        return ReportReader.Read(report).Claims;
    }

    /// <summary>Its claims about incidents.</summary>
    public static IReadOnlyList<IncidentClaim> Incidents(string text, string published = "2021-03-10") => [.. Claims(text, published).OfType<IncidentClaim>()];
}
