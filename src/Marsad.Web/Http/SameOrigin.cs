using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Http;

/// <summary>Writing is for the application's own pages and for programs of this machine, never for a page of another site that the same browser has open.</summary>
internal static class SameOrigin
{
    /// <summary>Turns away requests that a page of another site makes.</summary>
    public static T OnlyFromHere<T>(this T routes)
        where T : IEndpointConventionBuilder => routes.AddEndpointFilter(static async (context, next) =>
        IsFromHere(context.HttpContext.Request) ? await next(context) : Problem.Of(StatusCodes.Status403Forbidden, "From elsewhere", "this request comes from another site; only the application's own pages may change the register", "other-site"));

    /// <summary>True where the browser says that the page is the application's own, or where no browser asks.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site[0] is not ("same-origin" or "none"))
            return false;
        return request.Headers.Origin is not { Count: > 0 } origin || (Uri.TryCreate(origin[0], UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
