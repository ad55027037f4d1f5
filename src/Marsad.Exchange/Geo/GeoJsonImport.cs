using System.Text.Json;
using Marsad.Exchange.Flat;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Geo;

/// <summary>GeoJSON points whose properties are the fields of Marsad's table, or are mapped on them. The place of a point is its coordinates.</summary>
internal sealed class GeoJsonImport() : FlatImport("geojson", "GeoJSON with the properties of Marsad's own, or mapped ones (--map).")
{
    protected override IEnumerable<TableRow> Rows(Stream from, ImportSettings settings)
    {
        string[] names = [.. FlatColumns.All.Select(static c => c.Name).Except(settings.Columns.Keys, StringComparer.OrdinalIgnoreCase), .. settings.Columns.Values];
        var (id, lat, lon) = (Array.IndexOf(names, "id"), Array.IndexOf(names, "lat"), Array.IndexOf(names, "lon"));
        yield return new TableRow(1, names, "");
        var number = 0L;
        foreach (var item in JsonArrays.Items(from, "features"))
        {
            number++;
            yield return item.Problem is { } problem ? new TableRow(number, null, item.Raw, problem, "feature") : Feature(number, item, names, id, lat, lon);
        }
    }

    private static TableRow Feature(long number, JsonItem item, string[] names, int id, int lat, int lon)
    {
        if (!item.Value.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return new TableRow(number, null, item.Raw, "the feature has no properties", "feature");
        var cells = Array.ConvertAll(names, n => properties.TryGetProperty(n, out var value) ? Text(value) : "");
        if (id >= 0 && cells[id].Length == 0 && item.Value.TryGetProperty("id", out var own))
            cells[id] = Text(own);
        if (!item.Value.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return new TableRow(number, cells, item.Raw, Unit: "feature");
        if (geometry.TryGetProperty("type", out var type) && type.ValueEquals("Point") && geometry.TryGetProperty("coordinates", out var point) && point is { ValueKind: JsonValueKind.Array } && point.GetArrayLength() >= 2)
            (cells[lon], cells[lat]) = (Text(point[0]), Text(point[1]));
        else
            return new TableRow(number, null, item.Raw, "the geometry is no point", "feature");
        return new TableRow(number, cells, item.Raw, Unit: "feature");
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
