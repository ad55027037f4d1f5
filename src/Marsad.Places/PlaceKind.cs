using Marsad.Domain.Values;

namespace Marsad.Places;

/// <summary>What a gazetteer row is.</summary>
public enum PlaceKind
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A first-level area (admin-1): province, governorate, oblast, state.</summary>
    Province,

    /// <summary>A second-level area (admin-2): district, county, raion.</summary>
    District,

    /// <summary>A lower area (admin-3 and below): subdistrict, municipality, commune.</summary>
    Subdistrict,

    /// <summary>The capital of a country.</summary>
    Capital,

    /// <summary>The seat of a first-level area.</summary>
    ProvinceSeat,

    /// <summary>The seat of a lower area.</summary>
    DistrictSeat,

    /// <summary>A city, town, village or camp.</summary>
    Town,

    /// <summary>A part of a city.</summary>
    Quarter,

    /// <summary>A place that is abandoned, destroyed or historical.</summary>
    Former,

    /// <summary>A park, a region, a military area.</summary>
    Area,

    /// <summary>A river, a lake, a sea.</summary>
    Water,

    /// <summary>A mountain, a valley, an island, a forest.</summary>
    Terrain,

    /// <summary>A building or a facility.</summary>
    Spot,
}

/// <summary>What follows from a kind.</summary>
public static class PlaceKinds
{
    /// <summary>True for cities, towns, villages, camps and their parts.</summary>
    public static bool IsSettlement(this PlaceKind kind) => kind is >= PlaceKind.Capital and <= PlaceKind.Former;

    /// <summary>True for areas of the administration.</summary>
    public static bool IsAdministrative(this PlaceKind kind) => kind <= PlaceKind.Subdistrict;

    /// <summary>How finely a row of this kind says where something is.</summary>
    public static PlacePrecision Precision(this PlaceKind kind) => kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Province => PlacePrecision.Province,
        PlaceKind.District => PlacePrecision.District,
        PlaceKind.Subdistrict => PlacePrecision.District,
        PlaceKind.Area or PlaceKind.Water or PlaceKind.Terrain => PlacePrecision.Region,
        PlaceKind.Spot => PlacePrecision.Exact,
        _ => PlacePrecision.Town,
    };
}
