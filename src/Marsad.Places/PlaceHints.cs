using System.Collections.Immutable;
using Marsad.Domain.Values;

namespace Marsad.Places;

/// <summary>What the context of a name tells about the place meant.</summary>
public sealed record PlaceHints
{
    /// <summary>Nothing is known.</summary>
    public static PlaceHints None { get; } = new();

    /// <summary>Countries that the context speaks of, by ISO code, with the number of other places that point to each.</summary>
    public ImmutableDictionary<string, double> Countries { get; init; } = ImmutableDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Other places of the context; those with a point count.</summary>
    public ImmutableArray<Place> Near { get; init; } = [];

    /// <summary>Name or GeoNames code of the area that the words put it in ("in Idlib governorate"); null where none.</summary>
    public string? Within { get; init; }

    /// <summary>How finely the words speak ("town of" means <see cref="PlacePrecision.Town"/>); null where they do not say.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>The hints of one country.</summary>
    public static PlaceHints In(string iso) => new() { Countries = None.Countries.Add(iso, 2) };
}
