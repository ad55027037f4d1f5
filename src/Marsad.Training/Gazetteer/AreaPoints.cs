using Marsad.Domain.Values;
using Marsad.Places.Names;

namespace Marsad.Training.Gazetteer;

/// <summary>Gives areas without a shape a point and a radius: from their towns, else from a town that bears their name, else from the area above.</summary>
internal static class AreaPoints
{
    private const double SmallestRadiusKm = 6;
    private const double UsualDistrictKm = 20;

    public static void Complete(IReadOnlyList<SourcePlace> places, IReadOnlyList<SourceArea> firstAreas, IReadOnlyList<SourceArea> secondAreas, IReadOnlyList<SourceArea> countries)
    {
        var byFirst = places.Where(static p => p.First.Length > 0).ToLookup(static p => p.FirstCode, StringComparer.Ordinal);
        var bySecond = places.Where(static p => p.SecondCode.Length > 0).ToLookup(static p => p.SecondCode, StringComparer.Ordinal);
        var byCountry = places.ToLookup(static p => p.Country, StringComparer.Ordinal);
        foreach (var area in countries.Where(static a => !a.HasPoint))
            FromTowns(area, byCountry[area.Code]);
        foreach (var area in firstAreas.Where(static a => !a.HasPoint))
            FromTowns(area, byFirst[area.Code]);
        var firstByCode = firstAreas.ToDictionary(static a => a.Code, StringComparer.Ordinal);
        foreach (var area in secondAreas)
        {
            FromTowns(area, bySecond[area.Code]);
            if (area.HasPoint)
                continue;
            var first = area.Code[..area.Code.LastIndexOf('.')];
            var key = NameKey.Loose(TypeWords.Strip(area.Name).Bare);
            var seat = byFirst[first].Where(p => string.Equals(NameKey.Loose(p.Name), key, StringComparison.Ordinal)).MaxBy(static p => p.Population);
            if (seat is not null)
                (area.Lat, area.Lon, area.RadiusKm, area.HasPoint) = (seat.Lat, seat.Lon, UsualDistrictKm, true);
            else if (firstByCode.TryGetValue(first, out var above) && above.HasPoint)
                (area.Lat, area.Lon, area.RadiusKm, area.HasPoint) = (above.Lat, above.Lon, above.RadiusKm, true);
        }
    }

    private static void FromTowns(SourceArea area, IEnumerable<SourcePlace> members)
    {
        var towns = members.ToList();
        if (towns.Count == 0)
            return;
        area.Lat = Median(towns.Select(static t => t.Lat));
        area.Lon = Median(towns.Select(static t => t.Lon));
        var distances = towns.Select(t => Geo.DistanceKm(area.Lat, area.Lon, t.Lat, t.Lon)).Order().ToList();
        area.RadiusKm = Math.Max(SmallestRadiusKm, 1.2 * distances[distances.Count * 9 / 10]);
        area.HasPoint = true;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
