using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Public;

/// <summary>A public incident in the shape that the writers of other formats take: made anew from public values alone.</summary>
public static class PublicAsIncident
{
    /// <summary>The incident.</summary>
    public static Incident Make(PublicIncident shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return new Incident
        {
            Id = shown.Id,
            Type = shown.Type,
            Date = new DateWindow(shown.From, shown.To, shown.DatePrecision, DateBasis.Stated, shown.Lasted),
            Place = (shown.Place ?? shown.Admin1 ?? shown.Country) is not { } name ? null : new Place { Name = name, Country = shown.Country, Admin1 = shown.Admin1, Admin2 = shown.Admin2, Lat = shown.Lat, Lon = shown.Lon, Precision = shown.PlacePrecision, RadiusKm = shown.RadiusKm },
            Perpetrator = shown.Perpetrators,
            Target = shown.Targets,
            Killed = shown.Killed,
            KilledCivilians = shown.KilledCivilians,
            KilledCombatants = shown.KilledCombatants,
            Injured = shown.Injured,
            Casualties = shown.Parts,
            Strikes = shown.Strikes,
            Facilities = shown.Facilities.Select(static f => f.Split(' ', 2)).Select(static f => new FacilityHit { Type = f[0], Effect = f.Length > 1 ? f[1] : null }).ToValueList(),
            Weapon = shown.Weapon is null ? null : new Instrument { Name = shown.Weapon, Status = GivenStatus.Stated },
            Reports = [],
            Claims = [],
            Sources = shown.Sources ?? 0,
            IndependentSources = shown.Independent ?? 0,
            Status = shown.Status ?? ReviewStatus.Machine,
            Grade = shown.Grade ?? Grade.Weak,
        };
    }
}
