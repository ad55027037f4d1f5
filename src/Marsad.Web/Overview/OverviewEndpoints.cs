using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Incidents;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Overview;

/// <summary>The register and a period at a glance.</summary>
internal static class OverviewEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/register", Register).WithName("register").WithSummary("What the register holds").WithRegisterTag();
        api.MapGet("/overview", Overview).WithName("overview").WithSummary("A period at a glance").WithQuestion(IncidentQuestion.Names).WithRegisterTag();
    }

    private static async Task<Ok<RegisterSummary>> Register(RegisterPool registers, RegisterMemory memory, RegisterTables tables, CancellationToken cancellation)
    {
        var table = await tables.Table(cancellation);
        var size = await memory.Of("size", static reader => reader.Size(), cancellation);
        using var loan = await registers.Lend(cancellation);
        return TypedResults.Ok(new RegisterSummary
        {
            Kind = loan.Reader.Kind switch { RegisterKind.Sample => "sample", RegisterKind.Real => "real", _ => "empty" },
            Reports = size.Documents,
            Claims = size.Claims,
            Incidents = size.Incidents,
            Agreements = size.Agreements,
            First = table.Rows.IsEmpty ? null : DateOnly.FromDayNumber(table.Rows[0].From),
            Last = table.Rows.IsEmpty ? null : DateOnly.FromDayNumber(table.Rows[^1].From),
            Head = loan.Reader.Head,
        });
    }

    private static async Task<Results<Ok<OverviewAnswer>, ProblemHttpResult>> Overview(HttpRequest request, RegisterTables tables, CancellationToken cancellation)
    {
        var filter = IncidentQuestion.Of(request.Query);
        return filter.Success ? TypedResults.Ok(OverviewBuilder.Of(await tables.Select(filter.Value, cancellation))) : Problem.Wrong(filter.Reason);
    }
}
