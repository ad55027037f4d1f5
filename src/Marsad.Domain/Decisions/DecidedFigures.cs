using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Domain.Decisions;

/// <summary>How an incident takes a figure that a person decided: its own slot, the row of all figures, and what follows from it. Each source's own figure stays as it said it.</summary>
internal static class DecidedFigures
{
    public static Incident Killed(Incident incident, FigureRange? range) => Rest(Row(Row(incident with { Killed = range }, HarmMeasure.Killed, null, range), HarmMeasure.Killed, range));

    public static Incident Civilians(Incident incident, FigureRange? range) => Rest(Row(incident with { KilledCivilians = range }, HarmMeasure.Killed, "civilians", range));

    // Fighters and soldiers have no row of both together.
    public static Incident Combatants(Incident incident, FigureRange? range) => Rest(incident with { KilledCombatants = range });

    public static Incident Injured(Incident incident, FigureRange? range) => Row(Row(incident with { Injured = range }, HarmMeasure.Injured, null, range), HarmMeasure.Injured, range);

    // Deaths whose status nobody gives: what is left of the total.
    private static Incident Rest(Incident incident)
    {
        if (incident.Killed is not { } total)
            return incident with { KilledStatusUnknown = null };
        var min = Math.Max(0, total.Min - (incident.KilledCivilians?.Max ?? 0) - (incident.KilledCombatants?.Max ?? 0));
        var max = Math.Max(min, total.Max - (incident.KilledCivilians?.Min ?? 0) - (incident.KilledCombatants?.Min ?? 0));
        return incident with { KilledStatusUnknown = new FigureRange(min, max, total.Open) };
    }

    private static Incident Row(Incident incident, HarmMeasure measure, string? category, FigureRange? range)
    {
        bool Is(IncidentFigure f) => f.Measure == measure && f.By is null && string.Equals(f.Category, category, StringComparison.Ordinal);
        var without = incident.Casualties.Where(f => !Is(f));
        IEnumerable<IncidentFigure> own = range is null ? [] : [new IncidentFigure { Measure = measure, Category = category, Range = range }];
        return incident with { Casualties = own.Concat(without).ToValueList() };
    }

    // What is laid to one side is never more than the decided whole.
    private static Incident Row(Incident incident, HarmMeasure measure, FigureRange? range) => incident with
    {
        Casualties = incident.Casualties.Where(f => f.Measure != measure || f.By is null || range is not null)
            .Select(f => f.Measure != measure || f.By is null || range is null ? f : f with { Range = new FigureRange(Math.Min(f.Range.Min, range.Max), Math.Min(f.Range.Max, range.Max), f.Range.Open && range.Open) }).ToValueList(),
    };
}
