using System.Text.Json;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Json;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Geo;

/// <summary>GeoJSON (RFC 7946): a feature an incident, its geometry null where no point is known.</summary>
internal sealed class GeoJsonFormat : IExportFormat
{
    private const int FlushEach = 1 << 16;

    private readonly ITableLayout layout;
    private readonly int lat;
    private readonly int lon;
    private readonly JsonEncodedText[] names;

    /// <summary>The features of a table whose first column is an id and that has the columns <c>lat</c> and <c>lon</c>; of Marsad's own where none is given.</summary>
    public GeoJsonFormat(ITableLayout? table = null)
    {
        layout = table ?? new FlatLayout();
        (lat, lon) = (layout.Names.ToList().IndexOf("lat"), layout.Names.ToList().IndexOf("lon"));
        names = [.. layout.Names.Select(static n => JsonEncodedText.Encode(n))];
    }

    public string Name => "geojson";

    public string Extension => ".geojson";

    public string Says => "GeoJSON (RFC 7946), a feature an incident.";

    public IReadOnlyList<string> Columns => layout.Names;

    public LossSet Keeps => FlatLayout.Kept;

    public bool CarriesMark => true;

    public void Write(Stream to, ExportContent content, LossReport losses)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("marking", content.Mark.Sentence);
        json.WriteString("made", content.Mark.MadeText);
        json.WriteStartArray("features");
        foreach (var row in layout.Rows(content, losses))
        {
            Feature(json, row);
            if (json.BytesPending > FlushEach)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    private void Feature(Utf8JsonWriter json, Cell[] row)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, row[0].Text);
        if (row[lat].IsEmpty || row[lon].IsEmpty)
        {
            json.WriteNull("geometry"u8);
        }
        else
        {
            json.WriteStartObject("geometry"u8);
            json.WriteString("type"u8, "Point"u8);
            json.WriteStartArray("coordinates"u8);
            json.WriteNumberValue(Math.Round(row[lon].Fraction, 6));
            json.WriteNumberValue(Math.Round(row[lat].Fraction, 6));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteStartObject("properties"u8);
        for (var i = 0; i < row.Length; i++)
            CellJson.Write(json, names[i], row[i]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
