using Marsad.Analysis.Breaches;
using Marsad.Analysis.Table;
using Marsad.Desk.Decisions;
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
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/incidents", List).WithName("incidents").WithSummary("Incidents, a page at a time").WithQuestion([.. IncidentQuestion.Names, .. PageQuestion.Names]).WithRegisterTag().Produces<IncidentPage>();
        api.MapGet("/marks", Marks).WithName("marks").WithSummary("Incidents, a line each, a page at a time").WithQuestion([.. IncidentQuestion.Names, .. PageQuestion.Names]).WithRegisterTag();
        api.MapGet("/incidents/{id}", One).WithName("incident").WithSummary("One incident with its claims and reports").WithRegisterTag();
    }

    private static async Task<IResult> List(HttpRequest request, RegisterTables tables, RegisterPool registers, CancellationToken cancellation)
    {
        var page = await Page(request, tables, cancellation);
        if (!page.Success)
            return Problem.Wrong(page.Reason);
        using var loan = await registers.Lend(cancellation);
        return StoredPage.Of(page.Value.Page, loan.Reader);
    }

    private static async Task<Results<Ok<MarkPage>, ProblemHttpResult>> Marks(HttpRequest request, RegisterTables tables, CancellationToken cancellation)
    {
        var page = await Page(request, tables, cancellation);
        return page.Success
            ? TypedResults.Ok(new MarkPage(page.Value.Page.Rows.Select(r => IncidentMarks.Of(page.Value.Table, r)).ToValueList(), page.Value.Page.Total, page.Value.Page.Next, page.Value.Page.After))
            : Problem.Wrong(page.Reason);
    }

    private static async Task<Parsed<(ListedPage Page, IncidentTable Table)>> Page(HttpRequest request, RegisterTables tables, CancellationToken cancellation)
    {
        var (question, filter) = (PageQuestion.Of(request.Query), IncidentQuestion.Of(request.Query));
        if (!filter.Success)
            return Parsed<(ListedPage, IncidentTable)>.Failed(filter.Reason);
        if (!question.Success)
            return Parsed<(ListedPage, IncidentTable)>.Failed(question.Reason);
        var selection = await tables.Select(filter.Value, cancellation);
        return Parsed<(ListedPage, IncidentTable)>.Of((ListedPage.Of(selection, question.Value), selection.Table));
    }

    private static async Task<Results<Ok<IncidentDetail>, ProblemHttpResult>> One(string id, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        if (reader.Incident(id) is not { } incident)
            return Gone(reader, id);
        return TypedResults.Ok(new IncidentDetail
        {
            Incident = incident,
            Version = reader.VersionOf(id) ?? 0,
            Claims = incident.Claims.Select(reader.Claim).OfType<StoredClaim>().ToValueList(),
            Agreements = Concerned(reader, incident).ToValueList(),
        });
    }

    private static ProblemHttpResult Gone(IRegisterReader reader, string id)
    {
        var versions = reader.Versions(id).ToList();
        if (versions.FindLast(static v => v.Incident is not null) is not { } last)
            return Problem.NotFound($"there is no incident '{id}' in this register", "incident");
        var (now, why) = (Successors.Of(reader, last).ToList(), DecisionWords.Cause(reader, versions[^1]));
        return Problem.Became($"{id} is no longer an incident of its own ({why}); " + (now.Count == 0 ? "its sentences are no longer read as claims" : $"its claims stand in {string.Join(", ", now)}"), why, now);
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
