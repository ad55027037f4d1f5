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
    private const double SameSpotKm = 2;
    private const double AdjacentKm = 15;

    /// <summary>The level; the order of the two does not matter.</summary>
    public static PlaceLevel Of(Place? first, Place? second) => first is null || second is null ? PlaceLevel.Unknown : Of(new PlaceKeys(first), new PlaceKeys(second));

    /// <summary>The level; the order of the two does not matter.</summary>
    public static PlaceLevel Of(PlaceKeys? first, PlaceKeys? second)
    {
        if (first is null || second is null)
            return PlaceLevel.Unknown;
        if (IsResolvedApart(first, second))
            return PlaceLevel.SameName;
        if (CountriesDiffer(first.Place, second.Place))
            return PlaceLevel.Elsewhere;
        var (fine, coarse) = first.Grain <= second.Grain ? (first, second) : (second, first);
        if (AreOne(first, second))
            return SameLevel(coarse);
        return coarse.Grain switch
        {
            PlacePrecision.Country => PlaceLevel.WithinCountry,
            PlacePrecision.Region => HavePoints(first, second) ? MayMeet(first, second) ? PlaceLevel.WithinProvince : PlaceLevel.Far : PlaceLevel.Unknown,
            _ when Differ(first.Admin1, second.Admin1) => HavePoints(first, second) && MayMeet(first, second) && coarse.Grain <= PlacePrecision.District ? PlaceLevel.Near : PlaceLevel.Elsewhere,
            PlacePrecision.Province => Agree(first.Admin1, second.Admin1) ? fine.Grain == PlacePrecision.Province ? PlaceLevel.SameProvince : PlaceLevel.WithinProvince : PlaceLevel.Unknown,
            PlacePrecision.District => Districts(fine, coarse),
            _ => Spots(first, second),
        };
    }

    // One name, looked up to two places in two provinces: the gazetteer's choice is the likelier error.
    private static bool IsResolvedApart(PlaceKeys first, PlaceKeys second) => first.Grain <= PlacePrecision.Province && second.Grain <= PlacePrecision.Province
        && Agree(first.Name, second.Name) && (Differ(first.Admin1, second.Admin1) || CountriesDiffer(first.Place, second.Place));

    private static bool CountriesDiffer(Place first, Place second) => first.Country is not null && second.Country is not null && !string.Equals(first.Country, second.Country, StringComparison.Ordinal);

    private static bool AreOne(PlaceKeys first, PlaceKeys second) => (first.Place.Geonames is not null && first.Place.Geonames == second.Place.Geonames)
        || (first.Place.Precision == second.Place.Precision && Agree(first.Name, second.Name) && !Differ(first.Admin1, second.Admin1) && (!HavePoints(first, second) || MayMeet(first, second)));

    private static bool HavePoints(PlaceKeys first, PlaceKeys second) => first.Place.HasPoint && second.Place.HasPoint;

    private static bool MayMeet(PlaceKeys first, PlaceKeys second) => Geo.DistanceKm(first.Place, second.Place)!.Value <= first.Radius + second.Radius;

    private static PlaceLevel SameLevel(PlaceKeys place) => place.Grain switch
    {
        PlacePrecision.Exact or PlacePrecision.Town => PlaceLevel.SameSpot,
        PlacePrecision.District => PlaceLevel.SameDistrict,
        PlacePrecision.Province => PlaceLevel.SameProvince,
        PlacePrecision.Country => PlaceLevel.WithinCountry,
        _ => place.Place.Precision is null ? PlaceLevel.SameSpot : PlaceLevel.SameProvince,
    };

    // One is a district: the other lies in it, or near enough that its relation ("east of the port town") may reach into it.
    private static PlaceLevel Districts(PlaceKeys fine, PlaceKeys district)
    {
        if (Agree(fine.Admin2, district.Admin2) || Agree(fine.Name, district.Name))
            return fine.Grain == PlacePrecision.District ? PlaceLevel.SameDistrict : PlaceLevel.WithinDistrict;
        if (HavePoints(fine, district))
            return Geo.DistanceKm(fine.Place, district.Place)!.Value - fine.Radius - district.Radius is var gap && gap <= 0 ? PlaceLevel.Near : gap <= AdjacentKm ? PlaceLevel.Adjacent : PlaceLevel.Far;
        return Differ(fine.Admin2, district.Admin2) ? PlaceLevel.Far : PlaceLevel.Unknown;
    }

    private static PlaceLevel Spots(PlaceKeys first, PlaceKeys second)
    {
        if (!HavePoints(first, second))
            return PlaceLevel.Far;
        var distance = Geo.DistanceKm(first.Place, second.Place)!.Value;
        return distance <= SameSpotKm ? PlaceLevel.SameSpot : distance <= first.Radius + second.Radius ? PlaceLevel.Near : PlaceLevel.Far;
    }

    private static bool Agree(string? first, string? second) => first is not null && string.Equals(first, second, StringComparison.Ordinal);

    private static bool Differ(string? first, string? second) => first is not null && second is not null && !string.Equals(first, second, StringComparison.Ordinal);
}
