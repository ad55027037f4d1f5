using System.Text.Json;
using Marsad.Register.Contract;
using Microsoft.AspNetCore.Http;

namespace Marsad.Web.Incidents;

/// <summary>A page of incidents written as they are stored, which is the interchange format already: nothing is parsed only to be written again.</summary>
internal sealed class StoredPage(ListedPage page, IReadOnlyList<byte[]> items) : IResult
{
    /// <summary>Reads the page's incidents.</summary>
    public static StoredPage Of(ListedPage page, IRegisterReader register) => new(page, [.. page.Rows.Select(r => register.VersionJson(r.Version)).OfType<byte[]>()]);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var item in items)
            writer.WriteRawValue(item, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteNumber("total", page.Total);
        if (page.Next is { } next)
            writer.WriteNumber("next", next);
        if (page.After is { } after)
            writer.WriteString("after", after);
        writer.WriteEndObject();
    }
}
