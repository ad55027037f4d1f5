using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>What a running total counts.</summary>
[JsonConverter(typeof(KebabCase<TallyMeasure>))]
public enum TallyMeasure
{
    /// <summary>Deaths.</summary>
    Killed,

    /// <summary>Deaths from hunger, disease or cold.</summary>
    DiedIndirect,

    /// <summary>Wounded.</summary>
    Injured,

    /// <summary>Missing.</summary>
    Missing,

    /// <summary>Detained.</summary>
    Detained,

    /// <summary>Abducted.</summary>
    Abducted,

    /// <summary>Displaced.</summary>
    Displaced,

    /// <summary>Returned home.</summary>
    Returned,

    /// <summary>Inhabitants.</summary>
    Population,

    /// <summary>Hospitals, schools and the like hit.</summary>
    FacilitiesHit,

    /// <summary>Buildings or vehicles destroyed.</summary>
    Destroyed,

    /// <summary>Arrested.</summary>
    Arrested,

    /// <summary>Strikes.</summary>
    Strikes,

    /// <summary>Raids.</summary>
    Raids,
}

/// <summary>Whether displacement is counted as people moving or as people being away.</summary>
[JsonConverter(typeof(KebabCase<DisplacementFlow>))]
public enum DisplacementFlow
{
    /// <summary>People who moved in a period.</summary>
    Movement,

    /// <summary>People who are displaced at a time.</summary>
    Stock,
}

/// <summary>A running total over an area and a period; never added to incidents.</summary>
public sealed record TallyClaim : Claim
{
    /// <summary>What is counted.</summary>
    public required TallyMeasure Measure { get; init; }

    /// <summary>How many.</summary>
    public required CountRange Count { get; init; }

    /// <summary>Of whom or what: a code of vocab/categories.tsv, a facility type, or the words used.</summary>
    public string? Category { get; init; }

    /// <summary>Where.</summary>
    public string? Area { get; init; }

    /// <summary>From when, inclusive.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when, inclusive.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>By what: a code of vocab/event-types.tsv.</summary>
    public string? Means { get; init; }

    /// <summary>By whom.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Perpetrator { get; init; }

    /// <summary>Against whom.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Target { get; init; }

    /// <summary>For displacement: movement or stock.</summary>
    public DisplacementFlow? Flow { get; init; }

    /// <summary>The area resolved against the gazetteer, for scope comparisons.</summary>
    public Place? AreaPlace { get; init; }
}
