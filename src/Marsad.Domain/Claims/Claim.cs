using System.Text.Json.Serialization;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>How a source stands to what it says.</summary>
[JsonConverter(typeof(KebabCase<Modality>))]
public enum Modality
{
    /// <summary>Said as a fact.</summary>
    Asserted,

    /// <summary>Denied by somebody.</summary>
    Denied,

    /// <summary>An accusation.</summary>
    Alleged,

    /// <summary>A vow, a threat, a plan.</summary>
    Planned,

    /// <summary>May, could, to avert.</summary>
    Hypothetical,

    /// <summary>Said not to have happened.</summary>
    Negated,
}

/// <summary>Whether a slot that has no value was said to have none.</summary>
[JsonConverter(typeof(KebabCase<GivenStatus>))]
public enum GivenStatus
{
    /// <summary>The source said it.</summary>
    Stated,

    /// <summary>The source declined to say.</summary>
    Withheld,

    /// <summary>The source said that it does not know.</summary>
    Unknown,
}

/// <summary>A slot that a source says it does not know or will not give.</summary>
/// <param name="Slot">The slot's interchange name.</param>
/// <param name="Status"><see cref="GivenStatus.Unknown"/> or <see cref="GivenStatus.Withheld"/>.</param>
public sealed record NotGiven(string Slot, GivenStatus Status);

/// <summary>One thing that one report says, tied to the words that say it. See docs/reference: the interchange format of claims.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(IncidentClaim), "incident")]
[JsonDerivedType(typeof(TallyClaim), "tally")]
[JsonDerivedType(typeof(AgreementClaim), "agreement")]
[JsonDerivedType(typeof(RelationClaim), "relation")]
[JsonDerivedType(typeof(ControlClaim), "control")]
[JsonDerivedType(typeof(ProfileClaim), "profile")]
[JsonDerivedType(typeof(StatementClaim), "statement")]
public abstract record Claim
{
    /// <summary>Stable: the same document and the same reader version give the same ids.</summary>
    public required string Id { get; init => field = Guard.Text(value, "A claim's id"); }

    /// <summary>SHA-256 of the captured bytes.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>For incidents and agreements: claims of one event or agreement within one report share it.</summary>
    public string? Event { get; init; }

    /// <summary>How the source stands to it.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The passage.</summary>
    public required Quote Quote { get; init; }

    /// <summary>Who says it, nearest speaker first; never empty (no source named: the publisher as channel).</summary>
    /// <exception cref="ArgumentException">No source.</exception>
    public required ValueList<Source> Sources
    {
        get;
        init => field = value.IsEmpty ? throw new ArgumentException("A claim has a source; where the text names none it is the publisher.", nameof(value)) : value;
    }

    /// <summary>0 to 1, both inclusive: the chance that it is right.</summary>
    public required double Confidence { get; init => field = Guard.Share(value, "Confidence"); }

    /// <summary>Name and version of the reading model and rules.</summary>
    public required string Reader { get; init => field = Guard.Text(value, "A claim's reader"); }

    /// <summary>Slots that the source says it does not know or will not give.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<NotGiven> NotGiven { get; init; }

    /// <summary>For a joint figure over several places: the ids of the claims it covers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Covers { get; init; }

    /// <summary>For each slot (by interchange name), the stretches its value came from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SlotSpans Spans { get; init; }

    /// <summary>The nearest speaker.</summary>
    [JsonIgnore]
    public Source Speaker => Sources[0];
}
