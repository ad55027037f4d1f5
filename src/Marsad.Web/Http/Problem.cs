using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marsad.Web.Http;

/// <summary>Errors as RFC 9457 describes them: the detail names the thing and the way out, in English. The member <c>code</c> names the case for programs and for pages in other languages, <c>parameter</c> what of the question cannot be read.</summary>
internal static class Problem
{
    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_-");

    /// <summary>There is no such thing here.</summary>
    /// <param name="detail">A sentence.</param>
    /// <param name="what">What is not here: <c>incident</c>, <c>report</c> …</param>
    public static ProblemHttpResult NotFound(string detail, string what) => Of(StatusCodes.Status404NotFound, "Not here", detail, "no-" + what);

    /// <summary>There was such an incident; the answer tells why it is no longer one of its own, and which incidents hold its claims now.</summary>
    public static ProblemHttpResult Became(string detail, string why, IReadOnlyList<string> now) =>
        Of(StatusCodes.Status404NotFound, "No longer here", detail, "no-longer", new(StringComparer.Ordinal) { ["why"] = why, ["became"] = now.ToArray() });

    /// <summary>Another writer has the register for now.</summary>
    public static ProblemHttpResult Busy(string detail) => Of(StatusCodes.Status503ServiceUnavailable, "Busy", detail, "busy", new(StringComparer.Ordinal) { ["busy"] = true });

    /// <summary>Another person took it meanwhile.</summary>
    public static ProblemHttpResult Taken(string? holder) => Of(StatusCodes.Status409Conflict, "Somebody was first", holder is null ? "nobody has it any more; nothing was changed" : $"{holder} has it now; nothing was changed", "taken", new(StringComparer.Ordinal) { ["holder"] = holder });

    /// <summary>The question cannot be read, or what is wanted cannot be done as it stands. A sentence that begins with the name of a parameter and a colon is about that parameter.</summary>
    /// <param name="detail">A sentence.</param>
    /// <param name="code">The case; null: a question that cannot be read.</param>
    public static ProblemHttpResult Wrong(string detail, string? code = null)
    {
        var colon = detail.IndexOf(':', StringComparison.Ordinal);
        var parameter = code is null && colon > 0 && !detail.AsSpan(0, colon).ContainsAnyExcept(InNames) ? detail[..colon] : null;
        return Of(StatusCodes.Status400BadRequest, "Cannot be read", detail, code ?? (parameter is null ? "unread" : "parameter"), parameter is null ? null : new(StringComparer.Ordinal) { ["parameter"] = parameter });
    }

    /// <summary>Any other case.</summary>
    public static ProblemHttpResult Of(int status, string title, string detail, string code, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: [.. more ?? [], new("code", code)]);
}
