using Marsad.Web.Registers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marsad.Web.Http;

/// <summary>A tag for answers that follow from the address, the register and the program alone: who has the answer of the present state is told so, and nothing is worked out.</summary>
internal static class RegisterTag
{
    private static readonly string Program = typeof(RegisterTag).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Gives a route's answers a tag. Only for answers that hang on nothing else: not on the time, not on who asks.</summary>
    public static RouteHandlerBuilder WithRegisterTag(this RouteHandlerBuilder route) => route.AddEndpointFilter(static async (invocation, next) =>
    {
        var context = invocation.HttpContext;
        string tag;
        using (var loan = await context.RequestServices.GetRequiredService<RegisterPool>().Lend(context.RequestAborted))
            tag = $"W/\"{loan.Reader.Head}-{Program}\"";
        context.Response.OnStarting(static state =>
        {
            var (response, tag) = ((HttpResponse, string))state;
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                (response.Headers.ETag, response.Headers.CacheControl) = (tag, "private, no-cache");
            return Task.CompletedTask;
        }, (context.Response, tag));
        return context.Request.Headers.IfNoneMatch.Any(known => known is not null && known.Split(',', StringSplitOptions.TrimEntries).Contains(tag, StringComparer.Ordinal))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await next(invocation);
    });
}
