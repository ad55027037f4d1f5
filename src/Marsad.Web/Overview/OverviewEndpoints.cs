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
        api.MapGet("/register", Register).WithName("register").WithSummary("What the register holds");
        api.MapGet("/overview", Overview).WithName("overview").WithSummary("A period at a glance").WithQuestion(IncidentQuestion.Names);
    }

    private static async Task<Ok<RegisterSummary>> Register(RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var size = loan.Reader.Size();
        var (first, last) = loan.Reader.Incidents(new IncidentFilter()).Aggregate(((DateOnly?)null, (DateOnly?)null), static (d, i) => (d.Item1 ?? i.Date.From, d.Item2 > i.Date.From ? d.Item2 : i.Date.From));
        return TypedResults.Ok(new RegisterSummary
        {
            Kind = loan.Reader.Kind switch { RegisterKind.Sample => "sample", RegisterKind.Real => "real", _ => "empty" },
            Reports = size.Documents,
            Claims = size.Claims,
            Incidents = size.Incidents,
            Agreements = size.Agreements,
            First = first,
            Last = last,
        });
    }

    private static async Task<Results<Ok<OverviewAnswer>, ProblemHttpResult>> Overview(HttpRequest request, RegisterPool registers, CancellationToken cancellation)
    {
        var question = IncidentQuestion.Of(request.Query);
        if (!question.Success)
            return Problem.Wrong(question.Reason);
        using var loan = await registers.Lend(cancellation);
        var builder = new OverviewBuilder();
        foreach (var incident in question.Value.Of(loan.Reader))
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Take(incident);
        }

        return TypedResults.Ok(builder.Answer());
    }
}
