using Marsad.Desk.Figures;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Truces;

/// <summary>Truces and deals.</summary>
internal static class AgreementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/agreements", List).WithName("agreements").WithSummary("Truces and deals").WithRegisterTag();
        api.MapGet("/agreements/{id}", One).WithName("agreement").WithSummary("One agreement with the incidents in its scope").WithRegisterTag();
    }

    private static async Task<Results<Ok<AgreementList>, ProblemHttpResult>> List(RegisterPool registers, CancellationToken cancellation, int limit = ListPage.Most, int from = 0)
    {
        if (ListPage.Wrong(limit, from) is { } wrong)
            return wrong;
        using var loan = await registers.Lend(cancellation);
        var all = loan.Reader.Agreements().ToList();
        return TypedResults.Ok(new AgreementList(all.Skip(from).Take(limit).ToValueList(), all.Count, ListPage.Next(limit, from, all.Count)));
    }

    private static async Task<Results<Ok<AgreementDetail>, ProblemHttpResult>> One(string id, RegisterPool registers, RegisterMemory memory, CancellationToken cancellation)
    {
        using (var loan = await registers.Lend(cancellation))
        {
            if (loan.Reader.Agreement(id) is null)
                return Problem.NotFound($"there is no agreement '{id}' in this register", "agreement");
        }

        return TypedResults.Ok(await memory.Of("agreement " + id, reader => Detail(reader, id), cancellation));
    }

    private static AgreementDetail Detail(IRegisterReader reader, string id)
    {
        var (agreement, book) = (reader.Agreement(id)!, new AgreementBook(reader));
        var scope = book.Breaches(agreement);
        var others = book.AlsoIn(agreement).SelectMany(static i => i.Value.Select(o => (Other: o, Incident: i.Key))).ToLookup(static o => o.Other, static o => o.Incident, StringComparer.Ordinal);
        var ids = scope.Breaches.Select(static b => b.Incident).Concat(scope.NotCounted.Select(static n => n.Incident)).Distinct(StringComparer.Ordinal);
        return new AgreementDetail(
            agreement,
            agreement.Claims.Select(reader.Claim).OfType<StoredClaim>().ToValueList(),
            scope,
            ids.Select(reader.Incident).OfType<Incident>().Select(ScopedIncident.Of).OrderBy(static i => i.Date.From).ThenBy(static i => i.Id, StringComparer.Ordinal).ToValueList(),
            book.All.Where(a => others.Contains(a.Id)).Select(a => new OverlappingTruce(a.Id, a.Type, a.Area, a.Parties, others[a.Id].Order(StringComparer.Ordinal).ToValueList())).ToValueList());
    }
}
