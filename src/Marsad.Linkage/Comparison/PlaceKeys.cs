using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>A place with the keys of its names, made once for all its comparisons.</summary>
internal sealed class PlaceKeys(Place place)
{
    /// <summary>The place.</summary>
    public Place Place { get; } = place;

    /// <summary>The key of its name.</summary>
    public string Name { get; } = SourceNames.Key(place.Name);

    /// <summary>The key of its first-level area.</summary>
    public string? Admin1 { get; } = place.Admin1 is null ? null : SourceNames.Key(place.Admin1);

    /// <summary>The key of its second-level area.</summary>
    public string? Admin2 { get; } = place.Admin2 is null ? null : SourceNames.Key(place.Admin2);

    /// <summary>How finely it is known; a place that was not resolved counts as an area.</summary>
    public PlacePrecision Grain => Place.Precision ?? PlacePrecision.Region;

    /// <summary>How far from its point the event may be, in kilometres.</summary>
    public double Radius { get; } = Math.Max(place.RadiusKm ?? 0, ((place.Precision ?? PlacePrecision.Region) switch
    {
        PlacePrecision.Exact => 1,
        PlacePrecision.Town => 3,
        PlacePrecision.District => 20,
        PlacePrecision.Province => 80,
        PlacePrecision.Region => 60,
        _ => 500,
    }) + (place.Relation is null or "in" or "at" ? 0 : 15));
}
