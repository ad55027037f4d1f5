using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Xunit;

namespace Marsad.Extraction.Tests;

public sealed class DeterminismTests
{
    private static string[] Claims(Report report)
    {
        var reading = ReportReader.Read(report);
        Assert.Empty(reading.Notes);
        return [.. reading.Claims.Select(DomainJson.Write)];
    }

    private static ParallelOptions Threads(int most) => new() { MaxDegreeOfParallelism = most, CancellationToken = TestContext.Current.CancellationToken };

    [Fact]
    public void the_same_bytes_give_the_same_claims_in_any_order_on_any_number_of_threads()
    {
        var reports = SampleReports.All;
        Assert.True(reports.Count > 50);
        var once = new string[reports.Count][];
        Parallel.For(0, reports.Count, Threads(2), i => once[i] = Claims(reports[i]));
        var again = new string[reports.Count][];
        Parallel.For(0, reports.Count, Threads(4), i => again[^(i + 1)] = Claims(reports[^(i + 1)]));
        Assert.Equal(once, again);
        Assert.True(once.Sum(static c => c.Length) > reports.Count, "the samples give next to no claims");
    }
}
