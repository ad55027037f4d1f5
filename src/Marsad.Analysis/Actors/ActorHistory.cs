using System.Text.Json.Serialization;
using Marsad.Analysis.Control;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Actors;

/// <summary>One source's words on a relation.</summary>
/// <param name="Source">Who says so.</param>
/// <param name="Said">When: the day of publication.</param>
/// <param name="Since">From when the relation holds, inclusive.</param>
/// <param name="Until">Until when, inclusive.</param>
/// <param name="Modality">How the source stands to it.</param>
/// <param name="Claim">The claim.</param>
public sealed record RelationSaying(string Source, DateOnly? Said, PartialDate? Since, PartialDate? Until, Modality Modality, string Claim);

/// <summary>How the actor stands to another, with everybody who says so.</summary>
public sealed record ActorRelation
{
    /// <summary>How, seen from the actor: a <see cref="RelationType"/>, or the same from the other end.</summary>
    public required RelationType Type { get; init; }

    /// <summary>True where the relation runs from the other to the actor ("is part of the actor").</summary>
    public bool Reversed { get; init; }

    /// <summary>The other, by canonical name where known.</summary>
    public required string Other { get; init; }

    /// <summary>Who says so, in the order of the days.</summary>
    public required ValueList<RelationSaying> Said { get; init; }
}

/// <summary>One source's words on what an actor is.</summary>
public sealed record ProfileSaying
{
    /// <summary>When it was founded.</summary>
    public PartialDate? Founded { get; init; }

    /// <summary>How many fighters or members.</summary>
    public CountRange? Strength { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Leader { get; init; }

    /// <summary>What it is, in the report's words.</summary>
    public string? Description { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>When.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>The claim.</summary>
    public required string Claim { get; init; }
}

/// <summary>An incident in which the actor is named.</summary>
public sealed record ActorIncident
{
    /// <summary>Its id.</summary>
    public required string Incident { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public required string Type { get; init; }

    /// <summary>When.</summary>
    public required DateWindow Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>Deaths in it, of whatever side; null where no source speaks of any.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Who blames it; empty where it is not an alleged perpetrator.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> AllegedBy { get; init; }
}

/// <summary>Everything a register holds about an actor, each line with its claims; all of it is what sources say.</summary>
public sealed record ActorHistory
{
    /// <summary>The name that Marsad prints.</summary>
    public required string Actor { get; init; }

    /// <summary>What it is; null where no table knows.</summary>
    public string? Kind { get; init; }

    /// <summary>ISO code of its country.</summary>
    public string? Country { get; init; }

    /// <summary>What it is, in a line of vocab/actors.tsv.</summary>
    public string? Definition { get; init; }

    /// <summary>Who commands or owns it, by the tables.</summary>
    public string? Parent { get; init; }

    /// <summary>Its other names in the table: Latin, Arabic, short forms.</summary>
    public ValueList<string> Aliases { get; init; }

    /// <summary>Further spellings under which this register names it.</summary>
    public ValueList<string> Spellings { get; init; }

    /// <summary>How it stands to others.</summary>
    public ValueList<ActorRelation> Relations { get; init; }

    /// <summary>What it is said to be: founding, strength, leader.</summary>
    public ValueList<ProfileSaying> Profile { get; init; }

    /// <summary>Incidents laid to it by somebody.</summary>
    public ValueList<ActorIncident> AsPerpetrator { get; init; }

    /// <summary>Incidents aimed at it.</summary>
    public ValueList<ActorIncident> AsTarget { get; init; }

    /// <summary>Incidents whose perpetrators it is said to stand behind.</summary>
    public ValueList<ActorIncident> AsBacker { get; init; }

    /// <summary>Ids of agreements to which it is a party.</summary>
    public ValueList<string> Agreements { get; init; }

    /// <summary>Ids of agreements that it brokered or guarantees.</summary>
    public ValueList<string> Brokered { get; init; }

    /// <summary>Places that a source last said it holds, took, lost or does not hold.</summary>
    public ValueList<ControlState> Control { get; init; }

    /// <summary>Sentences about what cannot be: circles of parts or of splits, with the names in them.</summary>
    public ValueList<string> Flags { get; init; }
}
