using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Figures;

/// <summary>The figures of an incident as a policy draws them.</summary>
internal sealed record DrawnFigures
{
    /// <summary>Deaths.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Deaths of people a source calls civilians.</summary>
    public FigureRange? Civilians { get; init; }

    /// <summary>Deaths of people a source calls fighters or soldiers.</summary>
    public FigureRange? Combatants { get; init; }

    /// <summary>Deaths whose status no source gives.</summary>
    public FigureRange? StatusUnknown { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>Every measure, category and causer.</summary>
    public ValueList<IncidentFigure> All { get; init; }

    /// <summary>The incident with these figures.</summary>
    public Incident On(Incident incident) => incident with { Killed = Killed, KilledCivilians = Civilians, KilledCombatants = Combatants, KilledStatusUnknown = StatusUnknown, Injured = Injured, Casualties = All };
}
