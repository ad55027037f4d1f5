using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Losses;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Harm;

/// <summary>Attacks on health care in the columns of WHO's Surveillance System for Attacks on Health Care; other incidents are left out.</summary>
internal sealed class SsaLayout() : IncidentLayout<Incident>(All, Kept)
{
    private static readonly LossSet Kept = LossSet.Of(Loss.NoFigure, Loss.Injured, Loss.Grade, Loss.Facilities, Loss.Id, Loss.Target);

    /// <summary>The format.</summary>
    public static CsvFormat Format { get; } = new("ssa", "Attacks on health care in the public columns of WHO's SSA.", new SsaLayout(), Kept);

    private static IEnumerable<TableColumn<Incident>> All =>
    [
        new("Attack ID", static i => i.Id),
        new("Attack Date", CellKind.Day, static i => (DateOnly?)i.Date.From),
        new("Attack Time", static _ => default(Cell)),
        new("Country / Territory", static i => CountryCodes.Of(i.Place?.Country)?.Name),
        new("Certainty Level", static i => GradeCodes.Of(i.Grade).Ssa),
        new("Attack Type", static i => TypeCodes.Of(i).SsaAttack),
        Whole("Total Injured", static i => HarmFigures.Least(i, HarmMeasure.Injured)),
        Whole("Total Death", static i => HarmFigures.Least(i, HarmMeasure.Killed)),
        Whole("HC Facilities", static i => HarmFigures.One(i.Facilities.Any(static f => f.Type is "hospital" or "clinic" or "health-facility"))),
        Whole("HC Transport", static i => HarmFigures.One(i.Facilities.Any(static f => f.Type is "ambulance"))),
        Whole("HC Personnel", static i => HarmFigures.One(HarmFigures.Any(i, "medics") || i.Target.Contains("medics", StringComparer.Ordinal))),
        Whole("HC Supplies Assets", static i => HarmFigures.One(HarmFigures.Hit(i, "health") && i.Facilities.Any(static f => f.Effect is "looted"))),
        new("HC Warehouse Storage", static _ => default(Cell)),
        new("HC Patients", static _ => default(Cell)),
        new("HC Other", static _ => default(Cell)),
        new("Type of Facility", static i => Health(i) is { } f ? FacilityCodes.Of(f.Type).Ssa : null),
        new("Facility Other", static _ => default(Cell)),
        Whole("HW Abduction", static i => HarmFigures.Least(i, HarmMeasure.Abducted, "medics")),
        Whole("HW Arrest", static i => i.Type == "arrest" ? HarmFigures.Least(i, HarmMeasure.Detained, "medics") : null),
        Whole("HW Detention", static i => i.Type == "arrest" ? null : HarmFigures.Least(i, HarmMeasure.Detained, "medics")),
        new("Patient Abduction", static _ => default(Cell)),
        new("Patient Arrest", static _ => default(Cell)),
        new("Patient Detention", static _ => default(Cell)),
    ];

    protected override Incident? Row(Incident incident, ExportContent content, LossReport losses)
    {
        if (HarmFigures.Hit(incident, "health") || HarmFigures.Any(incident, "medics") || incident.Target.Contains("medics", StringComparer.Ordinal))
            return incident;
        losses.Add(Loss.OffSubject, incident.Id);
        return null;
    }

    private static FacilityHit? Health(Incident incident) => incident.Facilities.FirstOrDefault(static f => FacilityCodes.Of(f.Type).Sector == "health");

    private static TableColumn<Incident> Whole(string name, Func<Incident, long?> value) => new(name, CellKind.Whole, i => value(i));
}
