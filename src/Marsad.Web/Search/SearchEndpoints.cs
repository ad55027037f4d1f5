using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Search;

/// <summary>Reports found by their words.</summary>
/// <param name="Hits">The reports, the best first.</param>
public sealed record SearchAnswer(ValueList<SearchHit> Hits);

/// <summary>Full-text search.</summary>
internal static class SearchEndpoints
{
    private const int MostHits = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/search", Find).WithName("search").WithSummary("Reports that hold all these words, the best first");

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> Find(string q, RegisterPool registers, CancellationToken cancellation, int limit = 20)
    {
        if (limit is < 1 or > MostHits)
            return Problem.Wrong($"limit is a number from 1 to {MostHits}");
        using var loan = await registers.Lend(cancellation);
        return TypedResults.Ok(new SearchAnswer(loan.Reader.Search(q, limit).ToValueList()));
    }
}
