using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Reports;

/// <summary>Reports: the reading text with its claims, and the captured original.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/{document}", One).WithName("report").WithSummary("One report with its claims");
        api.MapGet("/reports/{document}/original", Original).WithName("original").WithSummary("The bytes as captured, as a file to keep");
    }

    private static async Task<Results<Ok<ReportDetail>, ProblemHttpResult>> One(string document, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        if (ContentHash.Parse(document) is not { Success: true } hash || reader.Report(hash.Value) is not { } report)
            return Missing(document);
        List<Claim> claims = [.. reader.Claims(new ClaimFilter { Document = hash.Value }).Select(static c => c.Claim)];
        return TypedResults.Ok(new ReportDetail
        {
            Document = report.Document.ToString(),
            Size = report.Size,
            Recorded = report.Recorded,
            Captures = report.Captures,
            Text = report.Text?.Value,
            Reader = report.Reader,
            Notes = report.Notes,
            Erased = report.Erased,
            Claims = claims.ToValueList(),
            Homes = Homes(reader, claims).ToValueList(),
        });
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Original(string document, HttpResponse response, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        if (ContentHash.Parse(document) is not { Success: true } hash || loan.Reader.Content(hash.Value) is not { } bytes)
            return Missing(document);
        response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        return TypedResults.File(bytes, "application/octet-stream", hash.Value.ToString()[7..23] + ".captured");
    }

    private static ProblemHttpResult Missing(string document) => Problem.NotFound($"there is no report '{document}' in this register, or its content was erased", "report");

    private static IEnumerable<ClaimHome> Homes(IRegisterReader reader, List<Claim> claims)
    {
        var accounts = reader.Shelf.Saying([.. claims.Select(static c => c.Id)]);
        foreach (var account in accounts)
        {
            if (reader.IncidentOf(account.Account.Id) is not { } incident)
                continue;
            foreach (var claim in account.Account.Claims)
                yield return new ClaimHome(claim, incident);
        }
    }
}
