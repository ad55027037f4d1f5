using System.Text.Json.Serialization;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

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

    /// <summary>By what each row is split again, for a table of both; not together with another split of figures.</summary>
    public TallyGrouping Across { get; init; }

    /// <summary>How the figures of each incident are drawn. The caller draws them; here it is kept to be shown.</summary>
    public FigurePolicy Policy { get; init; }

    /// <summary>For a hierarchy: the sources in their order, the most trusted first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<string> SourceOrder { get; init; }

    /// <summary>Whether the sources' own running totals are wanted as series, day by day.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Series { get; init; }

    /// <summary>Only what was published by then. The caller joins the claims of those reports; here it is kept to be shown, and restricts the reported totals.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only what stood in the register by then. The caller reads the register so; here it is kept to be shown.</summary>
    public DateOnly? RecordedBy { get; init; }
}
