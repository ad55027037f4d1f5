using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Rules;

/// <summary>An area of a rule: a country, an area or place in it by name, or a circle.</summary>
public sealed record AreaRule
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>First-level area.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second-level area.</summary>
    public string? Admin2 { get; init; }

    /// <summary>A place's name.</summary>
    public string? Place { get; init; }

    /// <summary>The middle of a circle, degrees north.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Lon { get; init; }

    /// <summary>Its radius.</summary>
    public double? Km { get; init; }

    /// <summary>From this day on, inclusive; null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>To this day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How coarsely points in it are published; for an embargo it tells nothing.</summary>
    public PointLevel Point { get; init; } = PointLevel.Admin1;

    /// <summary>True where a place of that time can lie in it. Where only the country is known, it may lie in any part of it.</summary>
    public bool Fits(Place? place, DateWindow date)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (place is null || (From is { } from && date.To < from) || (To is { } to && date.From > to))
            return false;
        if (Lat is { } lat && Lon is { } lon)
            return place.HasPoint && Domain.Values.Geo.DistanceKm(lat, lon, place.Lat!.Value, place.Lon!.Value) <= (Km ?? 0) + (place.RadiusKm ?? 0);
        return Same(Country, place.Country) && Same(Admin1, place.Admin1) && Same(Admin2, place.Admin2) && (Place is null || Same(Place, place.Name));
    }

    private static bool Same(string? wanted, string? had) => wanted is null || had is null || string.Equals(wanted, had, StringComparison.OrdinalIgnoreCase);
}
