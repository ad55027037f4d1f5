using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Interchange;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Schemas;

/// <summary>JSON Schemas (draft 2020-12) of the lines that Marsad exchanges, made from the records themselves.</summary>
public static class InterchangeSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The schema of a claim.</summary>
    public static string Claim => Page(typeof(Claim), "claim", "A claim: one thing that one report says, tied to the words that say it.");

    /// <summary>The schema of an incident.</summary>
    public static string Incident => Page(typeof(Incident), "incident", "An incident: claims of many reports that speak of one event, with the figures they add up to.");

    private static string Page(Type type, string name, string says)
    {
        var body = DomainJson.Lines.Options.GetJsonSchemaAsNode(type, Options).AsObject();
        var page = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = $"urn:marsad:schema:{name}", ["title"] = name, ["description"] = says };
        foreach (var (key, value) in body.ToList())
        {
            body.Remove(key);
            page[key] = value;
        }

        WithoutConst(page);
        return page.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", TypeInfoResolver = DomainJson.Lines, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    // A list of one value says the same as "const", and is known to older validators too.
    private static void WithoutConst(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                WithoutConst(item);
        }
        else if (node is JsonObject members)
        {
            if (members.Remove("const", out var only))
                members["enum"] = new JsonArray(only);
            foreach (var (_, value) in members)
                WithoutConst(value);
        }
    }

    // Values that are written by converters of their own.
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var nullable = Nullable.GetUnderlyingType(context.TypeInfo.Type) is not null;
        if (type == typeof(PartialDate))
            return Text(@"^\d{4}(-\d{2}(-\d{2})?)?$", nullable);
        if (type == typeof(ContentHash))
            return Text("^sha256:[0-9a-f]{64}$", nullable);
        if (type == typeof(PublicationTime))
            return Text(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}Z)?$", nullable);
        if (type == typeof(Span))
            return Pair();
        if (type == typeof(SlotSpans))
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Pair() } };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return new JsonObject { ["type"] = "array", ["items"] = DomainJson.Lines.Options.GetJsonSchemaAsNode(type.GetGenericArguments()[0], Options) };
        return node;
    }

    private static JsonObject Text(string pattern, bool nullable) =>
        nullable ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = pattern } : new JsonObject { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Pair() => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, ["minItems"] = 2, ["maxItems"] = 2 };
}
