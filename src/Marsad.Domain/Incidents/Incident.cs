using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Reports;
using Marsad.Domain.Values;

namespace Marsad.Domain.Incidents;

/// <summary>How far a person has looked at it.</summary>
[JsonConverter(typeof(KebabCase<ReviewStatus>))]
public enum ReviewStatus
{
    /// <summary>Machine output that nobody has looked at.</summary>
    Machine,

    /// <summary>Somebody is at it.</summary>
    InReview,

    /// <summary>Looked at.</summary>
    Reviewed,

    /// <summary>Not an incident.</summary>
    Rejected,
}

/// <summary>How well it is sourced.</summary>
[JsonConverter(typeof(KebabCase<Grade>))]
public enum Grade
{
    /// <summary>One source.</summary>
    Weak,

    /// <summary>Two or more independent, credible sources.</summary>
    Fair,

    /// <summary>The responsible belligerent accepts responsibility for the harm (reviewer only).</summary>
    Confirmed,

    /// <summary>Two or more belligerents are blamed, or whether it happened is disputed by an independent source.</summary>
    Contested,

    /// <summary>Set aside by a reviewer.</summary>
    Discounted,
}

/// <summary>An alleged perpetrator and who says so.</summary>
/// <param name="Name">The actor, by canonical name where known.</param>
/// <param name="AllegedBy">The sources that name it.</param>
public sealed record AllegedActor(string Name, ValueList<string> AllegedBy);

/// <summary>A report that speaks of an incident.</summary>
public sealed record IncidentReport
{
    /// <summary>The document.</summary>
    public required ContentHash Document { get; init; }

    /// <summary>The path given to <c>ingest</c>, relative.</summary>
    public string? Path { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public PublicationTime? Published { get; init; }
}

/// <summary>A value of a disputed slot and who gives it.</summary>
/// <param name="Value">The value in words.</param>
/// <param name="Sources">The sources that give it.</param>
public sealed record DisputedValue(string Value, ValueList<string> Sources);

/// <summary>A slot on which sources differ.</summary>
/// <param name="Slot">The slot's interchange name.</param>
/// <param name="Values">The values, with their sources.</param>
public sealed record Dispute(string Slot, ValueList<DisputedValue> Values);

/// <summary>Why two claims were joined.</summary>
/// <param name="Claims">The two claims' ids.</param>
/// <param name="Score">The sum of the weights (log2 of the likelihood ratio, Fellegi and Sunter 1969).</param>
/// <param name="Reasons">Each level with its weight: "same place +2.8".</param>
public sealed record JoinReason(ValueList<string> Claims, double Score, ValueList<string> Reasons);

/// <summary>One source's current figure for an incident.</summary>
public sealed record SourceFigure
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>The figure.</summary>
    public required CasualtyFigure Figure { get; init; }

    /// <summary>When the source said it first.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The claim that says it.</summary>
    public required string Claim { get; init; }

    /// <summary>False when a later figure of the same source replaced it.</summary>
    public bool Current { get; init; } = true;

    /// <summary>For an increment: what it comes to with the source's earlier figure. Null where that is the figure itself.</summary>
    public CountRange? ComesTo { get; init; }

    /// <summary>True for "three more" of a source that gave no figure before: it counts some of the harmed only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WithoutBase { get; init; }

    /// <summary>True where it comes with an accusation, not with an assertion.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Alleged { get; init; }

    /// <summary>Who caused it, where the claim tells of one side's act and the figure itself does not say.</summary>
    public string? By { get; init; }

    /// <summary>What makes the source one, where its name alone does not ("residents" of one story). Null: the name.</summary>
    public string? Key { get; init; }
}

/// <summary>Claims of many reports that speak of one incident, with the figures they add up to.</summary>
public sealed record Incident
{
    /// <summary>Stable while its first claim stays: country, date, and the first digits of a hash.</summary>
    public required string Id { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>When.</summary>
    public required DateWindow Date { get; init; }

    /// <summary>Where; null where no report says.</summary>
    public Place? Place { get; init; }

    /// <summary>Alleged perpetrators, each with who says so.</summary>
    public ValueList<AllegedActor> Perpetrator { get; init; }

    /// <summary>What the sources say was aimed at.</summary>
    public ValueList<string> Target { get; init; }

    /// <summary>Who stands behind the perpetrators.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Backer { get; init; }

    /// <summary>Deaths; null where no source speaks of any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? Killed { get; init; }

    /// <summary>Deaths of people a source calls civilians (never assumed).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? KilledCivilians { get; init; }

    /// <summary>Deaths of people a source calls fighters or soldiers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? KilledCombatants { get; init; }

    /// <summary>Deaths whose status no source gives.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? KilledStatusUnknown { get; init; }

    /// <summary>Injured.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? Injured { get; init; }

    /// <summary>Every measure and category over all sources.</summary>
    public ValueList<IncidentFigure> Casualties { get; init; }

    /// <summary>Each source's own figures.</summary>
    public ValueList<SourceFigure> SourceFigures { get; init; }

    /// <summary>How the figures were drawn from those of the sources; strikes and facilities are counted alike by all policies.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public FigurePolicy Policy { get; init; }

    /// <summary>How many strikes, where counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FigureRange? Strikes { get; init; }

    /// <summary>What was hit.</summary>
    public ValueList<FacilityHit> Facilities { get; init; }

    /// <summary>With what.</summary>
    public Instrument? Weapon { get; init; }

    /// <summary>The reports.</summary>
    public required ValueList<IncidentReport> Reports { get; init; }

    /// <summary>The claims' ids.</summary>
    public required ValueList<string> Claims { get; init; }

    /// <summary>How many different sources speak.</summary>
    public int Sources { get; init; }

    /// <summary>How many of them are independent of each other.</summary>
    public int IndependentSources { get; init; }

    /// <summary>How far a person has looked at it.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>How well it is sourced.</summary>
    public Grade Grade { get; init; }

    /// <summary>0 to 1: the chance that it is one real incident, read right.</summary>
    public double Confidence { get; init => field = Guard.Share(value, "Confidence"); }

    /// <summary>Slots on which sources differ.</summary>
    public ValueList<Dispute> Disputes { get; init; }

    /// <summary>Oddities kept and flagged, never silently fixed: <c>may-add</c>, <c>part-exceeds-total</c>, <c>min-above-max</c>, <c>tenfold</c>, <c>lower-unmarked</c>, <c>increment-repeated</c>, <c>missing-stale</c>, <c>contradictory-decisions</c>, <c>decision-not-applied</c>, and those of <see cref="OddFlags"/>.</summary>
    public ValueList<string> Flags { get; init; }

    /// <summary>Why the claims were joined.</summary>
    public ValueList<JoinReason> Why { get; init; }

    /// <summary>Slots that a person decided, each with the machine's value beside it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<IncidentEdit> Edits { get; init; }

    /// <summary>For a joint figure over several places: the ids of the claims it covers, whose incidents it counts with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Covers { get; init; }
}

/// <summary>A measure and category of an incident over all sources.</summary>
public sealed record IncidentFigure
{
    /// <summary>What happened to them.</summary>
    public required HarmMeasure Measure { get; init; }

    /// <summary>Of whom; null for the total.</summary>
    public string? Category { get; init; }

    /// <summary>Who caused it, for a range of the figures that say so; null for the range of all.</summary>
    public string? By { get; init; }

    /// <summary>How many.</summary>
    public required FigureRange Range { get; init; }
}
