using System.Text.Json.Serialization;

namespace Marsad.Domain.Values;

/// <summary>How finely a place is known, from the finest.</summary>
[JsonConverter(typeof(KebabCase<PlacePrecision>))]
public enum PlacePrecision
{
    /// <summary>A building or a coordinate.</summary>
    Exact,

    /// <summary>A town, a village, a camp or a quarter.</summary>
    Town,

    /// <summary>A second-level area (admin-2).</summary>
    District,

    /// <summary>A first-level area (admin-1).</summary>
    Province,

    /// <summary>An area without a row of its own ("northwestern Syria"), given with a radius.</summary>
    Region,

    /// <summary>A whole country.</summary>
    Country,
}

/// <summary>A place as a report names it, resolved as far as the gazetteer allows. An unresolved name keeps its name and the nearest resolved area.</summary>
public sealed record Place
{
    /// <summary>The name as the report gives it, without the relation ("Idlib").</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public required string Name
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("A place has a name.", nameof(value)) : value;
    }

    /// <summary>The words that relate the event to the name: "near", "north of", "western countryside of".</summary>
    public string? Relation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, upper case.</summary>
    public string? Country { get; init; }

    /// <summary>English name of the first-level area.</summary>
    public string? Admin1 { get; init; }

    /// <summary>English name of the second-level area.</summary>
    public string? Admin2 { get; init; }

    /// <summary>Degrees north, −90 to 90.</summary>
    public double? Lat
    {
        get;
        init => field = value is < -90 or > 90 or double.NaN ? throw new ArgumentOutOfRangeException(nameof(value), value, "A latitude lies between -90 and 90.") : value;
    }

    /// <summary>Degrees east, −180 to 180.</summary>
    public double? Lon
    {
        get;
        init => field = value is < -180 or > 180 or double.NaN ? throw new ArgumentOutOfRangeException(nameof(value), value, "A longitude lies between -180 and 180.") : value;
    }

    /// <summary>GeoNames id of the resolved row.</summary>
    public long? Geonames { get; init; }

    /// <summary>How finely it is known; null where nothing was resolved.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>Within how many kilometres of the point it lies.</summary>
    public double? RadiusKm
    {
        get;
        init => field = value is < 0 or double.NaN ? throw new ArgumentOutOfRangeException(nameof(value), value, "A radius is not negative.") : value;
    }

    /// <summary>True when a point is known.</summary>
    [JsonIgnore]
    public bool HasPoint => Lat is not null && Lon is not null;
}
