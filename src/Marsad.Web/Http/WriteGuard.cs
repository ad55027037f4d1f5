using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Http;

/// <summary>Who may write: the application's own pages, and programs of this machine that are no browser. A page of another site may not, whatever it sends; nobody may where the register is only shown.</summary>
internal static class WriteGuard
{
    public static IApplicationBuilder UseWriteGuard(this IApplicationBuilder app, bool readOnly) => app.Use((context, next) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method) || Refusal(context.Request, readOnly) is not { } refusal
            ? next(context)
            : Problem.Of(StatusCodes.Status403Forbidden, readOnly ? "Only shown" : "Not from here", refusal, readOnly ? "read-only" : "other-site").ExecuteAsync(context));

    // A browser always names the site from which a request that is no plain look comes; the two headers cannot be set by a page.
    private static string? Refusal(HttpRequest request, bool readOnly)
    {
        if (readOnly)
            return "this register is only shown here (serve --read-only): nothing can be decided or added";
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site != "same-origin")
            return "this was asked from a page of another site: only the application's own pages may write";
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)))
            return $"this was asked from a page of {origin}: only the application's own pages may write";
        return null;
    }
}
