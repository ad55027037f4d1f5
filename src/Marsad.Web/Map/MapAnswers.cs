using Marsad.Domain.Incidents;
using Marsad.Domain.Values;
using Marsad.Web.Overview;

namespace Marsad.Web.Map;

/// <summary>What a window of the map shows: incidents added up, since a million marks are no map.</summary>
public sealed record MapAnswer
{
    /// <summary>How many incidents answer the question, anywhere.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them have no point.</summary>
    public required int WithoutPoint { get; init; }

    /// <summary>How many of them stand in this answer.</summary>
    public required int Shown { get; init; }

    /// <summary>Incidents placed in a town or more finely, by cells of a grid.</summary>
    public required ValueList<MapCell> Cells { get; init; }

    /// <summary>Incidents placed more coarsely, by area: never drawn as a point.</summary>
    public required ValueList<MapArea> Areas { get; init; }
}

/// <summary>How many incidents of each group of types.</summary>
/// <param name="Air">From the air.</param>
/// <param name="Indirect">Shelling, rockets, missiles.</param>
/// <param name="Explosive">Bombs and mines.</param>
/// <param name="Ground">Fighting on the ground.</param>
/// <param name="Liberty">Detention and abduction.</param>
/// <param name="Other">All else.</param>
public sealed record GroupCounts(int Air, int Indirect, int Explosive, int Ground, int Liberty, int Other);

/// <summary>The incidents of a cell of the grid.</summary>
public sealed record MapCell
{
    /// <summary>Degrees north: the mean of the incidents.</summary>
    public required double Lat { get; init; }

    /// <summary>Degrees east, likewise.</summary>
    public required double Lon { get; init; }

    /// <summary>How many incidents.</summary>
    public required int Count { get; init; }

    /// <summary>Of which groups.</summary>
    public required GroupCounts Groups { get; init; }

    /// <summary>Deaths; null where no source speaks of any.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>West, south, east, north of the incidents, in degrees.</summary>
    public required ValueList<double> Box { get; init; }

    /// <summary>True where all lie at one point: drawing nearer does not part them.</summary>
    public required bool Spot { get; init; }

    /// <summary>The name of that point.</summary>
    public string? Name { get; init; }

    /// <summary>The incident, where there is one alone.</summary>
    public IncidentMark? Mark { get; init; }
}

/// <summary>The incidents of an area.</summary>
public sealed record MapArea
{
    /// <summary>How finely they are placed.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>ISO code.</summary>
    public string? Country { get; init; }

    /// <summary>First-level area.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second-level area.</summary>
    public string? Admin2 { get; init; }

    /// <summary>Its name as the reports give it.</summary>
    public required string Name { get; init; }

    /// <summary>GeoNames id.</summary>
    public long? Geonames { get; init; }

    /// <summary>Degrees north of its middle.</summary>
    public required double Lat { get; init; }

    /// <summary>Degrees east of its middle.</summary>
    public required double Lon { get; init; }

    /// <summary>Within how many kilometres of the middle they lie.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>How many incidents.</summary>
    public required int Count { get; init; }

    /// <summary>Of which groups.</summary>
    public required GroupCounts Groups { get; init; }

    /// <summary>Deaths.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>The incident, where there is one alone.</summary>
    public IncidentMark? Mark { get; init; }
}
