using System.Text.Json.Serialization;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Public;

/// <summary>All that a release says of an incident. Every file of a release is made from these and from nothing else, so that no writer sees what is withheld.</summary>
public sealed record PublicIncident
{
    /// <summary>The public id: keyed, so that nobody can work out the register's own id from it.</summary>
    public required string Id { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>True where it lasted from the first to the last day.</summary>
    public bool? Lasted { get; init; }

    /// <summary>How finely the date is given here.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>First-level area.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second-level area.</summary>
    public string? Admin2 { get; init; }

    /// <summary>The finest name that is published.</summary>
    public string? Place { get; init; }

    /// <summary>Degrees north of the middle of the cell or area.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>Within how many kilometres of the point the place lies.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>How finely the place is given here.</summary>
    public PlacePrecision? PlacePrecision { get; init; }

    /// <summary>Alleged perpetrators and who says so, with public names.</summary>
    public ValueList<AllegedActor> Perpetrators { get; init; }

    /// <summary>What the sources say was aimed at.</summary>
    public ValueList<string> Targets { get; init; }

    /// <summary>With what.</summary>
    public string? Weapon { get; init; }

    /// <summary>Deaths.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Deaths of civilians, as sources call them.</summary>
    public FigureRange? KilledCivilians { get; init; }

    /// <summary>Deaths of fighters and soldiers, as sources call them.</summary>
    public FigureRange? KilledCombatants { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>Further measures and categories.</summary>
    public ValueList<IncidentFigure> Parts { get; init; }

    /// <summary>Strikes.</summary>
    public FigureRange? Strikes { get; init; }

    /// <summary>What was hit, without names.</summary>
    public ValueList<string> Facilities { get; init; }

    /// <summary>Who speaks: names that may be published, and categories.</summary>
    public ValueList<string> SaidBy { get; init; }

    /// <summary>How many different sources speak.</summary>
    public int? Sources { get; init; }

    /// <summary>How many of them are independent of each other.</summary>
    public int? Independent { get; init; }

    /// <summary>How well it is sourced.</summary>
    public Grade? Grade { get; init; }

    /// <summary>How far a person has looked at it.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>Slots on which sources differ.</summary>
    public ValueList<string> Disputed { get; init; }

    /// <summary>What was made coarser: codes of <see cref="Coarsened"/>.</summary>
    public ValueList<string> Coarsened { get; init; }
}

/// <summary>Public incidents as lines, for the file between the register and the writers.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PublicIncident))]
[JsonSerializable(typeof(AllegedActor))]
[JsonSerializable(typeof(IncidentFigure))]
[JsonSerializable(typeof(string))]
internal sealed partial class PublicJson : JsonSerializerContext;
