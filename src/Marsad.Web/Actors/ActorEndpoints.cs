using Marsad.Analysis.Actors;
using Marsad.Desk.Figures;
using Marsad.Domain.Values;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Actors;

/// <summary>Who acts, and how they are said to stand to each other.</summary>
internal static class ActorEndpoints
{
    private const int MostIncidents = 100;
    private const int MostNames = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", List).WithName("actors").WithSummary("Actors with how often each is named as what; names that may be private persons' are not listed").WithRegisterTag();
        api.MapGet("/actor-graph", Graph).WithName("actor-graph").WithSummary("Relations between actors, each with who says so and when").WithRegisterTag();
        api.MapGet("/actors/{name}", One).WithName("actor").WithSummary("One actor under any spelling of its name").WithRegisterTag();
        api.MapGet("/claims/{id}", Claim).WithName("claim").WithSummary("One claim: its sentence and its report");
    }

    private static async Task<Results<Ok<ActorList>, ProblemHttpResult>> List(RegisterMemory memory, CancellationToken cancellation, int limit = ListPage.Most, int from = 0)
    {
        if (ListPage.Wrong(limit, from) is { } wrong)
            return wrong;
        var words = await Words(memory, cancellation);
        var all = await memory.Of("actors", reader => Listed(reader, words), cancellation);
        return TypedResults.Ok(all with { Items = all.Items.Skip(from).Take(limit).ToValueList(), Next = ListPage.Next(limit, from, all.Items.Count) });
    }

    private static async Task<Ok<ActorGraph>> Graph(RegisterMemory memory, CancellationToken cancellation) => TypedResults.Ok(await memory.Of("actor graph", ActorGraph.Of, cancellation));

    private static async Task<Results<Ok<ActorDetail>, ProblemHttpResult>> One(string name, RegisterMemory memory, CancellationToken cancellation)
    {
        var words = await Words(memory, cancellation);
        var detail = await memory.Of("actor " + name, reader => Detail(reader, words, name), cancellation);
        return detail.History is null && detail.Meant.IsEmpty ? Problem.NotFound($"neither the register nor the table of actors knows '{name}'", "actor") : TypedResults.Ok(detail);
    }

    private static async Task<Results<Ok<StoredClaim>, ProblemHttpResult>> Claim(string id, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        return loan.Reader.Claim(id) is { } claim ? TypedResults.Ok(claim) : Problem.NotFound($"there is no claim '{id}' in this register", "claim");
    }

    /// <summary>What is said of actors, read once for each state of the register.</summary>
    public static Task<ActorWords> Words(RegisterMemory memory, CancellationToken cancellation) => memory.Of("words of actors", static (reader, _) => ActorWords.Of(reader), static w => w.Bytes, cancellation);

    private static ActorList Listed(IRegisterReader reader, ActorWords words)
    {
        var uses = new ActorRegister(reader, words).Uses();
        var listed = uses.Where(static u => !KnownActor.MayBePerson(u.Name)).Select(static u => KnownActor.Of(u.Name) is var known ? new ListedActor(u.Name, known.Kind, known.Country, u.AsPerpetrator, u.AsTarget, u.AsBacker) : null!).ToValueList();
        return new ActorList(listed, uses.Count - listed.Count, listed.Count, null);
    }

    private static ActorDetail Detail(IRegisterReader reader, ActorWords words, string name)
    {
        var actors = new ActorRegister(reader, words);
        var names = actors.Meant(name);
        if (names is not [var meant])
            return new ActorDetail { Meant = names.Where(static n => !KnownActor.MayBePerson(n)).Take(MostNames).ToValueList(), Perpetrator = 0, Target = 0, Backer = 0 };
        var (history, use) = actors.Latest(meant, MostIncidents);
        return new ActorDetail
        {
            Meant = [],
            Perpetrator = (int)use.AsPerpetrator,
            Target = (int)use.AsTarget,
            Backer = (int)use.AsBacker,
            History = history with { AsPerpetrator = Latest(history.AsPerpetrator), AsTarget = Latest(history.AsTarget), AsBacker = Latest(history.AsBacker) },
        };
    }

    private static ValueList<ActorIncident> Latest(ValueList<ActorIncident> incidents) => incidents.Reverse().Take(MostIncidents).ToValueList();
}
