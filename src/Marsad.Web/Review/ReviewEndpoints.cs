using System.Globalization;
using Marsad.Analysis.Review;
using Marsad.Desk.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Linkage;
using Marsad.Register.Contract;
using Marsad.Web.Decisions;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Review;

/// <summary>What a person should look at first, and what they need to decide it.</summary>
internal static class ReviewEndpoints
{
    // The front of the queue; what lies behind it comes up as the front is decided.
    private const int Front = 300;
    private const int PageSize = 50;
    private const int MostClaims = 60;
    private const int MostName = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/review", Queue).WithName("review").WithSummary("What waits for a person, in the order of deaths times doubt").WithRegisterTag();
        api.MapGet("/review/evidence", Evidence).WithName("evidence").WithSummary("One or two incidents with what is said about them, side by side");
        api.MapGet("/review/pulse", Pulse).WithName("pulse").WithSummary("Whether something was written meanwhile, who else has an item open, and how many were decided");
    }

    private static async Task<Results<Ok<ReviewPage>, ProblemHttpResult>> Queue(RegisterPool registers, RegisterMemory memory, CancellationToken cancellation, string? kind = null, string? country = null, string? assigned = null, int limit = PageSize, int from = 0)
    {
        if (limit is < 1 or > Front || from < 0)
            return Problem.Wrong($"limit is a number from 1 to {Front}, from is not negative");
        ReviewKind wanted = default;
        if (kind is not null && !KebabCase.TryParse(kind, out wanted))
            return Problem.Wrong($"kind: '{kind}' is none of {string.Join(", ", Enum.GetValues<ReviewKind>().Select(static k => k.Word()))}");
        ReviewKind? only = kind is null ? null : wanted;
        country = country?.ToUpperInvariant();
        var agenda = await memory.Of($"review {kind} {country}", reader => new Agenda(reader.LastEntry, new ReviewAgenda(reader, JoinChance.Of).Front(Front, only, country)), cancellation);
        var taken = new Assignments(registers.Path).All();
        if (!taken.Success)
            return Problem.Wrong(taken.Reason);
        // "-" asks for what nobody has taken.
        var wants = assigned is null ? agenda.Found.Items : [.. agenda.Found.Items.Where(i => string.Equals(taken.Value.GetValueOrDefault(Key(i)) ?? "-", assigned, StringComparison.Ordinal))];
        using var loan = await registers.Lend(cancellation);
        var items = wants.Skip(from).Take(limit).Select(i => Entry(loan.Reader, i, taken.Value.GetValueOrDefault(Key(i)))).ToValueList();
        return TypedResults.Ok(new ReviewPage { Items = items, Total = wants.Count, More = agenda.Found.More, Next = from + limit < wants.Count ? from + limit : null, Entry = agenda.Entry });
    }

    private static string Key(ReviewItem item) => $"{item.Kind.Word()} {string.Join(' ', item.Incidents)}{(item.Decision is { } number ? string.Create(CultureInfo.InvariantCulture, $" {number}") : "")}";

    private static ReviewEntry Entry(IRegisterReader reader, ReviewItem item, string? taken) => new()
    {
        Key = Key(item),
        Assigned = taken,
        Kind = item.Kind,
        Incidents = item.Incidents.Select(reader.Incident).OfType<Incident>().Select(static i => new ReviewHead(i.Id, i.Type, i.Date, i.Place, i.Killed, i.Confidence)).ToValueList(),
        Deaths = item.Deaths,
        Doubt = item.Doubt,
        Weight = item.Weight,
        What = item.What,
        Details = item.Details,
        Score = item.Score,
        Decision = item.Decision,
    };

    private static async Task<Results<Ok<ReviewEvidence>, ProblemHttpResult>> Evidence(string[] incident, RegisterPool registers, DecisionBook book, CancellationToken cancellation)
    {
        if (incident.Length is < 1 or > 2)
            return Problem.Wrong("incident: one or two incidents");
        var log = await book.All(cancellation);
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        var found = new List<Incident>();
        foreach (var id in incident)
        {
            if (reader.Incident(id) is not { } one)
                return Problem.NotFound($"there is no incident '{id}' in this register any more, or there never was: its history says what became of it", "incident");
            found.Add(one);
        }

        var miss = found.Count == 2 ? reader.NearMissesOf([.. found[0].Claims]).Where(m => found[1].Claims.Contains(m.First, StringComparer.Ordinal) || found[1].Claims.Contains(m.Second, StringComparer.Ordinal)).MaxBy(static m => m.Score) : null;
        return TypedResults.Ok(new ReviewEvidence
        {
            Sides = found.Select(i => new ReviewSide
            {
                Incident = i,
                Version = reader.VersionOf(i.Id) ?? 0,
                Claims = i.Claims.Take(MostClaims).Select(reader.Claim).OfType<StoredClaim>().ToValueList(),
                ClaimCount = i.Claims.Count,
                Decisions = log.Where(d => d.Incidents.Contains(i.Id, StringComparer.Ordinal)).Reverse().Select(DecisionEntry.Of).ToValueList(),
            }).ToValueList(),
            Reasons = miss?.Reasons ?? [],
            Score = miss?.Score,
            Chance = miss is null ? null : Math.Round(JoinChance.Of(miss.Score), 2),
            Joined = found.Count == 2 ? JoinPreview.Of(reader, found[0], found[1]) : null,
        });
    }

    private static async Task<Results<Ok<ReviewPulse>, ProblemHttpResult>> Pulse(HttpResponse response, RegisterPool registers, DecisionBook book, Presence presence, string tab, string by = "", string key = "", string? since = null, CancellationToken cancellation = default)
    {
        if (tab.Length > MostName || by.Length > MostName || key.Length > MostName)
            return Problem.Wrong($"tab, by and key have at most {MostName} letters");
        var first = Instants.Read(since);
        if (since is not null && first is null)
            return Problem.Wrong($"since: '{since}' is no instant such as 2019-08-31T06:00:00Z");
        var log = await book.All(cancellation);
        using var loan = await registers.Lend(cancellation);
        var today = log.Where(d => first is null || string.CompareOrdinal(d.Decision.Recorded, first) >= 0).ToList();
        response.Headers.CacheControl = "no-store";
        var taken = new Assignments(registers.Path).All();
        return TypedResults.Ok(new ReviewPulse(loan.Reader.LastEntry, presence.Note(tab, by, key).ToValueList(), today.Count, today.Count(d => d.Decision.By == by), taken.Success ? taken.Value.Select(static t => new Assignment(t.Key, t.Value)).ToValueList() : []));
    }

    private sealed record Agenda(long Entry, (IReadOnlyList<ReviewItem> Items, bool More) Found);
}
