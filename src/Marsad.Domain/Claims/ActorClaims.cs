using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>How one actor stands to another.</summary>
[JsonConverter(typeof(KebabCase<RelationType>))]
public enum RelationType
{
    /// <summary>Fights beside.</summary>
    AlliedWith,

    /// <summary>Belongs to a body of equals.</summary>
    MemberOf,

    /// <summary>Is a unit of.</summary>
    PartOf,

    /// <summary>Has sworn allegiance to.</summary>
    AffiliateOf,

    /// <summary>Was an affiliate of.</summary>
    FormerAffiliateOf,

    /// <summary>Is said to be linked to.</summary>
    LinkedTo,

    /// <summary>Is supported by.</summary>
    BackedBy,

    /// <summary>Supports.</summary>
    Backs,

    /// <summary>Fights or rejects.</summary>
    OpposedTo,

    /// <summary>Broke away from.</summary>
    SplitFrom,

    /// <summary>Became one with.</summary>
    MergedWith,

    /// <summary>Is another name of.</summary>
    AliasOf,

    /// <summary>Is led by a person.</summary>
    LedBy,
}

/// <summary>A relation between actors.</summary>
public sealed record RelationClaim : Claim
{
    /// <summary>Who.</summary>
    public required ValueList<string> From { get; init; }

    /// <summary>To whom.</summary>
    public required ValueList<string> To { get; init; }

    /// <summary>How.</summary>
    public required RelationType Type { get; init; }

    /// <summary>From when, inclusive.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Until when, inclusive.</summary>
    public PartialDate? Until { get; init; }
}

/// <summary>How much of an area is held.</summary>
[JsonConverter(typeof(KebabCase<ControlExtent>))]
public enum ControlExtent
{
    /// <summary>The whole of it.</summary>
    All,

    /// <summary>Most of it.</summary>
    Most,

    /// <summary>Parts of it.</summary>
    Parts,

    /// <summary>None of it.</summary>
    None,

    /// <summary>It is fought over.</summary>
    Contested,
}

/// <summary>An area of a control claim.</summary>
public sealed record ControlledArea
{
    /// <summary>The area's name.</summary>
    public required string Name { get; init => field = Guard.Text(value, "An area's name"); }

    /// <summary>How much of it; null where not said.</summary>
    public ControlExtent? Extent { get; init; }

    /// <summary>The area resolved against the gazetteer; null where it is not.</summary>
    public Place? Place { get; init; }

    /// <summary>A share of it, 0 to 1.</summary>
    public double? Share { get; init => field = value is { } share ? Guard.Share(share, "A share of an area") : null; }
}

/// <summary>Who holds what.</summary>
public sealed record ControlClaim : Claim
{
    /// <summary>Who.</summary>
    public required string Actor { get; init => field = Guard.Text(value, "An actor"); }

    /// <summary>What.</summary>
    public required ValueList<ControlledArea> Areas { get; init; }

    /// <summary>From when, inclusive.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>True where the words tell of an earlier time ("had been held by rebels since 2014").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Past { get; init; }
}

/// <summary>What an actor is.</summary>
public sealed record ProfileClaim : Claim
{
    /// <summary>Who.</summary>
    public required string Actor { get; init => field = Guard.Text(value, "An actor"); }

    /// <summary>When it was founded.</summary>
    public PartialDate? Founded { get; init; }

    /// <summary>How many fighters or members.</summary>
    public CountRange? Strength { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Leader { get; init; }

    /// <summary>What it is, in the report's words.</summary>
    public string? Description { get; init; }
}

/// <summary>What a speaker does by speaking.</summary>
[JsonConverter(typeof(KebabCase<Stance>))]
public enum Stance
{
    /// <summary>Denies.</summary>
    Denies,

    /// <summary>Accuses.</summary>
    Accuses,

    /// <summary>Says that it did it.</summary>
    ClaimsResponsibility,

    /// <summary>Vows.</summary>
    Vows,

    /// <summary>Threatens.</summary>
    Threatens,

    /// <summary>Warns.</summary>
    Warns,

    /// <summary>Judges.</summary>
    Assesses,

    /// <summary>Calls for.</summary>
    CallsFor,

    /// <summary>Reserves a right.</summary>
    ReservesRight,

    /// <summary>Condemns.</summary>
    Condemns,

    /// <summary>Confirms.</summary>
    Confirms,
}

/// <summary>A stance taken in words.</summary>
public sealed record StatementClaim : Claim
{
    /// <summary>What the speaker does.</summary>
    public required Stance Stance { get; init; }

    /// <summary>About what, in the report's words.</summary>
    public string? About { get; init; }
}
