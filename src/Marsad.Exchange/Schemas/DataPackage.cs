using System.Text.Json;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Schemas;

/// <summary>A Data Package (datapackage.org, version 2) that describes one table: its columns, their types and meanings.</summary>
internal static class DataPackage
{
    /// <summary>The descriptor of a table in a file.</summary>
    public static byte[] Of(ITableLayout table, string format, string file, ExportMark mark)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", "marsad-" + format);
            json.WriteString("description", mark.Sentence);
            json.WriteString("created", mark.MadeText);
            json.WriteStartArray("resources");
            Resource(json, table, format, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The description of one table.</summary>
    public static void Resource(Utf8JsonWriter json, ITableLayout table, string format, string file)
    {
        json.WriteStartObject();
        Opening(json, format, file);
        if (table.Tags is not null)
            Tagged(json);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        for (var i = 0; i < table.Names.Count; i++)
            Field(json, table, i);
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What every table's description says of its file, before its columns.</summary>
    public static void Opening(Utf8JsonWriter json, string name, string file)
    {
        json.WriteString("name", name);
        json.WriteString("type", "table");
        // What the first version of the standard called it: most programs still ask for that.
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("path", file);
        json.WriteString("encoding", "utf-8");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
    }

    // The row of HXL tags under the header is no record.
    private static void Tagged(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteStartArray("headerRows");
        json.WriteNumberValue(1);
        json.WriteEndArray();
        json.WriteStartArray("commentRows");
        json.WriteNumberValue(2);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, ITableLayout table, int i)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Names[i]);
        json.WriteString("type", table.Kinds[i] switch { CellKind.Whole => "integer", CellKind.Fraction => "number", CellKind.Day => "date", CellKind.Truth => "boolean", _ => "string" });
        if (table.Meanings[i].Length > 0)
            json.WriteString("description", table.Meanings[i]);
        json.WriteEndObject();
    }
}
