using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>By what a tally is split.</summary>
[JsonConverter(typeof(KebabCase<TallyGrouping>))]
public enum TallyGrouping
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By month.</summary>
    Month,

    /// <summary>By place.</summary>
    Place,

    /// <summary>By who caused it.</summary>
    Actor,

    /// <summary>By each source's own figures.</summary>
    Source,

    /// <summary>By type of incident.</summary>
    Type,
}

/// <summary>What a tally counts. What is null does not restrict.</summary>
public sealed record TallyQuestion
{
    /// <summary>What is counted.</summary>
    public TallyMeasure Measure { get; init; } = TallyMeasure.Killed;

    /// <summary>Of whom: a code of vocab/categories.tsv, or <c>combatants</c> for fighters and soldiers together; for facilities their type.</summary>
    public string? Category { get; init; }

    /// <summary>Where; resolved by the caller.</summary>
    public Place? Area { get; init; }

    /// <summary>From this day, inclusive.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Until this day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>By what: a code of vocab/event-types.tsv; narrower types count with it.</summary>
    public string? Means { get; init; }

    /// <summary>Who caused it.</summary>
    public string? Perpetrator { get; init; }

    /// <summary>At whom it was aimed.</summary>
    public string? Target { get; init; }

    /// <summary>Only incidents that hit a facility of this type.</summary>
    public string? Facility { get; init; }

    /// <summary>Only incidents of this grade.</summary>
    public Grade? Grade { get; init; }

    /// <summary>For displacement: movement or stock.</summary>
    public DisplacementFlow? Flow { get; init; }

    /// <summary>By what it is split.</summary>
    public TallyGrouping By { get; init; }

    /// <summary>Only what was published by then. The caller joins the claims of those reports; here it is kept to be shown, and restricts the reported totals.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only what stood in the register by then. The caller reads the register so; here it is kept to be shown.</summary>
    public DateOnly? RecordedBy { get; init; }
}
