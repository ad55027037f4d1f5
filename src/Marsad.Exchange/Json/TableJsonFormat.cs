using System.Text.Encodings.Web;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Json;

/// <summary>A table as JSON: an object with the mark and an array of rows, each an object by the names of the columns; empty cells are left out.</summary>
internal sealed class TableJsonFormat(string name, string says, string array, CsvFormat table) : IExportFormat
{
    private const int FlushEach = 1 << 16;

    private readonly JsonEncodedText[] names = [.. table.Columns.Select(static c => JsonEncodedText.Encode(c, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    public string Name => name;

    public string Extension => ".json";

    public string Says => says;

    public IReadOnlyList<string> Columns => table.Columns;

    public FigurePolicy Policy => table.Policy;

    public LossSet Keeps => table.Keeps;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("marking", content.Mark.Sentence);
        json.WriteString("made", content.Mark.MadeText);
        json.WriteStartArray(array);
        foreach (var row in table.Layout.Rows(content, losses))
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
                CellJson.Write(json, names[i], row[i]);
            json.WriteEndObject();
            if (json.BytesPending > FlushEach)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }
}
