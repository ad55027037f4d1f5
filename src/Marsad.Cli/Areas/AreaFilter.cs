using Marsad.Domain.Values;

namespace Marsad.Cli.Areas;

/// <summary>Whether a place can lie in an area, by country and the names of its areas.</summary>
internal static class AreaFilter
{
    /// <summary>True where it lies in it, or is known too coarsely to tell.</summary>
    public static bool CanLieIn(Place? place, Place area)
    {
        if (place is null)
            return false;
        return Agrees(place.Country, area.Country) && Agrees(place.Admin1, area.Admin1) && Agrees(place.Admin2, area.Admin2)
            && (area.Precision is not PlacePrecision.Town || place.Geonames is null || area.Geonames is null || place.Geonames == area.Geonames || place.Precision > PlacePrecision.Town);
    }

    private static bool Agrees(string? of, string? wanted) => wanted is null || of is null || string.Equals(of, wanted, StringComparison.OrdinalIgnoreCase);
}
