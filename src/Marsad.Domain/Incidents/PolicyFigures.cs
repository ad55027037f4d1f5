using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Domain.Incidents;

/// <summary>What the policies that make one number of an incident's figures make of its dead and injured, beside its ranges.</summary>
/// <param name="Killed">Of its dead; null where no source gives them.</param>
/// <param name="Injured">Of its injured.</param>
public sealed record PolicyFigures(PolicyNumbers? Killed, PolicyNumbers? Injured)
{
    /// <summary>Every figure of the incident, in the order of <see cref="Incident.Casualties"/>, and the dead fighters and soldiers together as the last (<see cref="PolicyFigure.Combatants"/>) where there are any. Null: the policies make of the incident what this cannot hold.</summary>
    public ValueList<PolicyFigure>? All { get; init; }
}

/// <summary>The numbers of one measure.</summary>
/// <param name="Conservative">By <see cref="FigurePolicy.Conservative"/>: both ends of the range.</param>
/// <param name="Best">By <see cref="FigurePolicy.Best"/>: the best estimate; the ends are those of the stored range.</param>
/// <param name="Majority">By <see cref="FigurePolicy.Majority"/>: both ends of the range.</param>
public readonly record struct PolicyNumbers(long Conservative, long Best, long Majority);

/// <summary>One figure of an incident with all that the policies need of it.</summary>
/// <param name="Measure">What happened.</param>
/// <param name="Category">Of whom; null: of all.</param>
/// <param name="By">Who caused it; null: whoever.</param>
/// <param name="Range">The range over all sources.</param>
/// <param name="Numbers">What the policies make of it.</param>
/// <param name="Given">The counts from which a hierarchy of sources chooses.</param>
public sealed record PolicyFigure(HarmMeasure Measure, string? Category, string? By, FigureRange Range, PolicyNumbers Numbers, ValueList<GivenCount> Given)
{
    /// <summary>The category of fighters and soldiers together.</summary>
    public const string Combatants = "combatants";
}

/// <summary>A count as one source gives it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Low">The lower end; null: not given.</param>
/// <param name="High">The highest number it speaks of.</param>
/// <param name="Open">True where it gives no upper end.</param>
public readonly record struct GivenCount(string Source, long? Low, long High, bool Open);
