using System.Globalization;
using System.Text.Json;
using Marsad.Analysis.Decisions;
using Marsad.Desk.Decisions;
using Marsad.Domain.Interchange;
using Marsad.Domain.Values;

namespace Marsad.Cli.Output;

/// <summary>A list of decisions as a table and as JSON lines.</summary>
internal static class DecisionColumns
{
    /// <summary>A decision with what became of it, as one JSON object.</summary>
    public static string Json(LoggedDecision logged)
    {
        var incidents = JsonSerializer.Serialize(logged.Incidents, DomainJson.Lines.ValueListString);
        var agreements = logged.Agreements.IsEmpty ? "" : ",\"agreements\":" + JsonSerializer.Serialize(logged.Agreements, DomainJson.Lines.ValueListString);
        var why = logged.Why is null ? "null" : JsonSerializer.Serialize(logged.Why, DomainJson.Lines.String);
        return $"{{\"decision\":{DomainJson.Write(logged.Decision)},\"state\":\"{logged.State.Word()}\",\"why\":{why},\"incidents\":{incidents}{agreements}}}";
    }

    /// <summary>The columns of a list of decisions.</summary>
    public static IReadOnlyList<Column<LoggedDecision>> All { get; } =
    [
        new("no", static d => d.Decision.Number.ToString(CultureInfo.InvariantCulture)) { AtRight = true },
        new("kind", static d => d.Decision.Kind.Word()) { InTable = false },
        new("what", static d => DecisionWords.What(d.Decision)) { Wraps = true, InCsv = false },
        new("slot", static d => d.Decision.DecidedSlot) { InTable = false },
        new("value", static d => d.Decision.Value) { InTable = false },
        new("undoes", static d => d.Decision.Undoes?.ToString(CultureInfo.InvariantCulture)) { InTable = false },
        new("about", static d => string.Join('\n', d.Incidents.Concat(d.Agreements))) { InCsv = false },
        new("incidents", static d => string.Join("; ", d.Incidents)) { InTable = false },
        new("agreements", static d => string.Join("; ", d.Agreements)) { InTable = false },
        new("by", static d => d.Decision.By) { Wraps = true },
        new("recorded", static d => d.Decision.Recorded?[..10]),
        new("reason", static d => d.Decision.Reason) { InTable = false },
        new("state", static d => d.Why ?? d.State.Word()) { Wraps = true },
    ];
}
