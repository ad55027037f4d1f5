using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.Web.Http;

/// <summary>Errors as RFC 9457 describes them: the detail names the thing and the way out.</summary>
internal static class Problem
{
    /// <summary>There is no such thing here.</summary>
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Not here");

    /// <summary>Another writer has the register for now.</summary>
    public static ProblemHttpResult Busy(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Busy", extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["busy"] = true });

    /// <summary>The question cannot be read.</summary>
    public static ProblemHttpResult Wrong(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "Cannot be read");
}
