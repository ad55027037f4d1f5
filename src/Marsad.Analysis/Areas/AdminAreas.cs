using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Areas;

/// <summary>Judges by country, province and district as places carry them, and by distance where an area is a town or has only a radius.</summary>
public sealed class AdminAreas : IAreaJudge
{
    private const double TownKm = 5;

    // How far from its point an area can reach at most, where it says no radius.
    private const double CountryKm = 3500;
    private const double ProvinceKm = 500;

    /// <inheritdoc/>
    public Containment Judge(Place place, Place area)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(area);
        if (place.Geonames is not null && place.Geonames == area.Geonames)
            return Containment.Inside;
        if (area.Precision is null || (place.Country is null && !place.HasPoint))
            return Same(place.Name, area.Name) ? Containment.Inside : Containment.Outside;
        if (place.Country is not null && area.Country is not null && place.Country != area.Country)
            return Containment.Outside;
        if (place.Country is null && IsFarOff(place, area))
            return Containment.Outside;
        return area.Precision switch
        {
            PlacePrecision.Country => place.Country is null ? Containment.Possible : Containment.Inside,
            PlacePrecision.Region => Within(place, area, area.RadiusKm ?? 100),
            PlacePrecision.Province => ByName(place.Admin1, area.Admin1 ?? area.Name, coarse: place.Precision is PlacePrecision.Country or PlacePrecision.Region or null),
            PlacePrecision.District => InProvince(place, area) is var province and not Containment.Inside ? province
                : ByName(place.Admin2 ?? (place.Precision == PlacePrecision.District ? place.Name : null), area.Admin2 ?? area.Name, coarse: place.Precision >= PlacePrecision.Province || (place.Admin2 is null && place.Precision < PlacePrecision.District)),
            _ => InProvince(place, area) is var province and not Containment.Inside ? province
                : Same(place.Name, area.Name) ? Containment.Inside
                : place.Precision >= PlacePrecision.District ? CoarserAround(place, area)
                : Within(place, area, area.RadiusKm ?? TownKm),
        };
    }

    // A lake or a mountain range without a country ("Lake Chad") is told from an area on the other side of the world by their points.
    private static bool IsFarOff(Place place, Place area) => place.HasPoint && area.HasPoint
        && Geo.DistanceKm(place, area)!.Value - (place.RadiusKm ?? 0) > (area.RadiusKm ?? (area.Precision == PlacePrecision.Country ? CountryKm : ProvinceKm));

    private static bool Same(string first, string second) => SourceNames.Key(first) == SourceNames.Key(second);

    private static Containment InProvince(Place place, Place area) => area.Admin1 is null ? Containment.Inside
        : ByName(place.Admin1, area.Admin1, coarse: place.Precision is PlacePrecision.Country or PlacePrecision.Region or null);

    private static Containment ByName(string? name, string area, bool coarse) => name is not null ? Same(name, area) ? Containment.Inside : Containment.Outside
        : coarse ? Containment.Possible
        : Containment.Outside;

    // A district or province that holds the town.
    private static Containment CoarserAround(Place place, Place town) => place.Precision == PlacePrecision.District && place.Admin2 is not null && town.Admin2 is not null && !Same(place.Admin2, town.Admin2)
        ? Containment.Outside
        : Containment.Possible;

    private static Containment Within(Place place, Place area, double radius)
    {
        if (!place.HasPoint || !area.HasPoint)
            return Containment.Possible;
        var distance = Geo.DistanceKm(place, area)!.Value;
        var reach = place.RadiusKm ?? 0;
        return distance + reach <= radius ? Containment.Inside : distance - reach <= radius ? Containment.Possible : Containment.Outside;
    }
}
