using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>What became of an agreement.</summary>
[JsonConverter(typeof(KebabCase<AgreementStatus>))]
public enum AgreementStatus
{
    /// <summary>Agreed, announced or signed.</summary>
    Agreed,

    /// <summary>It came into effect or holds.</summary>
    InEffect,

    /// <summary>Prolonged.</summary>
    Extended,

    /// <summary>Somebody says that it was broken.</summary>
    Violated,

    /// <summary>It collapsed.</summary>
    BrokenDown,

    /// <summary>Never (fully) carried out.</summary>
    NotImplemented,

    /// <summary>A party refused it.</summary>
    Rejected,

    /// <summary>Only proposed.</summary>
    CalledFor,
}

/// <summary>A ceasefire, a deal, an exchange.</summary>
public sealed record AgreementClaim : Claim
{
    /// <summary>A code of vocab/agreement-types.tsv: <c>ceasefire truce peace-deal withdrawal-deal prisoner-exchange corridor demilitarised-zone deal</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Between whom.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Parties { get; init; }

    /// <summary>Brokers and guarantors.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Backer { get; init; }

    /// <summary>Where it holds.</summary>
    public string? Area { get; init; }

    /// <summary>When it was agreed.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>From when it holds, inclusive.</summary>
    public PartialDate? InEffect { get; init; }

    /// <summary>Until when it holds, inclusive.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>What became of it.</summary>
    public AgreementStatus? Status { get; init; }

    /// <summary>What it asks, in its own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Provisions { get; init; }

    /// <summary>The area resolved against the gazetteer, for scope comparisons.</summary>
    public Place? AreaPlace { get; init; }

    /// <summary>Where the words name several areas: all of them, <see cref="AreaPlace"/> first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Place> Areas { get; init; }

    /// <summary>Who or what it is said to leave out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Exclusion> Excludes { get; init; }
}

/// <summary>What an agreement is said to leave out: a place, or an actor who is not bound and not protected by it.</summary>
public sealed record Exclusion
{
    /// <summary>Its name; of an actor the canonical one where known.</summary>
    public required string Name { get; init => field = Guard.Text(value, "The name of what is left out"); }

    /// <summary>The place; null where an actor is left out.</summary>
    public Place? Place { get; init; }
}
