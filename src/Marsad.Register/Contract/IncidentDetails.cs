using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;

namespace Marsad.Register.Contract;

/// <summary>What beside the row is read of an incident.</summary>
[Flags]
public enum RowParts
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Who and what was hit, every figure with what the policies make of it.</summary>
    Figures = 1,

    /// <summary>What each source says.</summary>
    Sources = 2,

    /// <summary>With the sources: the counts from which a hierarchy of them chooses.</summary>
    Choice = 4,
}

/// <summary>What is read beside the rows.</summary>
/// <param name="Parts">Which parts.</param>
/// <param name="Measure">Only figures and counts of this measure; null: of all.</param>
public readonly record struct RowWish(RowParts Parts, HarmMeasure? Measure = null);

/// <summary>A figure of an incident, its category and causer as numbers (<see cref="IIncidentColumns.Name"/>), 0 for none.</summary>
/// <param name="Measure">What happened.</param>
/// <param name="Category">Of whom.</param>
/// <param name="By">Who caused it.</param>
/// <param name="Range">The range over all sources.</param>
/// <param name="Numbers">What the policies make of it; only where <see cref="IncidentDetails.IsDrawn"/>.</param>
public readonly record struct DetailFigure(HarmMeasure Measure, int Category, int By, PackedRange Range, DetailNumbers Numbers);

/// <summary>What the policies make of a figure, as <see cref="PolicyNumbers"/>.</summary>
/// <param name="Conservative">The lowest.</param>
/// <param name="Best">The best estimate.</param>
/// <param name="Majority">The number of the majority.</param>
public readonly record struct DetailNumbers(int Conservative, int Best, int Majority);

/// <summary>A count of a source of the people of a measure and category.</summary>
/// <param name="Measure">What happened.</param>
/// <param name="Category">Of whom.</param>
/// <param name="By">Who caused it; 0 in a source's own figure.</param>
/// <param name="Source">The source.</param>
/// <param name="Low">The lower end; negative: not given.</param>
/// <param name="High">The highest number it speaks of.</param>
/// <param name="Open">True where it gives no upper end.</param>
public readonly record struct DetailCount(HarmMeasure Measure, int Category, int By, int Source, int Low, int High, bool Open);

/// <summary>More of one incident than its row: read anew for each, so nothing of it may be kept.</summary>
public sealed class IncidentDetails
{
    /// <summary>False where it is to be read whole.</summary>
    public bool IsKnown { get; internal set; }

    /// <summary>True where it is known what the policies make of its figures.</summary>
    public bool IsDrawn { get; internal set; }

    /// <summary>True where several perpetrators are alleged.</summary>
    public bool HasSeveralPerpetrators { get; internal set; }

    /// <summary>How many strikes.</summary>
    public PackedRange Strikes { get; internal set; }

    /// <summary>At whom it was aimed, by number of the name.</summary>
    public List<int> Targets { get; } = [];

    /// <summary>Types of what was hit, one for each facility, by number of the word.</summary>
    public List<int> Facilities { get; } = [];

    /// <summary>Its figures; the dead fighters and soldiers together under their own category.</summary>
    public List<DetailFigure> Figures { get; } = [];

    /// <summary>Each source's own figures in force.</summary>
    public List<DetailCount> Own { get; } = [];

    /// <summary>The counts from which a hierarchy of sources chooses, figure by figure.</summary>
    public List<DetailCount> Given { get; } = [];
}

/// <summary>Reads more of the rows that are taken.</summary>
public interface IDetailReader
{
    /// <summary>More of the row at this place among those taken; holds until the next is read.</summary>
    IncidentDetails Of(int row);
}
