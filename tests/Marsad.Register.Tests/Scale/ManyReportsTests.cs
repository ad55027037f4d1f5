using Marsad.Domain.Claims;
using Marsad.Linkage;
using Marsad.Register.Tests.Linkage;
using Xunit;
using static Marsad.Register.Tests.Linkage.ClaimsOf;
using static Marsad.Register.Tests.Linkage.Said;

namespace Marsad.Register.Tests.Scale;

public class ManyReportsTests
{
    private static TestReport Telling(int number)
    {
        var report = Report($"m{number}", $"2031-03-{2 + (number % 9):00}", $"Outlet {number % 400}");
        for (var i = 0; i < 4; i++)
        {
            report.With(Incident($"Source {(number + i) % 600}", "shelling", Marj, On("2031-03-01"), Killed(40 + ((number + i) % 30)), Injured(90 + (number % 7)))
                with { Perpetrator = [$"Front {number % 3}"], Quote = new Quote(0, 30, $"shells fell {number:00000000} {i:000000000}") });
        }

        return report;
    }

    [Fact]
    public void an_incident_of_ten_thousand_claims_loses_none_and_another_report_of_it_takes_no_time()
    {
        var shelf = new MemoryShelf();
        foreach (var batch in Enumerable.Range(0, 2500).Select(Telling).Chunk(500))
            shelf.Add([.. batch.Select(static r => r.Read())]);
        Assert.Equal(10_000, Assert.Single(shelf.Incidents).Claims.Count);
        var used = Environment.CpuUsage.TotalTime;
        shelf.Add(Telling(2500).Read());
        var incident = Assert.Single(shelf.Incidents);
        Assert.Equal((10_004, 2501), (incident.Claims.Count, incident.Reports.Count));

        // In processor time, as a busy machine's clock tells nothing. Far above what it takes, far below what a square of the claims would take.
        Assert.InRange((Environment.CpuUsage.TotalTime - used).TotalSeconds, 0, 20);
    }
}
