using Marsad.Places.Areas;
using Marsad.Places.Lookup;

namespace Marsad.Places.Resolution;

/// <summary>One place that a name can mean, with what speaks for it apart from the text.</summary>
internal sealed class Sense
{
    public Hit? Hit { get; init; }

    public Region? Region { get; init; }

    public required PlaceKind Kind { get; init; }

    public required string Country { get; init; }

    /// <summary>Code of the first-level area; empty where none.</summary>
    public required string First { get; init; }

    /// <summary>Code of the second-level area; empty where none.</summary>
    public required string Second { get; init; }

    public required double Lat { get; init; }

    public required double Lon { get; init; }

    public required double RadiusKm { get; init; }

    /// <summary>The place as a point of the unit sphere, by which distances are compared.</summary>
    public required (double X, double Y, double Z) Point { get; init; }

    /// <summary>Score of name, kind and size.</summary>
    public required double Prior { get; set; }

    public bool IsLoose => Hit is { Spelling: Spelling.Loose };

    /// <summary>Score with the text's other names; set anew in each round.</summary>
    public double Score { get; set; }

    /// <summary>Share among the name's senses, after the last round.</summary>
    public double Share { get; set; }
}
