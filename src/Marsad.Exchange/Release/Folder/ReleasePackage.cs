using System.Text.Json;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Release.Folder;

/// <summary>The Data Package of a release (datapackage.org, version 2): every table with the Table Schema of its columns.</summary>
internal static class ReleasePackage
{
    /// <summary>The descriptor.</summary>
    public static byte[] Write(ReleaseRequest request, IEnumerable<(string File, string Format, ITableLayout Layout)> tables, ExportMark mark)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", "marsad-release");
            json.WriteString("title", request.Rules.Title);
            json.WriteString("description", mark.Sentence);
            json.WriteString("version", $"{request.Day:yyyy-MM-dd}");
            json.WriteString("created", mark.MadeText);
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("name", request.Rules.Licence);
            json.WriteString("path", "LICENSE");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", request.Rules.Publisher);
            json.WriteStartArray("roles");
            json.WriteStringValue("publisher");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("resources");
            foreach (var (file, format, layout) in tables)
                Schemas.DataPackage.Resource(json, layout, format, file);
            Plain(json, "totals", "data/totals.csv", ReleaseTables.TotalColumns);
            Plain(json, "left-out", "data/left-out.csv", [("reason", "Why incidents of the register are left out"), ("incidents", "How many, in steps")]);
            Plain(json, "changes", "data/changes.csv", [("id", "Public id"), ("change", "new, changed or removed since the release before")]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Plain(Utf8JsonWriter json, string name, string file, IReadOnlyList<(string Name, string Means)> columns)
    {
        json.WriteStartObject();
        Schemas.DataPackage.Opening(json, name, file);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var (column, means) in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString("type", column.EndsWith("_open", StringComparison.Ordinal) ? "boolean" : name == "totals" && column is not ("by" or "group") ? "integer" : "string");
            json.WriteString("description", means);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
