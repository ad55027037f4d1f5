using Marsad.Domain.Values;
using Marsad.Register;
using Marsad.Web.Adding;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Decisions;

/// <summary>What people decide, and what became of it.</summary>
internal static class DecisionEndpoints
{
    private const int PageSize = 50;
    private const int MostItems = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/decisions", Decide).WithName("decide").WithSummary("Records a person's decision, if the incidents still stand as they were seen")
            .Produces<DecisionAnswer>().Produces<ConflictProblem>(StatusCodes.Status409Conflict, "application/problem+json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/decisions", List).WithName("decisions").WithSummary("Decisions, the newest first, with what became of each");
        api.MapGet("/incidents/{id}/history", History).WithName("history").WithSummary("Every version of an incident, what changed, and by whom");
        api.MapGet("/incidents/{id}/near", Near).WithName("near").WithSummary("Incidents that may be the same as this one");
    }

    private static async Task<IResult> Decide(DecisionRequest request, HttpResponse response, RegisterWriters writers, AddingDesk adding, CancellationToken cancellation)
    {
        try
        {
            return await writers.With(writer => Deciding.Make(writer, request), cancellation) switch
            {
                Decided.Made made => TypedResults.Ok(made.Answer),
                Decided.Refused refused => Problem.Wrong(refused.Reason, "refused"),
                Decided.Missing missing => Problem.NotFound(missing.Reason, "incident"),
                Decided.TooLate late => TypedResults.Json(late.Problem, WebJson.Default.ConflictProblem, "application/problem+json", StatusCodes.Status409Conflict),
                _ => throw new InvalidOperationException("a decision is made, refused, missing or too late"),
            };
        }
        catch (RegisterException e) when (e.IsBusy)
        {
            response.Headers.RetryAfter = "5";
            return Problem.Busy((adding.IsReading ? "reports are being added to the register just now" : e.Message) + ". Nothing was recorded; the same decision can be saved when that is done");
        }
    }

    private static async Task<Results<Ok<DecisionPage>, ProblemHttpResult>> List(DecisionBook book, CancellationToken cancellation, string? by = null, string? since = null, long after = 0, int limit = PageSize, int from = 0)
    {
        if (limit is < 1 or > MostItems || from < 0)
            return Problem.Wrong($"limit is a number from 1 to {MostItems}, from is not negative");
        var first = Instants.Read(since);
        if (since is not null && first is null)
            return Problem.Wrong($"since: '{since}' is no instant such as 2019-08-31T06:00:00Z");
        var found = (await book.All(cancellation)).Where(d => d.Decision.Number > after && (by is null || string.Equals(d.Decision.By, by, StringComparison.Ordinal)) && (first is null || string.CompareOrdinal(d.Decision.Recorded, first) >= 0)).Reverse().ToList();
        return TypedResults.Ok(new DecisionPage(found.Skip(from).Take(limit).Select(DecisionEntry.Of).ToValueList(), found.Count, from + limit < found.Count ? from + limit : null));
    }

    private static async Task<Results<Ok<HistoryAnswer>, ProblemHttpResult>> History(string id, RegisterPool registers, DecisionBook book, CancellationToken cancellation)
    {
        var log = await book.All(cancellation);
        using var loan = await registers.Lend(cancellation);
        return IncidentHistory.Of(loan.Reader, id, log) is { } history ? TypedResults.Ok(history) : Problem.NotFound($"there never was an incident '{id}' in this register", "incident");
    }

    private static async Task<Results<Ok<NearAnswer>, ProblemHttpResult>> Near(string id, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        return loan.Reader.Incident(id) is { } incident ? TypedResults.Ok(IncidentHistory.Near(loan.Reader, incident)) : Problem.NotFound($"there is no incident '{id}' in this register", "incident");
    }
}
