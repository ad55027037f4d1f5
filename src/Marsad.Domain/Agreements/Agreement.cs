using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Decisions;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Domain.Agreements;

/// <summary>A status of an agreement, since when and according to whom.</summary>
public sealed record StatusEntry
{
    /// <summary>What became of it.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When it was said.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The day, month or year that the words give for it; null where they give none.</summary>
    public PartialDate? On { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The claim that says it.</summary>
    public required string Claim { get; init; }

    /// <summary>The words that say so ("was suspended"); null where they were not marked.</summary>
    public string? Words { get; init; }

    /// <summary>True where the source denies it, or says that it is not so ("denied that it had broken the truce").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Denied { get; init; }
}

/// <summary>Agreement claims of many reports that speak of one agreement.</summary>
public sealed record Agreement
{
    /// <summary>Stable while its first claim stays.</summary>
    public required string Id { get; init; }

    /// <summary>A code of vocab/agreement-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>Between whom.</summary>
    public ValueList<string> Parties { get; init; }

    /// <summary>Brokers and guarantors.</summary>
    public ValueList<string> Backer { get; init; }

    /// <summary>Where it holds, in words.</summary>
    public string? Area { get; init; }

    /// <summary>Where it holds, resolved.</summary>
    public Place? AreaPlace { get; init; }

    /// <summary>When it was agreed.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>From when it holds, inclusive.</summary>
    public PartialDate? InEffect { get; init; }

    /// <summary>Until when, inclusive; null while it is not said to have ended.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>The latest status that is not an accusation.</summary>
    public AgreementStatus? Status { get; init; }

    /// <summary>Every status, in the order in which it was said.</summary>
    public ValueList<StatusEntry> History { get; init; }

    /// <summary>Where it holds and whom it leaves out, according to each source that says so.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<SourceScope> Scopes { get; init; }

    /// <summary>Oddities kept and flagged, never silently fixed: <c>ends-before-it-begins</c>, <c>nobody-says-it-took-effect</c>, <c>disputed-whether-it-took-effect</c>, <c>only-called-for</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> Flags { get; init; }

    /// <summary>What it asks.</summary>
    public ValueList<string> Provisions { get; init; }

    /// <summary>The reports.</summary>
    public required ValueList<IncidentReport> Reports { get; init; }

    /// <summary>The claims' ids.</summary>
    public required ValueList<string> Claims { get; init; }

    /// <summary>Why the claims were joined.</summary>
    public ValueList<JoinReason> Why { get; init; }

    /// <summary>How far a person has looked at it. What was rejected is no agreement: nothing lies in its scope.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReviewStatus Review { get; init; }

    /// <summary>The slots that people decided, each with the machine's value beside it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<IncidentEdit> Edits { get; init; }
}

/// <summary>How an incident stands to an agreement.</summary>
[JsonConverter(typeof(KebabCase<BreachStatus>))]
public enum BreachStatus
{
    /// <summary>In its area and time and with a party to it; nobody calls it a breach.</summary>
    InScope,

    /// <summary>Somebody calls it a breach.</summary>
    Alleged,

    /// <summary>Somebody calls it a breach and the accused denies it.</summary>
    Denied,

    /// <summary>A source independent of the accuser supports act and actor (not a legal finding).</summary>
    Corroborated,
}

/// <summary>An incident in the scope of an agreement.</summary>
public sealed record Breach
{
    /// <summary>The agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>The incident.</summary>
    public required string Incident { get; init; }

    /// <summary>The party it is laid to.</summary>
    public string? Party { get; init; }

    /// <summary>How it stands.</summary>
    public required BreachStatus Status { get; init; }

    /// <summary>Empty where it lies in the area of the parties' or the mediator's text; else the sources by whose reading it is in scope.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> ScopeBy { get; init; }

    /// <summary>Who calls it a breach.</summary>
    public ValueList<string> AllegedBy { get; init; }

    /// <summary>Who denies it.</summary>
    public ValueList<string> DeniedBy { get; init; }
}
