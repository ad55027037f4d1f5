using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.Web.Http;

/// <summary>Errors as RFC 9457 describes them: the detail names the thing and the way out.</summary>
internal static class Problem
{
    /// <summary>There is no such thing here.</summary>
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Not here");

    /// <summary>There was such an incident; the answer tells why it is no longer one of its own, and which incidents hold its claims now.</summary>
    public static ProblemHttpResult Became(string detail, string why, IReadOnlyList<string> now) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "No longer here", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["why"] = why, ["became"] = now.ToArray() });

    /// <summary>Another writer has the register for now.</summary>
    public static ProblemHttpResult Busy(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Busy", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["busy"] = true });

    /// <summary>The question cannot be read.</summary>
    public static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "Cannot be read");
}
