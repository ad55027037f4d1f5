namespace Marsad.Exchange.Release.Public;

/// <summary>The middles of districts and provinces, from a gazetteer that everybody has.</summary>
public interface IAreaCentres
{
    /// <summary>The middle of an area and a radius that holds most of it; null where it is not known.</summary>
    /// <param name="country">ISO code.</param>
    /// <param name="admin1">First-level area.</param>
    /// <param name="admin2">Second-level area; null for the middle of the first-level area.</param>
    AreaCentre? Of(string? country, string admin1, string? admin2);
}

/// <summary>The middle of an area.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="RadiusKm">A radius that holds most of it; 0 where not known.</param>
public readonly record struct AreaCentre(double Lat, double Lon, double RadiusKm);
