using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>What an incident counts for a measure and a category.</summary>
public static class Measured
{
    /// <summary>Categories that tell the status of the dead: what no source says of it is known for the whole incident.</summary>
    private static readonly string[] Statuses = ["civilians", "fighters", "soldiers", Combatants];

    /// <summary>Fighters and soldiers together.</summary>
    public const string Combatants = "combatants";

    /// <summary>The figure; null where no source gives it.</summary>
    public static FigureRange? Of(Incident incident, TallyMeasure measure, string? category) => measure switch
    {
        TallyMeasure.Strikes => incident.Strikes,
        TallyMeasure.FacilitiesHit => Facilities(incident, category),
        TallyMeasure.Arrested => Of(incident, HarmMeasure.Detained, category),
        _ => KebabCase.TryParse<HarmMeasure>(measure.Word(), out var harm) ? Of(incident, harm, category) : null,
    };

    /// <summary>True for a category that tells the status of the dead.</summary>
    internal static bool TellsStatus(string category) => Array.IndexOf(Statuses, category) >= 0;

    /// <summary>The people of whom no source says whether they are of the category; null where the incident gives no figure at all.</summary>
    public static FigureRange? Unstated(Incident incident, TallyMeasure measure, string category)
    {
        if (measure == TallyMeasure.Killed && TellsStatus(category))
            return incident.KilledStatusUnknown;
        return Of(incident, measure, category) is null ? Of(incident, measure, category: null) : new FigureRange(0, 0);
    }

    /// <summary>The figures by who caused them, where a source says so.</summary>
    public static IEnumerable<IncidentFigure> ByCause(Incident incident, TallyMeasure measure) =>
        KebabCase.TryParse<HarmMeasure>(measure.Word(), out var harm) ? incident.Casualties.Where(c => c.By is not null && c.Category is null && c.Measure == harm) : [];

    /// <summary>True where some source gives the figure, whatever a policy makes of it.</summary>
    public static bool IsGiven(Incident incident, TallyMeasure measure, string? category) => KebabCase.TryParse<HarmMeasure>(measure.Word(), out var harm)
        && incident.SourceFigures.Any(f => f.Current && f.Figure.Measure == harm && (category is null || f.Figure.Category == category || (category == Combatants && f.Figure.Category is "fighters" or "soldiers")));

    private static FigureRange? Of(Incident incident, HarmMeasure measure, string? category) => (measure, category) switch
    {
        (HarmMeasure.Killed, null) => incident.Killed,
        (HarmMeasure.Killed, "civilians") => incident.KilledCivilians,
        (HarmMeasure.Killed, Combatants) => incident.KilledCombatants,
        (HarmMeasure.Injured, null) => incident.Injured,
        _ => incident.Casualties.FirstOrDefault(c => c.By is null && c.Measure == measure && c.Category == category)?.Range,
    };

    private static FigureRange? Facilities(Incident incident, string? type)
    {
        var count = incident.Facilities.Count(f => type is null || f.Type == type);
        return count == 0 ? null : new FigureRange(count, count);
    }
}
