using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Desk.Decisions;

/// <summary>What a person can decide.</summary>
[JsonConverter(typeof(KebabCase<WishKind>))]
public enum WishKind
{
    /// <summary>Two incidents are one.</summary>
    Same,

    /// <summary>Two incidents are not one.</summary>
    NotSame,

    /// <summary>Claims are taken out of an incident.</summary>
    Split,

    /// <summary>A slot has another value.</summary>
    Edit,

    /// <summary>How well it is sourced.</summary>
    Grade,

    /// <summary>How far it was looked at.</summary>
    Status,

    /// <summary>The zero of an accused party counts.</summary>
    AcceptZero,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,
}

/// <summary>What a person wants to decide, in words that are not yet checked.</summary>
public sealed record DecisionWish
{
    /// <summary>What.</summary>
    public required WishKind Kind { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>Of a split: the claims that do not belong to the incident, by id, or their reports (path, address or first digits of the hash).</summary>
    public ValueList<string> Claims { get; init; }

    /// <summary>Of an edit: the slot.</summary>
    public string? Slot { get; init; }

    /// <summary>Of an edit, a grade or a status: the value in words.</summary>
    public string? Value { get; init; }

    /// <summary>Of an accepted zero: words of the source's name; null for every source that says so.</summary>
    public string? Source { get; init; }

    /// <summary>Of an undo: the number of the decision.</summary>
    public long? Undoes { get; init; }

    /// <summary>In the role of a reviewer.</summary>
    public bool AsReviewer { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
