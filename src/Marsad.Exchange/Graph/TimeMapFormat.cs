using System.Globalization;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Json;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Graph;

/// <summary>Events of TimeMap in one array; incidents without a point are left out.</summary>
internal sealed class TimeMapFormat() : JsonRecords(lines: false)
{
    private static readonly LossSet Kept = LossSet.Of(Loss.NoFigure, Loss.SeveralPerpetrators, Loss.Id, Loss.Reports);

    public override string Name => "timemap";

    public override string Says => "Events of TimeMap, one JSON array.";

    public override IReadOnlyList<string> Columns { get; } = ["id", "title", "description", "date", "time", "location", "latitude", "longitude", "category", "associations", "sources", "comments"];

    public override LossSet Keeps => Kept;

    public override bool CarriesMark => true;

    protected override IEnumerable<Action<Utf8JsonWriter>> Records(Incident incident, ExportContent content, LossReport losses, HashSet<string> told)
    {
        if (incident.Place is not { HasPoint: true })
        {
            losses.Add(Loss.NoPlace, incident.Id);
            return [];
        }

        losses.Note(incident, Kept);
        losses.Add(Loss.Narrative, incident.Id);
        return [json => Event(json, incident, content.Mark)];
    }

    private static void Event(Utf8JsonWriter json, Incident incident, ExportMark mark)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("title", IncidentWords.Title(incident));
        json.WriteString("description", IncidentWords.Text(incident));
        json.WriteString("date", incident.Date.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("time", "");
        json.WriteString("location", IncidentWords.Where(incident.Place));
        json.WriteString("latitude", incident.Place!.Lat!.Value.ToString("0.######", CultureInfo.InvariantCulture));
        json.WriteString("longitude", incident.Place.Lon!.Value.ToString("0.######", CultureInfo.InvariantCulture));
        json.WriteString("category", TypeCodes.Label(incident.Type));
        json.WriteStartArray("associations");
        foreach (var actor in incident.Perpetrator)
            json.WriteStringValue(actor.Name);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var report in incident.Reports)
            json.WriteStringValue(report.Path ?? report.Document.ToString());
        json.WriteEndArray();
        json.WriteString("comments", mark.Short);
        json.WriteEndObject();
    }
}
