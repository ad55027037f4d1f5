using Marsad.Domain.Values;

namespace Marsad.Places.Areas;

/// <summary>Whether a place lies in an area.</summary>
public enum Containment
{
    /// <summary>It lies elsewhere.</summary>
    No,

    /// <summary>It can lie inside: it is placed more coarsely than the area, they overlap, or too little is known.</summary>
    Possible,

    /// <summary>It lies inside.</summary>
    Certain,
}

/// <summary>Whether places contain each other or can be one. Used by tallies (what counts for an area) and by joining (what can be one place).
/// <para>The administration decides first: different countries, or different first-level areas of one country, never contain each other, and a place with the codes of an area lies in it.
/// Where a side has no codes (a region such as the Donbas or northwestern Syria) points and radii decide: certain when the place's whole circle lies in the area's, possible when the circles meet.
/// A coarse place never lies certainly in a finer area: "somewhere in Syria" is possibly in Idlib.</para></summary>
public static class AreaRelations
{
    /// <summary>How far from its point a town still is itself.</summary>
    private const double TownKm = 4;

    /// <summary>How far from a town what happened "near" it can be.</summary>
    private const double NearTownKm = 15;

    /// <summary>Whether <paramref name="inner"/> lies in <paramref name="area"/>. Every place contains itself.</summary>
    public static Containment Contains(Place area, Place inner)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(inner);
        if (Differs(area.Country, inner.Country))
            return SpansBorders(area) || SpansBorders(inner) ? ByCircles(area, inner) : Containment.No;
        if (SameName(area, inner) && area.Precision == inner.Precision)
            return Outside(inner.Relation) ? Containment.Possible : Containment.Certain;
        return area.Precision switch
        {
            PlacePrecision.Country => inner.Country is null ? ByCircles(area, inner) : Containment.Certain,
            PlacePrecision.Province => InProvince(area, inner),
            PlacePrecision.District => InDistrict(area, inner),
            PlacePrecision.Region => ByCircles(area, inner),
            PlacePrecision.Town or PlacePrecision.Exact => InTown(area, inner),
            _ => Containment.Possible,
        };
    }

    /// <summary>True unless the two are surely different places: neither can lie in the other.</summary>
    public static bool CanBeSame(Place a, Place b) => Contains(a, b) != Containment.No || Contains(b, a) != Containment.No;

    private static Containment InProvince(Place area, Place inner)
    {
        if (inner.Precision is PlacePrecision.Country)
            return Containment.Possible;
        if (inner.Precision == PlacePrecision.Region)
            return ByCircles(area, inner);
        if (area.Admin1 is not null && inner.Admin1 is not null)
            return SameArea(area.Admin1, inner.Admin1) ? Containment.Certain : Containment.No;
        return ByCircles(area, inner);
    }

    private static Containment InDistrict(Place area, Place inner)
    {
        if (inner.Precision is PlacePrecision.Country)
            return Containment.Possible;
        if (area.Admin1 is not null && inner.Admin1 is not null && !SameArea(area.Admin1, inner.Admin1))
            return Containment.No;
        if (inner.Precision is PlacePrecision.Province)
            return Containment.Possible;
        if (area.Admin2 is not null && inner.Admin2 is not null)
            return SameArea(area.Admin2, inner.Admin2) ? Containment.Certain : Containment.No;
        // Without codes a circle can at most make it possible: a district's shape is not known.
        return ByCircles(area, inner) == Containment.No ? Containment.No : Containment.Possible;
    }

    private static Containment InTown(Place area, Place inner)
    {
        if (inner.Precision is PlacePrecision.Town or PlacePrecision.Exact)
        {
            if (Geo.DistanceKm(area, inner) is not { } distance)
                return Containment.Possible;
            if (area.Geonames is not null && area.Geonames == inner.Geonames)
                return Outside(inner.Relation) ? Containment.Possible : Containment.Certain;
            return distance <= Reach(area) + Reach(inner) ? Containment.Possible : Containment.No;
        }

        return Contains(inner, area) == Containment.No ? Containment.No : Containment.Possible;
    }

    private static Containment ByCircles(Place area, Place inner)
    {
        if (Geo.DistanceKm(area, inner) is not { } distance)
            return Containment.Possible;
        double outer = Reach(area), own = Reach(inner);
        if (distance + own <= outer)
            return Containment.Certain;
        return distance <= outer + own ? Containment.Possible : Containment.No;
    }

    private static double Reach(Place place) => place.RadiusKm ?? place.Precision switch
    {
        PlacePrecision.Exact => 0,
        PlacePrecision.Town => place.Relation is null ? TownKm : NearTownKm,
        PlacePrecision.District => 25,
        PlacePrecision.Province => 90,
        PlacePrecision.Region => 60,
        PlacePrecision.Country => 400,
        _ => 50,
    };

    /// <summary>A region without a country, or one that says so by having none, can lie in several.</summary>
    private static bool SpansBorders(Place place) => place.Country is null;

    private static bool Outside(string? relation) => relation is not null;

    private static bool SameName(Place a, Place b) => a.Geonames is not null && b.Geonames is not null
        ? a.Geonames == b.Geonames
        : string.Equals(Names.NameKey.Loose(a.Name), Names.NameKey.Loose(b.Name), StringComparison.Ordinal) && (Geo.DistanceKm(a, b) ?? 0) < 30;

    private static bool SameArea(string a, string b) => string.Equals(a, b, StringComparison.Ordinal)
        || string.Equals(Names.NameKey.Loose(Names.TypeWords.Strip(a).Bare), Names.NameKey.Loose(Names.TypeWords.Strip(b).Bare), StringComparison.Ordinal);

    private static bool Differs(string? a, string? b) => !string.Equals(a, b, StringComparison.Ordinal);
}
