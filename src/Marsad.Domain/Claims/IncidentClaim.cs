using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>A weapon or a platform: its name where stated, or that it was withheld or unknown.</summary>
public sealed record Instrument
{
    /// <summary>What it is called; null where not stated.</summary>
    public string? Name { get; init; }

    /// <summary>Stated, withheld or unknown.</summary>
    public required GivenStatus Status { get; init; }
}

/// <summary>A building or service that was hit or affected.</summary>
public sealed record FacilityHit
{
    /// <summary>A code of vocab/facilities.tsv.</summary>
    public required string Type { get; init => field = Guard.Text(value, "A facility's type"); }

    /// <summary>Its own name where given.</summary>
    public string? Name { get; init; }

    /// <summary>A code of vocab/facility-effects.tsv: <c>hit damaged destroyed out-of-service closed occupied looted military-use</c>.</summary>
    public string? Effect { get; init; }
}

/// <summary>How a party stands to an act.</summary>
[JsonConverter(typeof(KebabCase<Responsibility>))]
public enum Responsibility
{
    /// <summary>It says that it did it.</summary>
    Claimed,

    /// <summary>It denies it.</summary>
    Denied,

    /// <summary>Somebody says that it did it.</summary>
    Accused,
}

/// <summary>Something that happened, once, at a place: an attack, an arrest, a displacement.</summary>
public sealed record IncidentClaim : Claim
{
    /// <summary>A code of vocab/event-types.tsv; null where these words do not say it.</summary>
    public string? Type { get; init; }

    /// <summary>When; null where a follow-up sentence does not say.</summary>
    public DateWindow? Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>Who did it, according to the source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Perpetrator { get; init; }

    /// <summary>What the source says was aimed at (what was hit is casualties and facilities).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Target { get; init; }

    /// <summary>Who stands behind the perpetrator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Backer { get; init; }

    /// <summary>With what.</summary>
    public Instrument? Weapon { get; init; }

    /// <summary>From what.</summary>
    public Instrument? Platform { get; init; }

    /// <summary>Who was harmed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CasualtyFigure> Casualties { get; init; }

    /// <summary>What was hit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<FacilityHit> Facilities { get; init; }

    /// <summary>How many strikes, raids or shells the words count.</summary>
    public CountRange? Strikes { get; init; }

    /// <summary>Whether others could get there ("closed to journalists").</summary>
    public string? Access { get; init; }

    /// <summary>How the party named stands to the act.</summary>
    public Responsibility? Responsibility { get; init; }
}
