using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>By what a tally is split.</summary>
[JsonConverter(typeof(KebabCase<TallyGrouping>))]
public enum TallyGrouping
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By day.</summary>
    Day,

    /// <summary>By month.</summary>
    Month,

    /// <summary>By year.</summary>
    Year,

    /// <summary>By place.</summary>
    Place,

    /// <summary>By second-level area.</summary>
    District,

    /// <summary>By first-level area.</summary>
    Province,

    /// <summary>By country.</summary>
    Country,

    /// <summary>By who caused it.</summary>
    Actor,

    /// <summary>By at whom it was aimed.</summary>
    Target,

    /// <summary>By each source's own figures.</summary>
    Source,

    /// <summary>By type of incident.</summary>
    Type,

    /// <summary>By what was hit.</summary>
    Facility,

    /// <summary>By grade.</summary>
    Grade,

    /// <summary>By category of the people; the rows overlap and are parts of the total.</summary>
    Category,
}

/// <summary>What kind of split it is.</summary>
public static class TallyGroupings
{
    /// <summary>True where an incident's figure is itself split among rows, so that two such splits cannot be crossed.</summary>
    public static bool SplitsFigures(this TallyGrouping grouping) => grouping is TallyGrouping.Actor or TallyGrouping.Source or TallyGrouping.Category;
}
