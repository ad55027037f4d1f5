using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Search;

/// <summary>Full-text search.</summary>
internal static class SearchEndpoints
{
    private const int MostHits = 200;
    private const int MostFound = 10_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/search", Find).WithName("search").WithSummary("Reports that hold all these words, the best first, with the choices that narrow them down").WithRegisterTag();

    private static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> Find(
        string q, RegisterMemory memory, RegisterPool registers, CancellationToken cancellation, int limit = 20, int from = 0, string? type = null, string? country = null, string? publisher = null, string? month = null, string? kind = null)
    {
        if (limit is < 1 or > MostHits || from < 0)
            return Problem.Wrong($"limit is a number from 1 to {MostHits}, from is not negative");
        var found = await memory.Of("search " + q, reader => reader.Found(q, MostFound), cancellation);
        var choices = new SearchChoices(type, country, publisher, month, kind);
        var fitting = choices.Of(found);
        using var loan = await registers.Lend(cancellation);
        return TypedResults.Ok(choices.Count(found, new SearchAnswer
        {
            Hits = fitting.Skip(from).Take(limit).Select(r => new SearchResult(r, loan.Reader.Passage(q, r.Document).ToValueList())).ToValueList(),
            Total = fitting.Count,
            Next = from + limit < fitting.Count ? from + limit : null,
            Whole = found.Count < MostFound,
            Types = [],
            Countries = [],
            Publishers = [],
            Months = [],
            Kinds = [],
            AlsoAs = AlsoAs(q),
        }));
    }

    // The words of a search may be one of an actor's many spellings.
    private static ValueList<string> AlsoAs(string words) => ActorBook.Find(words.Trim().Trim('"')) is { } entry
        ? entry.Names.Concat(entry.Abbreviations).Where(n => !string.Equals(n, words.Trim().Trim('"'), StringComparison.OrdinalIgnoreCase)).ToValueList() : [];
}
