using System.Text.Json.Serialization;
using Marsad.Domain.Values;

namespace Marsad.Exchange.Release.Rules;

/// <summary>How coarsely a point is published.</summary>
[JsonConverter(typeof(KebabCase<PointLevel>))]
public enum PointLevel
{
    /// <summary>The middle of a cell of a fixed grid.</summary>
    Grid,

    /// <summary>The middle of the second-level area.</summary>
    Admin2,

    /// <summary>The middle of the first-level area.</summary>
    Admin1,

    /// <summary>No point; the country alone.</summary>
    Country,
}

/// <summary>The finest name of a place that is published.</summary>
[JsonConverter(typeof(KebabCase<NameLevel>))]
public enum NameLevel
{
    /// <summary>Towns and villages by name.</summary>
    Town,

    /// <summary>The second-level area; where it is not known, the first-level area.</summary>
    District,

    /// <summary>The first-level area.</summary>
    Province,

    /// <summary>The country.</summary>
    Country,
}

/// <summary>How coarsely a date is published.</summary>
[JsonConverter(typeof(KebabCase<DateLevel>))]
public enum DateLevel
{
    /// <summary>As recorded.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>The calendar month.</summary>
    Month,

    /// <summary>The quarter of a year.</summary>
    Quarter,

    /// <summary>The calendar year.</summary>
    Year,
}

/// <summary>What becomes of a count of few people.</summary>
[JsonConverter(typeof(KebabCase<SmallCounts>))]
public enum SmallCounts
{
    /// <summary>It is published as the range of all small counts ("1 to 4").</summary>
    Band,

    /// <summary>It is left out.</summary>
    Withhold,

    /// <summary>It is published.</summary>
    Keep,
}

/// <summary>Which names are published.</summary>
[JsonConverter(typeof(KebabCase<NameChoice>))]
public enum NameChoice
{
    /// <summary>Bodies of the vocabulary of actors, and those that the rules name.</summary>
    Known,

    /// <summary>Only those that the rules name.</summary>
    None,
}

/// <summary>What becomes of a sensitive incident.</summary>
[JsonConverter(typeof(KebabCase<SensitiveAction>))]
public enum SensitiveAction
{
    /// <summary>It is left out.</summary>
    Withhold,

    /// <summary>It is published more coarsely.</summary>
    Coarsen,
}
