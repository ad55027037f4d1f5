using Marsad.Domain.Incidents;
using Xunit;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Linkage.Figures;

/// <summary>Rule 8: the same bytes are one document.</summary>
public class SameBytesTests : FigureCases
{
    [Fact]
    public void every_capture_of_the_same_bytes_is_listed()
    {
        var report = Said("Monitor", "2031-03-02", Killed(4));
        report.Head = report.Head with { Captures = [.. report.Head.Captures, new IncidentReport { Document = report.Document, Path = "other/x.html", Publisher = "Coast Desk" }] };
        var incident = Joined(report);
        Assert.Equal(["reports/r1.txt", "other/x.html"], incident.Reports.Select(static r => r.Path));
        Assert.Equal(1, incident.Sources);
    }
}
