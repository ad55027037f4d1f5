using Marsad.Domain.Values;
using Marsad.Places.Areas;

namespace Marsad.Places.Resolution;

/// <summary>A name of a text that is to be resolved together with the text's other names.</summary>
/// <param name="Name">The name as written, without type words.</param>
public sealed record PlaceName(string Name)
{
    /// <summary>How finely the words speak ("town of"); null where they do not say.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>Index of the name of the same list that the words put this one in ("Chibok, in Borno state"); null where none.</summary>
    public int? Within { get; init; }

    /// <summary>The kind of place that the words around it are used with ("the mayor of", "downtown"); null where they do not tell. It is weaker than <see cref="Precision"/>.</summary>
    public PlacePrecision? Setting { get; init; }

    /// <summary>True for an adjective of a country ("Syrian").</summary>
    public bool IsAdjective { get; init; }
}

/// <summary>What a name was resolved to.</summary>
public sealed record ResolvedName
{
    /// <summary>The row; null for a region or an unknown name.</summary>
    public PlaceRow? Row { get; init; }

    /// <summary>The region; null for a row or an unknown name.</summary>
    public Region? Region { get; init; }

    /// <summary>True when the name is known.</summary>
    public bool IsKnown => Row is not null || Region is not null;

    /// <summary>How far the place is ahead of the next one of another meaning; large where there is no other.</summary>
    public double Margin { get; init; }

    /// <summary>True when the words are only another transcription of the place's name.</summary>
    public bool IsLoose { get; init; }

    /// <summary>For an unknown name, the known place that the text names closest to it: its surroundings, never its point; null where there is none.</summary>
    public ResolvedName? Surroundings { get; init; }

    /// <summary>ISO code; null where none.</summary>
    public string? Country => Row?.Country ?? Region?.Country;

    /// <summary>The place under the report's words; null for an unknown name.</summary>
    public Place? ToPlace(string name, string? relation = null) => Row?.ToPlace(name, relation) ?? Region?.ToPlace(name, relation);
}
