using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Domain.Claims;

/// <summary>What part a source plays in bringing a claim.</summary>
[JsonConverter(typeof(KebabCase<SourceRole>))]
public enum SourceRole
{
    /// <summary>The person or body that is quoted.</summary>
    Speaker,

    /// <summary>Whom the speaker cites.</summary>
    Original,

    /// <summary>The agency or outlet that carried it.</summary>
    Channel,

    /// <summary>The reporter saw it.</summary>
    Witness,
}

/// <summary>Who says it.</summary>
public sealed record Source
{
    /// <summary>The person or body, by canonical name where known, else the words used.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public required string Name { get; init => field = Guard.Text(value, "A source's name"); }

    /// <summary>Its part.</summary>
    public required SourceRole Role { get; init; }

    /// <summary>The body for which a person speaks.</summary>
    public string? Organisation { get; init; }
}
