using Marsad.Domain.Values;

namespace Marsad.Places;

/// <summary>A place of the gazetteer.</summary>
public sealed record PlaceRow
{
    /// <summary>The main name, in Latin letters.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null where it has none (a sea, a continent).</summary>
    public string? Country { get; init; }

    /// <summary>English name of the first-level area.</summary>
    public string? Admin1 { get; init; }

    /// <summary>GeoNames code of the first-level area ("SY.12").</summary>
    public string? Admin1Code { get; init; }

    /// <summary>English name of the second-level area.</summary>
    public string? Admin2 { get; init; }

    /// <summary>GeoNames code of the second-level area.</summary>
    public string? Admin2Code { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Lon { get; init; }

    /// <summary>GeoNames id; null where the source gave none.</summary>
    public long? Geonames { get; init; }

    /// <summary>People living there, to four digits; 0 where unknown.</summary>
    public long Population { get; init; }

    /// <summary>For an area, a radius that holds most of it; 0 for a settlement.</summary>
    public double RadiusKm { get; init; }

    /// <summary>How finely it says where something is.</summary>
    public PlacePrecision Precision => Kind.Precision();

    /// <summary>The place as a claim gives it, under the report's own words.</summary>
    /// <param name="name">The name as the report gives it; null for the row's own.</param>
    /// <param name="relation">The words that relate the event to the name.</param>
    public Place ToPlace(string? name = null, string? relation = null) => new()
    {
        Name = string.IsNullOrWhiteSpace(name) ? Name : name,
        Relation = relation,
        Country = Country,
        Admin1 = Kind == PlaceKind.Country ? null : Admin1,
        Admin2 = Kind is PlaceKind.Country or PlaceKind.Province ? null : Admin2,
        Lat = Lat,
        Lon = Lon,
        Geonames = Geonames,
        Precision = Precision,
        RadiusKm = RadiusKm > 0 ? RadiusKm : null,
    };
}
