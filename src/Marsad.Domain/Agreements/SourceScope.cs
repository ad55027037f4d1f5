using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Domain.Agreements;

/// <summary>How a source stands to an agreement.</summary>
[JsonConverter(typeof(KebabCase<Standing>))]
public enum Standing
{
    /// <summary>Neither party nor mediator.</summary>
    Other,

    /// <summary>A broker or guarantor.</summary>
    Mediator,

    /// <summary>A party, or a body under its command.</summary>
    Party,

    /// <summary>No source: a person decided the area. It stands before what the sources say.</summary>
    Decided,
}

/// <summary>The scope of an agreement according to one source.</summary>
public sealed record SourceScope
{
    /// <summary>The source.</summary>
    public required string Source { get; init => field = Guard.Text(value, "The source of a scope"); }

    /// <summary>How it stands to the agreement. The text of the parties and the mediator is the default scope; where none of them says where it holds, every source's.</summary>
    public Standing Standing { get; init; }

    /// <summary>Every area that it names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Place> Areas { get; init; }

    /// <summary>Whom or what it says the agreement leaves out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Exclusion> Excludes { get; init; }

    /// <summary>The claims that say so.</summary>
    public required ValueList<string> Claims { get; init; }
}
