using Marsad.Analysis.Sources;
using Marsad.Desk.Figures;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Marsad.Web.Truces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Sources;

/// <summary>The sources of the register.</summary>
/// <param name="Items">Those that may be listed, those with most incidents first.</param>
/// <param name="NotListed">How many names are not listed because they may be private persons'.</param>
/// <param name="Total">How many may be listed in all.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record SourceList(ValueList<SourceSummary> Items, int NotListed, int Total, int? Next);

/// <summary>A source opened.</summary>
/// <param name="Source">Everything that is counted of it.</param>
/// <param name="Latest">The latest incidents of which it speaks.</param>
public sealed record SourceDetail(SourceHistory Source, ValueList<ScopedIncident> Latest);

/// <summary>Who says what.</summary>
internal static class SourceEndpoints
{
    private const int MostLatest = 12;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sources", List).WithName("sources").WithSummary("Sources: what each reports, how often alone, how late").WithRegisterTag();
        api.MapGet("/sources/{name}", One).WithName("source").WithSummary("One source: month by month, overlaps, corrections").WithRegisterTag();
    }

    private static async Task<Results<Ok<SourceList>, ProblemHttpResult>> List(RegisterMemory memory, CancellationToken cancellation, int limit = ListPage.Most, int from = 0)
    {
        if (ListPage.Wrong(limit, from) is { } wrong)
            return wrong;
        var book = await Book(memory, cancellation);
        return TypedResults.Ok(new SourceList(book.Listed.Skip(from).Take(limit).ToValueList(), book.NotListed, book.Listed.Count, ListPage.Next(limit, from, book.Listed.Count)));
    }

    private static async Task<Results<Ok<SourceDetail>, ProblemHttpResult>> One(string name, RegisterMemory memory, RegisterPool registers, CancellationToken cancellation)
    {
        var book = await Book(memory, cancellation);
        if (book.Named(name) is not { } source)
            return Problem.NotFound($"no source of this register is called '{name}'", "source");
        using var loan = await registers.Lend(cancellation);
        return TypedResults.Ok(new SourceDetail(source, source.Latest.Take(MostLatest).Select(loan.Reader.Incident).OfType<Incident>().Select(ScopedIncident.Of).ToValueList()));
    }

    private static Task<SourceBook> Book(RegisterMemory memory, CancellationToken cancellation) => memory.Of("sources", SourceRegister.Of, cancellation);
}
