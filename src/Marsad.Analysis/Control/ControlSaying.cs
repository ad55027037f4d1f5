using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Control;

/// <summary>What a source says of an actor and a place.</summary>
[JsonConverter(typeof(KebabCase<ControlSense>))]
public enum ControlSense
{
    /// <summary>It holds the place.</summary>
    Holds,

    /// <summary>It took the place.</summary>
    Took,

    /// <summary>It left the place, or the place was taken from it.</summary>
    Lost,

    /// <summary>The place is fought over.</summary>
    Contested,

    /// <summary>It is said not to hold the place.</summary>
    HoldsNot,

    /// <summary>It held the place before ("had been held by").</summary>
    Held,
}

/// <summary>One source's words about who holds one place. Presence ("militants were still in the town") is no control and makes none.</summary>
public sealed record ControlSaying
{
    /// <summary>The place, as a key that its spellings share.</summary>
    public required string PlaceKey { get; init; }

    /// <summary>The place as the source names it.</summary>
    public required string Area { get; init; }

    /// <summary>The place resolved; null where it is not.</summary>
    public Place? Place { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>What is said.</summary>
    public required ControlSense Sense { get; init; }

    /// <summary>How much of the place; null where not said.</summary>
    public ControlExtent? Extent { get; init; }

    /// <summary>A share of it, 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>Since when, or on which day it was taken or left; null where not said.</summary>
    public PartialDate? On { get; init; }

    /// <summary>When it was said: the day of publication.</summary>
    public DateOnly? Said { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The claim that says it.</summary>
    public required string Claim { get; init; }

    /// <summary>The place's name for a page: of a part of a place the source's words ("three ports of X").</summary>
    [JsonIgnore]
    public string Shown => Place is { Relation: null or "in" or "at" or "of" } place ? place.Name : Area;

    /// <summary>The last day of which it speaks: of an event its own day, of a state the day on which it was said; null where neither is known.</summary>
    [JsonIgnore]
    public DateOnly? SpeaksOf => Sense is ControlSense.Took or ControlSense.Lost ? On?.Last ?? Said : Said ?? On?.Last;
}
