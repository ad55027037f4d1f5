using Marsad.Analysis.Breaches;
using Marsad.Domain.Agreements;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Truces;

/// <summary>Every agreement.</summary>
/// <param name="Items">The agreements, by id.</param>
public sealed record AgreementList(ValueList<Agreement> Items);

/// <summary>An agreement opened: its words, and what lies in its scope.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Claims">Its claims with their reports.</param>
/// <param name="Scope">The incidents in its area and time, by the same rules for every party.</param>
public sealed record AgreementDetail(Agreement Agreement, ValueList<StoredClaim> Claims, BreachAnswer Scope);

/// <summary>Truces and deals.</summary>
internal static class AgreementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/agreements", List).WithName("agreements").WithSummary("Truces and deals");
        api.MapGet("/agreements/{id}", One).WithName("agreement").WithSummary("One agreement with the incidents in its scope");
    }

    private static async Task<Ok<AgreementList>> List(RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        return TypedResults.Ok(new AgreementList(loan.Reader.Agreements().ToValueList()));
    }

    private static async Task<Results<Ok<AgreementDetail>, ProblemHttpResult>> One(string id, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        if (reader.Agreement(id) is not { } agreement)
            return Problem.NotFound($"there is no agreement '{id}' in this register");
        var incidents = reader.Incidents(new IncidentFilter { Since = (agreement.InEffect ?? agreement.Date)?.First, Until = agreement.Until?.Last });
        return TypedResults.Ok(new AgreementDetail(
            agreement,
            agreement.Claims.Select(reader.Claim).OfType<StoredClaim>().ToValueList(),
            BreachFinder.Of(agreement, incidents, document => reader.Claims(new ClaimFilter { Document = document }).Select(static c => c.Claim).ToList())));
    }
}
