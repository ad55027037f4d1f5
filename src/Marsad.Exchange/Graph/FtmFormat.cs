using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Json;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Graph;

/// <summary>FollowTheMoney entities, one a line: an Event for each incident and a LegalEntity or PublicBody for each actor, before the first event that names it. Holds the names of the actors in memory.</summary>
internal sealed class FtmFormat() : JsonRecords(lines: true)
{
    private static readonly LossSet Kept = LossSet.Of(Loss.NoFigure, Loss.DateWindow, Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.Id);

    public override string Name => "ftm";

    public override string Says => "FollowTheMoney entities (events and the actors they name), one JSON object a line.";

    public override IReadOnlyList<string> Columns { get; } = ["id", "schema", "properties"];

    public override LossSet Keeps => Kept;

    public override bool CarriesMark => true;

    protected override IEnumerable<Action<Utf8JsonWriter>> Records(Incident incident, ExportContent content, LossReport losses, HashSet<string> told)
    {
        losses.Note(incident, Kept);
        losses.Add(Loss.Narrative, incident.Id);
        foreach (var actor in incident.Perpetrator.Select(static p => p.Name).Concat(incident.Target).Where(told.Add))
            yield return json => Actor(json, actor);
        yield return json => Event(json, incident, content.Mark);
    }

    private static void Actor(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("id", Key(name));
        json.WriteString("schema", ActorCodes.Of(name) == ActorSort.State ? "PublicBody" : "LegalEntity");
        json.WriteStartObject("properties");
        Values(json, "name", [name]);
        Values(json, "country", [ActorCodes.StateOf(name)?.ToLowerInvariant()]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, Incident incident, ExportMark mark)
    {
        json.WriteStartObject();
        json.WriteString("id", "marsad-" + incident.Id);
        json.WriteString("schema", "Event");
        json.WriteStartObject("properties");
        Values(json, "name", [IncidentWords.Title(incident)]);
        Values(json, "startDate", [$"{incident.Date.From:yyyy-MM-dd}"]);
        Values(json, "endDate", [$"{incident.Date.To:yyyy-MM-dd}"]);
        Values(json, "location", [incident.Place is null ? null : IncidentWords.Where(incident.Place)]);
        Values(json, "country", [incident.Place?.Country?.ToLowerInvariant()]);
        Values(json, "keywords", [incident.Type]);
        Values(json, "summary", [IncidentWords.Text(incident)]);
        Values(json, "involved", incident.Perpetrator.Select(static p => p.Name).Concat(incident.Target).Distinct(StringComparer.Ordinal).Select(static n => (string?)Key(n)));
        Values(json, "publisher", IncidentWords.Publishers(incident));
        Values(json, "notes", [mark.Short]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        var open = false;
        foreach (var value in values)
        {
            if (value is null)
                continue;
            if (!open)
                json.WriteStartArray(name);
            open = true;
            json.WriteStringValue(value);
        }

        if (open)
            json.WriteEndArray();
    }

    // Forty hexadecimal digits, as the ids of entities are.
    private static string Key(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("marsad-actor\n" + name), hash);
        return "marsad-" + Convert.ToHexStringLower(hash)[..40];
    }
}
