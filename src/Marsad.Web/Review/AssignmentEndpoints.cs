using Marsad.Desk.Decisions;
using Marsad.Register.Contract;
using Marsad.Web.Http;
using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marsad.Web.Review;

/// <summary>A wish to take an item of the queue, to hand it over, or to let it go.</summary>
public sealed record AssignmentRequest
{
    /// <summary>The item.</summary>
    public required string Key { get; init; }

    /// <summary>Who is to have it; absent: nobody.</summary>
    public string? To { get; init; }

    /// <summary>Who had it as the asker saw it; absent: nobody. Where another has it by now, nothing changes.</summary>
    public string? Seen { get; init; }
}

/// <summary>Who has an item.</summary>
/// <param name="Key">The item.</param>
/// <param name="To">Who; null: nobody.</param>
public sealed record Assignment(string Key, string? To);

/// <summary>Who takes care of which item of the queue.</summary>
internal static class AssignmentEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/review/assignment", Give).WithName("assign").WithSummary("Takes an item of the queue, hands it over or lets it go, if it is still with whom the asker saw it").OnlyFromHere();

    private static async Task<Results<Ok<Assignment>, ProblemHttpResult>> Give(AssignmentRequest request, RegisterPool registers, CancellationToken cancellation)
    {
        using var loan = await registers.Lend(cancellation);
        var reader = loan.Reader;
        return new Assignments(registers.Path).Give(request.Key, request.To, request.Seen, key => Waits(reader, key)) switch
        {
            AssignmentResult.Given given => TypedResults.Ok(new Assignment(request.Key, given.To)),
            AssignmentResult.TooLate late => Problem.Taken(late.Holder),
            AssignmentResult.Refused refused => Problem.Wrong(refused.Reason),
            _ => throw new InvalidOperationException("an item is given, too late or refused"),
        };
    }

    // A key names the kind, then its incidents; of a decision that waits it ends in a number.
    private static bool Waits(IRegisterReader reader, string key) => key.Split(' ') is [_, .. var rest] && rest.Where(static r => r.Contains('-', StringComparison.Ordinal)).All(i => reader.VersionOf(i) is not null);
}
