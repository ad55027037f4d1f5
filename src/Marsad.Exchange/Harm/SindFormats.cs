using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Tables;

namespace Marsad.Exchange.Harm;

/// <summary>The files of Insecurity Insight's SiND on health, education and explosive weapons. A cell is empty where no source says so: it is no zero.</summary>
internal static class SindFormats
{
    /// <summary>The three files.</summary>
    public static IReadOnlyList<CsvFormat> All { get; } =
    [
        new("sind-health", "Attacks on health care in the columns of Insecurity Insight's SiND, with its HXL row.", new SindLayout("Location of Incident", Health, static i => HarmFigures.Hit(i, "health") || HarmFigures.Any(i, "medics")), SindHead.Kept),
        new("sind-education", "Attacks on education in the columns of Insecurity Insight's SiND, with its HXL row.", new SindLayout("Location of event", Education, static i => HarmFigures.Hit(i, "education") || HarmFigures.Any(i, "teachers", "students")), SindHead.Kept),
        new("sind-explosive", "Use of explosive weapons in the columns of Insecurity Insight's SiND, with its HXL row.", new SindLayout("Location of Incident", Explosive, static i => SindHead.Explosive(i) is not null), SindHead.Kept),
    ];

    private static IEnumerable<TableColumn<Incident>> Health =>
    [
        SindHead.Whole("Number of Attacks on Health Facilities Reporting Destruction", static i => Facility(i, "destroyed", "out-of-service"), "#indicator+health_facility+destroyed+num"),
        SindHead.Whole("Number of Attacks on Health Facilities Reporting Damaged", static i => Facility(i, "damaged", "hit"), "#indicator+health_facility+damaged+num"),
        SindHead.Whole("Forceful Entry into Health Facility", static i => HarmFigures.One(i.Type == "raid" && HarmFigures.Hit(i, "health")), "#indicator+health_facility+armed_entry+num"),
        SindHead.Whole("Occupation of Health Facility", static i => Facility(i, "occupied", "military-use"), "#indicator+health_facility+occupy+num"),
        SindHead.Whole("Vicinity of Health Facility Affected", static _ => null, "#indicator+health_facility+vicinity"),
        SindHead.Whole("Health Transportation Destroyed", static i => Transport(i, "destroyed", "out-of-service"), "#indicator+health_transport+destroyed+num"),
        SindHead.Whole("Health Transportation Damaged", static i => Transport(i, "damaged", "hit"), "#indicator+health_transport+damaged+num"),
        SindHead.Whole("Health Transportation Stolen/Hijacked", static i => Transport(i, "looted"), "#indicator+health_transport+abducted+num"),
        SindHead.Whole("Looting/Theft/Robbery/Burglary of Health Supplies", static i => Facility(i, "looted"), "#indicator+health_supplies+taken+num"),
        SindHead.Whole("Access Denied or Obstructed", static i => HarmFigures.One(i.Type is "obstruction" or "siege" && HarmFigures.Hit(i, "health")), "#indicator+health_obstruction"),
        SindHead.Whole("Health Workers Killed", static i => HarmFigures.Least(i, HarmMeasure.Killed, "medics"), "#affected+healthworker+killed"),
        SindHead.Whole("Health Workers Injured", static i => HarmFigures.Least(i, HarmMeasure.Injured, "medics"), "#affected+healthworker+injured"),
        SindHead.Whole("Health Workers Kidnapped", static i => HarmFigures.Least(i, HarmMeasure.Abducted, "medics"), "#affected+healthworker+kidnapped"),
        SindHead.Whole("Health Workers Arrested", static i => HarmFigures.Least(i, HarmMeasure.Detained, "medics"), "#affected+healthworker+arrested"),
        SindHead.Whole("Health Workers Threatened", static _ => null, "#affected+healthworker+threatened"),
        SindHead.Whole("Health Workers Assaulted", static i => HarmFigures.One(i.Type == "torture" && HarmFigures.Any(i, "medics")), "#affected+healthworker+assaulted"),
        SindHead.Whole("Health Workers Sexually Assaulted", static i => HarmFigures.One(i.Type == "sexual-violence" && HarmFigures.Any(i, "medics")), "#affected+healthworker+sgbv"),
        new("Known Kidnapping or Arrest Outcome", static _ => default(Cell)),
        new("Conflict-Related Violence", static _ => default(Cell)),
    ];

    private static IEnumerable<TableColumn<Incident>> Education =>
    [
        new("Type of education facility", static i => i.Facilities.FirstOrDefault(IsEducation) is { } f ? FacilityCodes.Of(f.Type).Place : null),
        SindHead.Whole("Attacks on Schools", static i => HarmFigures.Count(i, static f => f.Type == "school"), "#indicator+educationfacility+attack+num"),
        SindHead.Whole("Attacks on Universities", static i => HarmFigures.Count(i, static f => f.Type == "university")),
        SindHead.Whole("Military Occupation of Education facility", static i => HarmFigures.Count(i, static f => IsEducation(f) && f.Effect is "occupied" or "military-use")),
        SindHead.Whole("Arson attack on education facility", static i => HarmFigures.One(i.Type == "arson" && HarmFigures.Hit(i, "education"))),
        SindHead.Whole("Forced Entry into education facility", static i => HarmFigures.One(i.Type == "raid" && HarmFigures.Hit(i, "education"))),
        SindHead.Whole("Damage/Destruction To Ed facility Event", static i => HarmFigures.One(i.Facilities.Any(static f => IsEducation(f) && f.Effect is "damaged" or "destroyed" or "out-of-service"))),
        SindHead.Whole("Attacks on Students and Teachers", static i => HarmFigures.One(HarmFigures.Any(i, "teachers", "students"))),
        .. People("Educators", "teachers", "teacher"),
        new("Known Educators Kidnap Or Arrest Outcome", static _ => default(Cell)),
        SindHead.Whole("Students Attacked in School", static i => HarmFigures.One(HarmFigures.Hit(i, "education") && HarmFigures.Any(i, "students"))),
        .. People("Students", "students", "student"),
        new("Known Student Kidnap Or Arrest Outcome", static _ => default(Cell)),
        SindHead.Whole("Sexual Violence Affecting School Age Children", static i => HarmFigures.One(i.Type == "sexual-violence" && HarmFigures.Any(i, "children", "students"))),
    ];

    private static IEnumerable<TableColumn<Incident>> Explosive =>
    [
        new("Sector Affected", static i => string.Join("; ", i.Facilities.Select(static f => FacilityCodes.Of(f.Type).Sector).Where(static s => s.Length > 0).Distinct(StringComparer.Ordinal))),
        new("Provider", static _ => default(Cell)),
        new("Launch Type", static i => TypeCodes.Of(i).Launch),
        new("Explosive Weapon Type", static i => SindHead.Explosive(i)),
        new("Affected", static i => i.Facilities.IsEmpty ? null : string.Join("; ", i.Facilities.Select(static f => FacilityCodes.Of(f.Type).Place).Distinct(StringComparer.Ordinal))),
        SindHead.Whole("Aid Workers Killed", static i => HarmFigures.Least(i, HarmMeasure.Killed, "aid-workers")),
        SindHead.Whole("Aid Health Workers Killed", static _ => null),
        new("Food Security", static _ => default(Cell)),
    ];

    private static IEnumerable<TableColumn<Incident>> People(string heading, string category, string tag) =>
    [
        SindHead.Whole(heading + " Killed", i => HarmFigures.Least(i, HarmMeasure.Killed, category), $"#affected+{tag}+killed"),
        SindHead.Whole(heading + " Injured", i => HarmFigures.Least(i, HarmMeasure.Injured, category)),
        SindHead.Whole(heading + " Kidnapped", i => HarmFigures.Least(i, HarmMeasure.Abducted, category)),
        SindHead.Whole(heading + " Arrested", i => HarmFigures.Least(i, HarmMeasure.Detained, category)),
    ];

    private static bool IsEducation(FacilityHit facility) => FacilityCodes.Of(facility.Type).Sector == "education";

    private static long? Facility(Incident incident, params string[] effects) => HarmFigures.Count(incident, f => FacilityCodes.Of(f.Type).Sector == "health" && f.Type != "ambulance" && effects.Contains(f.Effect ?? "hit", StringComparer.Ordinal));

    private static long? Transport(Incident incident, params string[] effects) => HarmFigures.Count(incident, f => f.Type == "ambulance" && effects.Contains(f.Effect ?? "hit", StringComparer.Ordinal));
}
