using Marsad.Analysis.Breaches;
using Marsad.Domain.Claims;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Control;

/// <summary>Boils claims down to what they say of control: claims of control, and incidents by which ground was taken or left.</summary>
public static class ControlReading
{
    /// <summary>The sayings of a claim; none where it speaks of no control, or of what is only planned or possible.</summary>
    /// <param name="claim">Any claim.</param>
    /// <param name="said">When its report was published.</param>
    public static IEnumerable<ControlSaying> Of(Claim claim, DateOnly? said)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Modality is Modality.Planned or Modality.Hypothetical ? [] : claim switch
        {
            ControlClaim control => control.Areas.Select(a => Held(control, a, said)),
            IncidentClaim { Place: { } place, Type: "capture" or "withdrawal" } incident when claim.Modality is Modality.Asserted or Modality.Alleged => Moved(incident, place, said),
            _ => [],
        };
    }

    /// <summary>The key of a place: its gazetteer row, else its name; a description ("the city centre") is of its own report.</summary>
    private static string KeyOf(Claim claim, string name, Place? place) => place is null && SourceNames.IsUnnamed(name) ? $"{claim.Document} {SourceNames.Key(name)}" : place?.Geonames is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{id}{(place.Relation is null or "in" or "at" or "of" ? "" : " " + SourceNames.Key(name))}") : SourceNames.Key(name);

    private static ControlSaying Held(ControlClaim claim, ControlledArea area, DateOnly? said) => new()
    {
        PlaceKey = KeyOf(claim, area.Name, area.Place),
        Area = area.Name,
        Place = area.Place,
        Actor = claim.Actor,
        Sense = claim.Modality is Modality.Denied or Modality.Negated || area.Extent == ControlExtent.None ? ControlSense.HoldsNot : area.Extent == ControlExtent.Contested ? ControlSense.Contested : claim.Past ? ControlSense.Held : ControlSense.Holds,
        Extent = area.Extent is ControlExtent.None or ControlExtent.Contested ? null : area.Extent,
        Share = area.Share,
        On = claim.Since,
        Said = said,
        Source = Accusations.Name(claim),
        Claim = claim.Id,
    };

    // "Relation" words ("near", "east of") say that the act was not in the named place itself.
    private static IEnumerable<ControlSaying> Moved(IncidentClaim claim, Place place, DateOnly? said)
    {
        // Who took an office or a bridge in a town has not taken the town.
        if (!claim.Facilities.IsEmpty || place.Relation is not (null or "in" or "at" or "of") || place.Precision is PlacePrecision.Province or PlacePrecision.Region or PlacePrecision.Country)
            yield break;
        var gains = claim.Type is "capture";
        foreach (var actor in claim.Perpetrator)
            yield return Event(actor, gains ? ControlSense.Took : ControlSense.Lost);
        // Who was aimed at in a capture is who held the ground; a description ("soldiers") holds none.
        foreach (var actor in gains ? claim.Target.Where(static t => !SourceNames.IsUnnamed(t)) : [])
            yield return Event(actor, ControlSense.Lost);

        ControlSaying Event(string actor, ControlSense sense) => new()
        {
            PlaceKey = KeyOf(claim, place.Name, place),
            Area = place.Name,
            Place = place,
            Actor = actor,
            Sense = sense,
            On = claim.Date is { Basis: not DateBasis.Publication } date && date.From == date.To ? PartialDate.Of(date.From) : null,
            Said = said,
            Source = Accusations.Name(claim),
            Claim = claim.Id,
        };
    }
}
