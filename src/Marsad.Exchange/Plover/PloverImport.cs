using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Ged;
using Marsad.Exchange.Import;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Plover;

/// <summary>PLOVER 2.0 event records, one JSON object a line. Records of things that are planned, hypothetical, past or denied (auxiliary modes) are not taken as incidents.</summary>
internal sealed class PloverImport : TableImport
{
    private static readonly string[] Names = ["id", "date", "enddate", "event", "mode", "actor", "recipient", "place", "lat", "lon", "district", "province", "country_code", "geonameid", "resolution", "dead", "injured", "arrested", "event_text", "comment"];
    private static readonly string[] NotNow = ["historical", "future", "hypothetical", "negation"];

    public override string Name => "plover";

    public override string Says => "PLOVER 2.0 event records, one JSON object a line.";

    protected override string Source => "PLOVER records";

    protected override IEnumerable<TableRow> Rows(Stream from, ImportSettings settings)
    {
        yield return new TableRow(1, Names, "");
        using var lines = new BoundedLines(from);
        while (lines.Next() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Row(lines.Number, line);
        }
    }

    protected override TableHeader Header(IReadOnlyList<string> first, ImportSettings settings, out bool isHeader)
    {
        isHeader = true;
        return new TableHeader(first);
    }

    protected override ImportedEvent Event(RowReading row)
    {
        var (from, to) = (row.Day("date"), row.Day("enddate"));
        if (from is null)
            row.Wrong("date", "is empty, and a record is nothing without it");
        else if (to < from)
            row.Wrong("enddate", $"it ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})");
        var modes = Lists.Split(row.Text("mode"));
        if (Array.Find(modes, NotNow.Contains) is { } auxiliary)
            row.Wrong("mode", $"'{auxiliary}': not told as something that happened");
        var kind = row.Needed("event");
        var type = TypeCodes.First(t => t.Plover == kind && (modes.Length == 0 ? t.PloverMode.Length == 0 : modes.Contains(t.PloverMode))) ?? TypeCodes.First(t => t.Plover == kind);
        if (type is null)
            row.Wrong("event", $"'{kind}' is no category that names an incident");
        return new ImportedEvent
        {
            Id = row.Needed("id"),
            Type = type ?? "attack",
            Date = row.Problem is null ? new DateWindow(from!.Value, to ?? from.Value, to is null || to == from ? DatePrecision.Day : DatePrecision.Unknown, DateBasis.Stated) : GedImport.Whenever,
            Place = Place(row),
            Perpetrators = [.. Lists.Split(row.Text("actor")).Select(ActorBook.Canonical)],
            Targets = [.. Lists.Split(row.Text("recipient")).Select(ActorBook.Canonical)],
            Casualties = [.. Figure(row, "dead", HarmMeasure.Killed), .. Figure(row, "injured", HarmMeasure.Injured), .. Figure(row, "arrested", HarmMeasure.Detained)],
        };
    }

    private static Place? Place(RowReading row)
    {
        var country = CountryCodes.Find(row.Text("country_code"));
        var point = row.Point("lat", "lon", country);
        if (row.Text("place", "district", "province", "country_code") is not { } name)
            return null;
        var code = row.Count("resolution");
        return new Place
        {
            Name = name, Country = country?.Iso, Admin1 = row.Text("province"), Admin2 = row.Text("district"), Lat = point?.Lat, Lon = point?.Lon,
            Geonames = row.Count("geonameid"), Precision = code is null ? null : PlaceCodes.First(c => c.Plover == code),
        };
    }

    private static IEnumerable<CasualtyFigure> Figure(RowReading row, string column, HarmMeasure measure)
    {
        if (row.Count(column) is { } count)
            yield return new CasualtyFigure(measure, CountRange.Exactly(count));
    }

    private static TableRow Row(long number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.ValueKind != JsonValueKind.Object)
                return new TableRow(number, null, line, "it is no JSON object");
            var place = record.TryGetProperty("event_loc", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
            return new TableRow(number, [.. Names.Select(n => n switch
            {
                "place" => Text(place, "resolved_place") is { Length: > 0 } resolved ? resolved : Text(place, "extracted_place"),
                "lat" or "lon" or "district" or "province" or "country_code" or "geonameid" or "resolution" => Text(place, n),
                "actor" or "recipient" => List(record, n, static e => e.ValueKind == JsonValueKind.Object ? Text(e, "entity_text") : e.ToString()),
                "mode" or "event_text" => List(record, n, static e => e.ToString()),
                _ => Text(record, n),
            })], line);
        }
        catch (JsonException e)
        {
            return new TableRow(number, null, line, $"it is no whole JSON object: {e.Message.Split(" LineNumber")[0]} (column {e.BytePositionInLine + 1})");
        }
    }

    private static string Text(JsonElement from, string name) => from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? "" : value.ToString();

    private static string List(JsonElement record, string name, Func<JsonElement, string> words) => !record.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.Array ? string.Join(Lists.Sign, value.EnumerateArray().Select(words).Where(static w => w.Length > 0)) : value.ValueKind == JsonValueKind.Null ? "" : words(value);
}
