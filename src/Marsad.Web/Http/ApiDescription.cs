using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Marsad.Domain.Claims;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marsad.Web.Http;

/// <summary>The API's description (OpenAPI 3.1). Values that write themselves in a way of their own are described here, since no generator can see into them.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Marsad", Version = "1", Description = "A register of attributed claims about armed conflict. Every figure opens down to the sentence that said it. Machine output is marked as such until a person has looked." };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(static async (schema, context, cancellation) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(PartialDate) || type == typeof(PublicationTime) || type == typeof(ContentHash))
                schema.Type = JsonSchemaType.String;
            else if (type == typeof(Span))
                (schema.Type, schema.Items) = (JsonSchemaType.Array, new OpenApiSchema { Type = JsonSchemaType.Integer });
            else if (type == typeof(SlotSpans))
                (schema.Type, schema.AdditionalProperties) = (JsonSchemaType.Object, new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer } } });
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
                (schema.Type, schema.Items) = (JsonSchemaType.Array, await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellation));
            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
                schema.Required = AlwaysGiven(context.JsonTypeInfo).Concat(Discriminator(context.JsonTypeInfo.Type)).ToHashSet(StringComparer.Ordinal);
        });
    }

    // What is never null is always written, unless its empty value is left out.
    private static IEnumerable<string> AlwaysGiven(JsonTypeInfo type) => type.Properties
        .Where(static p => p.Get is not null && !p.IsGetNullable && Nullable.GetUnderlyingType(p.PropertyType) is null)
        .Where(static p => p.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is not [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingDefault or JsonIgnoreCondition.WhenWritingNull }])
        .Select(static p => p.Name);

    // The word by which kinds are told apart stands first in each of them.
    private static IEnumerable<string> Discriminator(Type type) => type.BaseType?.GetCustomAttributes(typeof(JsonPolymorphicAttribute), inherit: false) is [JsonPolymorphicAttribute { TypeDiscriminatorPropertyName: { } name }] ? [name] : [];
}
