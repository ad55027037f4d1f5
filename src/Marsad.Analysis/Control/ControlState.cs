using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Control;

/// <summary>How the last words of all sources on a place stand to each other.</summary>
[JsonConverter(typeof(KebabCase<ControlStanding>))]
public enum ControlStanding
{
    /// <summary>All name one holder (or actors under one command).</summary>
    OneHolder,

    /// <summary>Several are said to hold parts of it.</summary>
    Parts,

    /// <summary>Somebody says that it is fought over.</summary>
    Contested,

    /// <summary>The sources differ on who holds it.</summary>
    Disputed,

    /// <summary>It is only said who does not hold it, or who left.</summary>
    NoHolder,
}

/// <summary>A source's last words on an actor and a place.</summary>
public sealed record ControlView
{
    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>What is said.</summary>
    public required ControlSense Sense { get; init; }

    /// <summary>How much of the place; null where not said.</summary>
    public ControlExtent? Extent { get; init; }

    /// <summary>A share of it, 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>Since when, or on which day it was taken or left.</summary>
    public PartialDate? On { get; init; }

    /// <summary>When the source said so last; nothing is known of later days.</summary>
    public DateOnly? LastSaid { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>True where somebody says of a later day that the place was taken by another or that this holder lost it.</summary>
    public bool Overtaken { get; init; }

    /// <summary>The claims that say so, in ordinal order.</summary>
    public required ValueList<string> Claims { get; init; }
}

/// <summary>Who is said to hold a place, by the last words of each source. It documents what was said of the past; it is no map of today.</summary>
public sealed record ControlState
{
    /// <summary>The place, as most sources name it.</summary>
    public required string Area { get; init; }

    /// <summary>The place resolved; null where it is not.</summary>
    public Place? Place { get; init; }

    /// <summary>How the sources' words stand to each other.</summary>
    public required ControlStanding Standing { get; init; }

    /// <summary>The day on which anybody spoke of it last.</summary>
    public DateOnly? LastSaid { get; init; }

    /// <summary>Each source's last words, the latest first.</summary>
    public required ValueList<ControlView> Views { get; init; }
}
