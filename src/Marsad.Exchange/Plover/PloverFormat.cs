using System.Globalization;
using System.Text.Json;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Json;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Plover;

/// <summary>PLOVER 2.0 event records, one a line.</summary>
internal sealed class PloverFormat() : JsonRecords(lines: true)
{
    private static readonly LossSet Kept = LossSet.Of(Loss.NoFigure, Loss.DateWindow, Loss.Injured, Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.PlacePrecision, Loss.Id);

    public override string Name => "plover";

    public override string Says => "PLOVER 2.0 event records, one JSON object a line.";

    public override IReadOnlyList<string> Columns { get; } = ["id", "has_event", "date", "enddate", "actor", "recipient", "event", "event_loc", "event_text", "quad_code", "event_scale", "mode", "context", "dead", "injured", "arrested", "comment"];

    public override LossSet Keeps => Kept;

    public override bool CarriesMark => true;

    protected override IEnumerable<Action<Utf8JsonWriter>> Records(Incident incident, ExportContent content, LossReport losses, HashSet<string> told)
    {
        losses.Note(incident, Kept);
        losses.Add(Loss.PrecisionCode, incident.Id);
        losses.Add(Loss.Narrative, incident.Id);
        var codes = TypeCodes.Of(incident);
        if (codes.IsNarrowerThan(t => t.Plover == codes.Plover && t.PloverMode == codes.PloverMode))
            losses.Add(Loss.Type, incident.Id);
        return [json => Event(json, incident, codes, content.Mark)];
    }

    private static void Event(Utf8JsonWriter json, Incident incident, TypeCodes codes, ExportMark mark)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteBoolean("has_event", true);
        json.WriteString("date", Day(incident.Date.From));
        if (incident.Date.Days > 1)
            json.WriteString("enddate", Day(incident.Date.To));
        Entities(json, "actor", incident.Perpetrator.Select(static p => p.Name));
        Entities(json, "recipient", incident.Target);
        json.WriteString("event", codes.Plover);
        Location(json, incident.Place);
        json.WriteStartArray("event_text");
        json.WriteStringValue(IncidentWords.Text(incident));
        json.WriteEndArray();
        json.WriteNumber("quad_code", codes.Plover switch { "RETREAT" => 2, "PROTEST" => 3, _ => 4 });
        Scale(json, codes);
        if (codes.PloverMode.Length > 0)
        {
            json.WriteStartArray("mode");
            json.WriteStringValue(codes.PloverMode);
            json.WriteEndArray();
        }

        json.WriteStartArray("context");
        json.WriteStringValue(codes.Plover == "PROTEST" ? "human_rights" : "military");
        json.WriteEndArray();
        Number(json, "dead", incident.Killed?.Best ?? incident.Killed?.Min);
        Number(json, "injured", incident.Injured?.Min);
        Number(json, "arrested", incident.Casualties.FirstOrDefault(static c => c is { Measure: HarmMeasure.Detained, Category: null, By: null })?.Range.Min);
        json.WriteString("comment", mark.Short);
        json.WriteEndObject();
    }

    private static void Entities(Utf8JsonWriter json, string name, IEnumerable<string> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("sector", ActorCodes.Of(actor) switch { ActorSort.State => "GOV", ActorSort.Group => "REB", ActorSort.External => "IMG", ActorSort.Civilians => "CVL", ActorSort.Protesters => "CVL", _ => "UNK" });
            json.WriteString("entity_text", actor);
            if (CountryCodes.Of(ActorCodes.StateOf(actor)) is { } country)
                json.WriteString("code", country.Iso3);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
            return;
        json.WriteStartObject("event_loc");
        Text(json, "extracted_place", place.Relation is null ? place.Name : place.Relation + " " + place.Name);
        Text(json, "resolved_place", place.Precision is null ? null : place.Name);
        if (place.Geonames is { } id)
            json.WriteNumber("geonameid", id);
        if (place is { Lat: { } lat, Lon: { } lon })
        {
            json.WriteNumber("lat", Math.Round(lat, 6));
            json.WriteNumber("lon", Math.Round(lon, 6));
        }

        Text(json, "city", place.Precision is PlacePrecision.Town or PlacePrecision.Exact ? place.Name : null);
        Text(json, "district", place.Admin2);
        Text(json, "province", place.Admin1);
        Text(json, "country", CountryCodes.Of(place.Country)?.Name);
        Text(json, "country_code", CountryCodes.Of(place.Country)?.Iso3);
        json.WriteNumber("resolution", PlaceCodes.Of(place).Plover);
        json.WriteEndObject();
    }

    // Of the scale only these values are given in its manual for the categories written here.
    private static void Scale(Utf8JsonWriter json, TypeCodes codes)
    {
        if (codes.Plover == "ASSAULT")
            json.WriteNumber("event_scale", codes.PloverMode is "aerial" or "drone" or "heavy-weapons" ? -9.5 : -9);
        else if (codes.Plover == "RETREAT")
            json.WriteNumber("event_scale", 6.5);
    }

    private static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } n)
            json.WriteNumber(name, n);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
