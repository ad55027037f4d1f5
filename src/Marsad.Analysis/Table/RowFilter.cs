using Marsad.Domain.Incidents;
using Marsad.Domain.Terms;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Table;

/// <summary>Which incidents of a table; what is null does not restrict. Two filters that ask the same are equal and are written alike.</summary>
public sealed record RowFilter
{
    /// <summary>Those that can have happened on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Those that can have happened on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A type and all narrower ones.</summary>
    public string? Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>First-level area, without regard to the case of Latin letters.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second-level area, likewise.</summary>
    public string? Admin2 { get; init; }

    /// <summary>The place's name, likewise.</summary>
    public string? Place { get; init; }

    /// <summary>Words of an actor's name: alleged perpetrator, target or backer.</summary>
    public string? Actor { get; init; }

    /// <summary>Those whose highest reported deaths are at least so many.</summary>
    public long? KilledAtLeast { get; init; }

    /// <summary>Words that stand in one of their reports.</summary>
    public string? Words { get; init; }

    /// <summary>How far a person has looked at it.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>How well it is sourced.</summary>
    public Grade? Grade { get; init; }

    /// <summary>Only those on which sources differ.</summary>
    public bool Disputed { get; init; }

    /// <summary>Only those with a point in this box.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>Only those with a point in this area.</summary>
    public GeoPolygon? Polygon { get; init; }

    /// <summary>Only those with a point, or only those without.</summary>
    public bool? Placed { get; init; }

    /// <summary>Only those at exactly this point.</summary>
    public GeoPoint? Spot { get; init; }

    /// <summary>Only those placed so finely, no finer and no more coarsely.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>True where sums count an incident: what a reviewer rejected or discounted only where it is asked for.</summary>
    public bool Counts(ReviewStatus status, Grade grade) => (status != ReviewStatus.Rejected || Status == ReviewStatus.Rejected) && (grade != Domain.Incidents.Grade.Discounted || Grade == Domain.Incidents.Grade.Discounted);

    /// <summary>True where the place fits.</summary>
    internal bool Holds(Place? where) =>
        (Country is null || string.Equals(where?.Country, Country, StringComparison.Ordinal))
        && (Admin1 is null || Same(where?.Admin1, Admin1)) && (Admin2 is null || Same(where?.Admin2, Admin2)) && (Place is null || Same(where?.Name, Place))
        && (Box is null || Box.Holds(where)) && (Polygon is null || Polygon.Holds(where))
        && (Placed is null || where is { HasPoint: true } == Placed)
        && (Spot is not { } spot || (where is { Lat: { } lat, Lon: { } lon } && new GeoPoint(lat, lon) == spot))
        && (Precision is null || where?.Precision == Precision);

    /// <summary>True where the type fits.</summary>
    internal bool Holds(string type) => Type is null || TypeTree.IsWiderOrSame(Type, type);

    /// <summary>True where the filter looks at places.</summary>
    internal bool IsOfPlace => (Country ?? Admin1 ?? Admin2 ?? Place) is not null || Box is not null || Polygon is not null || Placed is not null || Spot is not null || Precision is not null;

    // As the register's own index compares: the case of Latin letters alone is let pass.
    private static bool Same(string? one, string other)
    {
        if (one is null || one.Length != other.Length)
            return false;
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && !(char.IsAsciiLetter(one[i]) && (one[i] ^ other[i]) == 0x20))
                return false;
        }

        return true;
    }
}
