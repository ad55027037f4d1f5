using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Exchange.Codes;
using Marsad.Exchange.Release.Rules;

namespace Marsad.Exchange.Release.Public;

/// <summary>Where an incident happened, as coarsely as the rules ask.</summary>
internal sealed class PublicPlace(ReleaseRules rules, IAreaCentres centres)
{
    /// <summary>The incident with its place.</summary>
    public PublicIncident Set(Incident incident, SensitiveRule? sensitive, PublicIncident shown, List<string> coarsened)
    {
        if (incident.Place is not { } place)
            return shown;
        var level = Level(incident, sensitive);
        var names = (NameLevel)Math.Max((int)rules.PlaceNames, level switch { PointLevel.Admin2 => (int)NameLevel.District, PointLevel.Admin1 => (int)NameLevel.Province, PointLevel.Country => (int)NameLevel.Country, _ => 0 });
        var admin1 = names < NameLevel.Country ? place.Admin1 : null;
        var admin2 = names < NameLevel.Province ? place.Admin2 : null;
        var country = CountryCodes.Of(place.Country)?.Name ?? place.Country;
        var name = names == NameLevel.Town ? place.Name : admin2 ?? admin1 ?? country;
        var point = Point(place, level, admin1, admin2);
        if (place.HasPoint && (point?.Lat, point?.Lon) != (place.Lat, place.Lon) || !string.Equals(name, place.Name, StringComparison.Ordinal))
            coarsened.Add(Coarsened.Place);
        return shown with { Country = place.Country, Admin1 = admin1, Admin2 = admin2, Place = name, Lat = point?.Lat, Lon = point?.Lon, RadiusKm = Radius(place, point), PlacePrecision = Precision(place, level, admin2 is not null) };
    }

    // The coarsest of all rules that fit.
    private PointLevel Level(Incident incident, SensitiveRule? sensitive)
    {
        var level = (PointLevel)Math.Max((int)rules.Point, (int)rules.PointByType.GetValueOrDefault(incident.Type, PointLevel.Grid));
        foreach (var area in rules.Areas.AsSpan())
        {
            if (area.Point > level && area.Fits(incident.Place, incident.Date))
                level = area.Point;
        }

        return sensitive is null || sensitive.Point < level ? level : sensitive.Point;
    }

    private AreaCentre? Point(Place place, PointLevel level, string? admin1, string? admin2) => level switch
    {
        PointLevel.Grid when place.HasPoint => Cell(place),
        PointLevel.Admin2 when admin1 is not null => (admin2 is null ? null : centres.Of(place.Country, admin1, admin2)) ?? centres.Of(place.Country, admin1, null),
        PointLevel.Admin1 when admin1 is not null => centres.Of(place.Country, admin1, null),
        _ => null,
    };

    private AreaCentre Cell(Place place)
    {
        var (lat, lon) = PointCoarsening.Middle(place.Lat!.Value, place.Lon!.Value, rules.GridDegrees);
        return new AreaCentre(lat, lon, PointCoarsening.RadiusKm(lat, rules.GridDegrees));
    }

    // The radius of an area that is known no finer is added: the point of a province may lie anywhere in the cell.
    private static double? Radius(Place place, AreaCentre? point) => point is not { } at ? null : place.RadiusKm is { } own && place.Precision > PlacePrecision.District ? Math.Ceiling(own + at.RadiusKm) : at.RadiusKm > 0 ? at.RadiusKm : null;

    private static PlacePrecision? Precision(Place place, PointLevel level, bool district)
    {
        var least = level switch { PointLevel.Country => PlacePrecision.Country, PointLevel.Admin1 => PlacePrecision.Province, PointLevel.Admin2 when !district => PlacePrecision.Province, _ => PlacePrecision.District };
        return place.Precision is not { } own ? null : own > least ? own : least;
    }
}
