using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Reports;

/// <summary>The reports published last.</summary>
/// <param name="Items">The reports, the latest first.</param>
public sealed record LatestReports(ValueList<FoundReport> Items);

/// <summary>What came last.</summary>
internal static class LatestEndpoint
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/reports", Latest).WithName("latest-reports").WithSummary("The reports published last, with the incidents of which they speak").WithRegisterTag();

    private static async Task<Results<Ok<LatestReports>, ProblemHttpResult>> Latest(RegisterMemory memory, CancellationToken cancellation, int limit = 8)
    {
        if (limit is < 1 or > Most)
            return Problem.Wrong($"limit: a number from 1 to {Most}");
        return TypedResults.Ok(await memory.Of($"latest {limit}", reader => new LatestReports(reader.Latest(limit).ToValueList()), cancellation));
    }
}
