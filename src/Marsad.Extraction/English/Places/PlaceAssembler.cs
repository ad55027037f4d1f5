using Marsad.Domain.Values;
using Marsad.Places.Areas;
using Marsad.Places.Resolution;

namespace Marsad.Extraction.English.Places;

/// <summary>Makes the place of a claim from a name, what it was resolved to and the words around it.</summary>
internal static class PlaceAssembler
{
    private const double DirectionKm = 25;

    /// <summary>The place; <paramref name="nearest"/> is the closest known place of the text, for names that nobody knows.</summary>
    public static Place Assemble(PlaceSpan span, ResolvedName resolved, Place? nearest)
    {
        var place = resolved.ToPlace(span.Name) ?? Unresolved(span, nearest);
        // "Nasir County" where only the town of Nasir is known: the area around it, not the town.
        if (span.Type is PlacePrecision.District or PlacePrecision.Province && place.Precision is PlacePrecision.Town && resolved.IsKnown)
            place = place with { Precision = span.Type, RadiusKm = span.Type == PlacePrecision.District ? 25 : 80, Geonames = null };
        if (span.Part is { } part)
        {
            var name = PartName(span);
            return Compass.PartOf(place, part, name, RelationOf(span));
        }

        if (span.Countryside)
            return Compass.CountrysideOf(place, span.Side, span.RelationText ?? "countryside");
        if (RelationOf(span) is not { } relation)
            return place;
        var radius = span.Kilometres ?? (span.Side is not null ? DirectionKm : span.Relation?.RadiusKm ?? 0);
        return place with { Relation = relation, RadiusKm = radius > 0 ? Math.Max(place.RadiusKm ?? 0, radius) : place.RadiusKm };
    }

    private static string? RelationOf(PlaceSpan span) => span.RelationText;

    // "northern Borno", "the north of Hodeidah" keep their words.
    private static string PartName(PlaceSpan span)
    {
        var tokens = span.Sentence.Tokens;
        var last = span.FullFirst;
        while (last + 1 < span.First && tokens[last + 1].Lower is not ("of" or "part" or "parts" or "areas" or "side" or "corner" or "coast"))
            last++;
        var words = CompassWords.Words(span.Sentence, span.FullFirst, last);
        var name = last + 1 == span.First ? $"{words} {span.Name}" : CompassWords.Words(span.Sentence, span.FullFirst, span.Last);
        return name;
    }

    /// <summary>A name without a row keeps its name, and the area of the closest known place with that area's precision: never a pin.</summary>
    private static Place Unresolved(PlaceSpan span, Place? nearest)
    {
        if (nearest is null)
            return new Place { Name = span.Name };
        var near = nearest.Precision is PlacePrecision.Town or PlacePrecision.Exact;
        return new Place
        {
            Name = span.Name,
            Country = nearest.Country,
            Admin1 = nearest.Admin1,
            Admin2 = near ? null : nearest.Admin2,
            Lat = nearest.Lat,
            Lon = nearest.Lon,
            Precision = near ? nearest.Admin1 is null ? PlacePrecision.Region : PlacePrecision.Province : nearest.Precision,
            RadiusKm = near ? 60 : nearest.RadiusKm,
        };
    }
}
