using Marsad.Domain.Values;

namespace Marsad.Places.Areas;

/// <summary>A part of an area or a side of a town.</summary>
public enum CompassPoint
{
    /// <summary>North.</summary>
    North,

    /// <summary>Northeast.</summary>
    Northeast,

    /// <summary>East.</summary>
    East,

    /// <summary>Southeast.</summary>
    Southeast,

    /// <summary>South.</summary>
    South,

    /// <summary>Southwest.</summary>
    Southwest,

    /// <summary>West.</summary>
    West,

    /// <summary>Northwest.</summary>
    Northwest,

    /// <summary>The middle.</summary>
    Central,
}

/// <summary>Regions made of a place and a direction: "northwestern Syria", "western countryside of Aleppo".</summary>
public static class Compass
{
    // A half of a circle has its middle at 0.42 of the radius, a quarter a little farther out; 0.8 of the radius around it holds nearly all of the half.
    private const double PartOffset = 0.45;
    private const double PartRadius = 0.8;
    private const double CountrysideKm = 45;
    private const double SideOffsetKm = 20;
    private const double SideRadiusKm = 22;

    /// <summary>The direction that a word names ("north", "northern", "north-western", "northwest"); null where it names none.</summary>
    public static CompassPoint? Parse(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[16];
        var n = 0;
        foreach (var c in word)
        {
            if (c is '-' or ' ' or '‑')
                continue;
            if (n == letters.Length)
                return null;
            letters[n++] = char.ToLowerInvariant(c);
        }

        var name = letters[..n];
        if (name.EndsWith("ern"))
            name = name[..^3];
        else if (name.EndsWith("most"))
            name = name[..^4];
        return name switch
        {
            "north" => CompassPoint.North,
            "northeast" => CompassPoint.Northeast,
            "east" => CompassPoint.East,
            "southeast" => CompassPoint.Southeast,
            "south" => CompassPoint.South,
            "southwest" => CompassPoint.Southwest,
            "west" => CompassPoint.West,
            "northwest" => CompassPoint.Northwest,
            "central" or "centre" or "center" or "middle" => CompassPoint.Central,
            _ => null,
        };
    }

    /// <summary>A part of an area ("southern Idlib"); a town is taken with its surroundings. The name keeps the report's words.</summary>
    public static Place PartOf(Place area, CompassPoint point, string name, string? relation = null)
    {
        ArgumentNullException.ThrowIfNull(area);
        var radius = area.RadiusKm ?? (area.Precision is PlacePrecision.Town or PlacePrecision.Exact ? 6 : 50);
        var part = area with { Name = name, Relation = relation, Geonames = null, Precision = area.Precision is PlacePrecision.Town or PlacePrecision.Exact ? PlacePrecision.Town : PlacePrecision.Region };
        if (!area.HasPoint)
            return part;
        if (point == CompassPoint.Central)
            return part with { RadiusKm = Math.Round(radius * PartRadius, 1) };
        var (lat, lon) = Geo.Towards(area.Lat!.Value, area.Lon!.Value, Bearing(point), radius * PartOffset);
        return part with { Lat = Math.Round(lat, 4), Lon = Math.Round(lon, 4), RadiusKm = Math.Round(radius * PartRadius, 1) };
    }

    /// <summary>The countryside of a town or a province, or one side of it; the name stays the town's and the relation keeps the words.</summary>
    public static Place CountrysideOf(Place place, CompassPoint? side, string relation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var town = place.Precision is PlacePrecision.Town or PlacePrecision.Exact;
        var around = place with { Relation = relation, Precision = PlacePrecision.Region, RadiusKm = town ? CountrysideKm : place.RadiusKm ?? CountrysideKm };
        if (side is not { } point || point == CompassPoint.Central || !place.HasPoint)
            return around;
        var (offset, radius) = town ? (SideOffsetKm, SideRadiusKm) : (around.RadiusKm!.Value * PartOffset, around.RadiusKm!.Value * PartRadius);
        var (lat, lon) = Geo.Towards(place.Lat!.Value, place.Lon!.Value, Bearing(point), offset);
        return around with { Lat = Math.Round(lat, 4), Lon = Math.Round(lon, 4), RadiusKm = Math.Round(radius, 1) };
    }

    /// <summary>Degrees clockwise from north; 0 for the middle.</summary>
    public static double Bearing(CompassPoint point) => point == CompassPoint.Central ? 0 : (int)point * 45;
}
