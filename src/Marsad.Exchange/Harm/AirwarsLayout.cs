using System.Globalization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;
using Marsad.Exchange.Words;

namespace Marsad.Exchange.Harm;

/// <summary>Incidents in the fields of Airwars' incident pages.</summary>
internal sealed class AirwarsLayout() : IncidentLayout<Incident>(All, Kept)
{
    private static readonly LossSet Kept = LossSet.Of(
        Loss.KilledRange, Loss.NoFigure, Loss.Injured, Loss.InjuredRange, Loss.Status, Loss.PlacePrecision, Loss.SeveralPerpetrators, Loss.Target, Loss.SeveralTargets, Loss.Facilities, Loss.Grade, Loss.SeveralSources, Loss.Id, Loss.Reports);

    private static readonly string[] Parts = ["children", "women", "men"];

    /// <summary>The format.</summary>
    public static CsvFormat Format { get; } = new("airwars", "Incidents in the fields of Airwars' incident pages.", new AirwarsLayout(), Kept, FigurePolicy.Grades);

    private static IEnumerable<TableColumn<Incident>> All =>
    [
        new("Incident Code", static i => i.Id),
        new("Incident date", CellKind.Day, static i => (DateOnly?)i.Date.From),
        new("First published", static i => Published(i).FirstOrDefault()),
        new("Last updated", static i => Published(i).LastOrDefault()),
        new("Location", static i => IncidentWords.Where(i.Place)),
        new("Geolocation", static i => i.Place is { Lat: { } lat, Lon: { } lon } ? string.Create(CultureInfo.InvariantCulture, $"{lat:0.######}, {lon:0.######}") : null),
        new("Accuracy", static i => PlaceCodes.Of(i.Place).Airwars),
        new("Strike status", static i => TypeCodes.Of(i).AirwarsStrike.Length > 0 ? GradeCodes.Of(i.Grade).AirwarsStatus : null),
        new("Strike type", static i => TypeCodes.Of(i).AirwarsStrike),
        new("Civilian infrastructure", static i => string.Join("; ", i.Facilities.Select(static f => FacilityCodes.Of(f.Type).Airwars).Where(static f => f.Length > 0).Distinct(StringComparer.Ordinal))),
        new("Civilian harm reported", static i => i.KilledCivilians is { Max: > 0 } || HarmFigures.Range(i, HarmMeasure.Injured, "civilians") is { Max: > 0 } ? "Yes" : i.KilledCivilians is not null ? "No" : null),
        new("Civilians reported killed", static i => Civilians(i)),
        new("Civilians reported injured", static i => Text(HarmFigures.Range(i, HarmMeasure.Injured, "civilians"))),
        new("Cause of injury / death", static i => Cause(i)),
        new("Belligerents reported killed", static i => Text(i.KilledCombatants)),
        new("Belligerents reported injured", static i => Text(HarmFigures.Range(i, HarmMeasure.Injured, "fighters") ?? HarmFigures.Range(i, HarmMeasure.Injured, "soldiers"))),
        new("Airwars civilian harm grading", static i => GradeCodes.Of(i.Grade).Airwars),
        new("Known/Suspected belligerent(s)", static i => HarmFigures.Perpetrators(i)),
        new("Known/Suspected target", static i => i.Target.IsEmpty ? null : string.Join("; ", i.Target)),
        new("Sources (n)", CellKind.Whole, static i => i.Sources),
        new("Sources", static i => string.Join("; ", IncidentWords.Publishers(i))),
    ];

    protected override Incident Row(Incident incident, ExportContent content, LossReport losses)
    {
        losses.Add(Loss.PrecisionCode, incident.Id);
        if (incident.Killed is not null && incident.KilledCivilians is null)
            losses.Add(Loss.StatusNotTold, incident.Id);
        return incident;
    }

    // "Unknown" where people died and no source says whether they were civilians.
    private static string? Civilians(Incident incident)
    {
        if (Text(incident.KilledCivilians) is not { } number)
            return incident.Killed is null ? null : "Unknown";
        var parts = Parts.Select(c => (c, Text(HarmFigures.Range(incident, HarmMeasure.Killed, c)))).Where(static p => p.Item2 is not null).Select(static p => $"{p.Item2} {p.c}");
        return string.Join(", ", parts) is { Length: > 0 } told ? $"{number} ({told})" : number;
    }

    private static string? Text(FigureRange? range) => range is null ? null
        : range.Min == range.Max ? range.Min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{range.Min} – {range.Max}");

    private static string? Cause(Incident incident) => TypeCodes.Of(incident).SsaAttack switch
    {
        "Violence with heavy weapons" => "Heavy weapons and explosive munitions",
        "Violence with individual weapons" when incident.Type is "shooting" or "armed-clash" or "ambush" => "Small arms and light weapons",
        _ => null,
    };

    private static IEnumerable<string> Published(Incident incident) => incident.Reports.Select(static r => r.Published?.Day).OfType<DateOnly>().Order().Select(static d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
