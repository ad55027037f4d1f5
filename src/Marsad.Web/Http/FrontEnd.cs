using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Marsad.Web.Http;

/// <summary>Serves the built front end; an address of a view (without a dot, outside the API) gets the page that draws it.</summary>
internal static class FrontEnd
{
    public static void UseFront(this IApplicationBuilder app, string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".pmtiles"] = "application/octet-stream";
        app.Use(static (context, next) =>
        {
            var path = context.Request.Path.Value ?? "/";
            if (HttpMethods.IsGet(context.Request.Method) && !path.StartsWith("/api/", StringComparison.Ordinal) && !path.Contains('.', StringComparison.Ordinal))
                context.Request.Path = "/index.html";
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            // Files with a hash in their name never change; the page that names them may.
            OnPrepareResponse = static c => c.Context.Response.Headers.CacheControl = c.File.Name == "index.html" ? "no-cache" : "public, max-age=31536000, immutable",
        });
    }
}
