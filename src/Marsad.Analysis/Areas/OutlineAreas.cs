using Marsad.Domain.Values;

namespace Marsad.Analysis.Areas;

/// <summary>Judges by the outline of one area, and by administration and distance for every other.</summary>
public sealed class OutlineAreas(Outline outline) : IAreaJudge
{
    private readonly AdminAreas others = new();

    /// <inheritdoc/>
    public Containment Judge(Place place, Place area)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(area);
        if (!ReferenceEquals(area, outline.Place) && area != outline.Place)
            return others.Judge(place, area);
        if (place is not { Lat: { } lat, Lon: { } lon })
            return Containment.Possible;
        var inside = outline.Holds(lat, lon);
        var reach = Reach(place);
        return reach > 0 && outline.KmToBorder(lat, lon) < reach ? Containment.Possible : inside ? Containment.Inside : Containment.Outside;
    }

    // A town's point is the town; what happened near it, or is placed no finer than a district, can be elsewhere.
    private static double Reach(Place place) => place.Precision switch
    {
        PlacePrecision.Exact => place.RadiusKm ?? 0,
        PlacePrecision.Town => place.Relation is null or "in" or "at" ? 0 : place.RadiusKm ?? 10,
        PlacePrecision.District => place.RadiusKm ?? 25,
        PlacePrecision.Province => place.RadiusKm ?? 90,
        PlacePrecision.Region => place.RadiusKm ?? 60,
        PlacePrecision.Country => place.RadiusKm ?? 400,
        _ => place.RadiusKm ?? 50,
    };
}
