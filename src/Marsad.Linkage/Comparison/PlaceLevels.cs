using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Linkage.Comparison;

/// <summary>How two places stand to each other, each within its precision.</summary>
internal enum PlaceLevel
{
    Unknown,
    SameSpot,
    SameName,
    Near,
    Adjacent,
    SameDistrict,
    WithinDistrict,
    WithinProvince,
    SameProvince,
    WithinCountry,
    Far,
    Elsewhere,
}

/// <summary>Finds the level of two places.</summary>
internal static class PlaceLevels
{
    private const double EarthKm = 6371.0088;
    private const double SameSpotKm = 2;
    private const double AdjacentKm = 15;

    /// <summary>The level; the order of the two does not matter.</summary>
    public static PlaceLevel Of(Place? first, Place? second)
    {
        if (first is null || second is null)
            return PlaceLevel.Unknown;
        if (IsResolvedApart(first, second))
            return PlaceLevel.SameName;
        if (first.Country is not null && second.Country is not null && !string.Equals(first.Country, second.Country, StringComparison.Ordinal))
            return PlaceLevel.Elsewhere;
        var (fine, coarse) = Grain(first) <= Grain(second) ? (first, second) : (second, first);
        if (AreOne(first, second))
            return SameLevel(coarse);
        return Grain(coarse) switch
        {
            PlacePrecision.Country => PlaceLevel.WithinCountry,
            PlacePrecision.Region => first.HasPoint && second.HasPoint ? Kilometres(first, second) <= Radius(first) + Radius(second) ? PlaceLevel.WithinProvince : PlaceLevel.Far : PlaceLevel.Unknown,
            _ when Differ(first.Admin1, second.Admin1) => first.HasPoint && second.HasPoint && Kilometres(first, second) <= Radius(first) + Radius(second) && Grain(coarse) <= PlacePrecision.District ? PlaceLevel.Near : PlaceLevel.Elsewhere,
            PlacePrecision.Province => Agree(first.Admin1, second.Admin1) ? Grain(fine) == PlacePrecision.Province ? PlaceLevel.SameProvince : PlaceLevel.WithinProvince : PlaceLevel.Unknown,
            PlacePrecision.District => Districts(fine, coarse),
            _ => Spots(first, second),
        };
    }

    /// <summary>The great-circle distance of two points.</summary>
    public static double Kilometres(Place first, Place second)
    {
        var (lat1, lat2) = (first.Lat!.Value * Math.PI / 180, second.Lat!.Value * Math.PI / 180);
        var (dLat, dLon) = (lat2 - lat1, (second.Lon!.Value - first.Lon!.Value) * Math.PI / 180);
        var h = (Math.Sin(dLat / 2) * Math.Sin(dLat / 2)) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Sin(dLon / 2) * Math.Sin(dLon / 2));
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    // One name, looked up to two places in two provinces: the gazetteer's choice is the likelier error.
    private static bool IsResolvedApart(Place first, Place second) => Grain(first) <= PlacePrecision.Province && Grain(second) <= PlacePrecision.Province
        && Agree(first.Name, second.Name) && (Differ(first.Admin1, second.Admin1) || Differ(first.Country, second.Country));

    private static PlacePrecision Grain(Place place) => place.Precision ?? PlacePrecision.Region;

    private static bool AreOne(Place first, Place second) => (first.Geonames is not null && first.Geonames == second.Geonames)
        || (first.Precision == second.Precision && string.Equals(SourceNames.Key(first.Name), SourceNames.Key(second.Name), StringComparison.Ordinal)
            && !Differ(first.Admin1, second.Admin1) && (!first.HasPoint || !second.HasPoint || Kilometres(first, second) <= Radius(first) + Radius(second)));

    private static PlaceLevel SameLevel(Place place) => Grain(place) switch
    {
        PlacePrecision.Exact or PlacePrecision.Town => PlaceLevel.SameSpot,
        PlacePrecision.District => PlaceLevel.SameDistrict,
        PlacePrecision.Province => PlaceLevel.SameProvince,
        PlacePrecision.Country => PlaceLevel.WithinCountry,
        _ => place.Precision is null ? PlaceLevel.SameSpot : PlaceLevel.SameProvince,
    };

    // One is a district: the other lies in it, or near enough that its relation ("east of the port town") may reach into it.
    private static PlaceLevel Districts(Place fine, Place district)
    {
        if (Agree(fine.Admin2, district.Admin2) || Agree(fine.Name, district.Name))
            return Grain(fine) == PlacePrecision.District ? PlaceLevel.SameDistrict : PlaceLevel.WithinDistrict;
        if (fine.HasPoint && district.HasPoint)
            return Kilometres(fine, district) - Radius(fine) - Radius(district) is var gap && gap <= 0 ? PlaceLevel.Near : gap <= AdjacentKm ? PlaceLevel.Adjacent : PlaceLevel.Far;
        return Differ(fine.Admin2, district.Admin2) ? PlaceLevel.Far : PlaceLevel.Unknown;
    }

    private static PlaceLevel Spots(Place first, Place second)
    {
        if (!first.HasPoint || !second.HasPoint)
            return PlaceLevel.Far;
        var distance = Kilometres(first, second);
        return distance <= SameSpotKm ? PlaceLevel.SameSpot : distance <= Radius(first) + Radius(second) ? PlaceLevel.Near : PlaceLevel.Far;
    }

    private static double Radius(Place place) => Math.Max(place.RadiusKm ?? 0, (Grain(place) switch
    {
        PlacePrecision.Exact => 1,
        PlacePrecision.Town => 3,
        PlacePrecision.District => 20,
        PlacePrecision.Province => 80,
        PlacePrecision.Region => 60,
        _ => 500,
    }) + (place.Relation is null or "in" or "at" ? 0 : 15));

    private static bool Agree(string? first, string? second) => first is not null && second is not null && string.Equals(SourceNames.Key(first), SourceNames.Key(second), StringComparison.Ordinal);

    private static bool Differ(string? first, string? second) => first is not null && second is not null && !Agree(first, second);
}
