using Marsad.Analysis.Breaches;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Incidents;

/// <summary>What happened: lists, and one incident opened.</summary>
internal static class IncidentEndpoints
{
    private const int PageSize = 100;
    private const int MostItems = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", List).WithName("incidents").WithSummary("Incidents, the latest first").WithQuestion(IncidentQuestion.Names);
        api.MapGet("/incidents/{id}", One).WithName("incident").WithSummary("One incident with its claims and reports");
    }

    private static async Task<Results<Ok<IncidentPage>, ProblemHttpResult>> List(HttpRequest request, RegisterPool registers, CancellationToken cancellation, int limit = PageSize, int from = 0)
    {
        if (limit is < 1 or > MostItems || from < 0)
            return Problem.Wrong($"limit is a number from 1 to {MostItems}, from is not negative");
        var question = IncidentQuestion.Of(request.Query);
        if (!question.Success)
            return Problem.Wrong(question.Reason);
        using var loan = await registers.Lend(cancellation);
        List<Incident> found = [.. question.Value.Of(loan.Reader)];
        found.Reverse();
        return TypedResults.Ok(new IncidentPage(found.Skip(from).Take(limit).ToValueList(), found.Count, from + limit < found.Count ? from + limit : null));
    }

    private static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> One(string id, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        if (reader.Incident(id) is not { } incident)
            return Problem.NotFound($"there is no incident '{id}' in this register; it may have been joined to another: search its place and date");
        return TypedResults.Ok(new IncidentDetail
        {
            Incident = incident,
            Version = reader.VersionOf(id) ?? 0,
            Claims = incident.Claims.Select(reader.Claim).OfType<StoredClaim>().ToValueList(),
            Agreements = Concerned(reader, incident).ToValueList(),
        });
    }

    private static IEnumerable<AgreementConcerned> Concerned(IRegisterReader reader, Incident incident)
    {
        foreach (var agreement in reader.Agreements().ToList())
        {
            var answer = BreachFinder.Of(agreement, [incident], document => reader.Claims(new ClaimFilter { Document = document }).Select(static c => c.Claim).ToList());
            foreach (var breach in answer.Breaches)
                yield return new AgreementConcerned(agreement.Id, agreement.Type, agreement.Parties, breach);
        }
    }
}
