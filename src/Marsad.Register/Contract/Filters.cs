using Marsad.Domain.Claims;
using Marsad.Domain.Reports;

namespace Marsad.Register.Contract;

/// <summary>Which incidents; what is null does not restrict.</summary>
public sealed record IncidentFilter
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>First-level area, without regard to case.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Second-level area, without regard to case.</summary>
    public string? Admin2 { get; init; }

    /// <summary>The place's name, without regard to case.</summary>
    public string? Place { get; init; }

    /// <summary>Those that can have happened on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Those that can have happened on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A code of vocab/event-types.tsv.</summary>
    public string? Type { get; init; }

    /// <summary>Words of an actor's name: alleged perpetrator, target or backer.</summary>
    public string? Actor { get; init; }

    /// <summary>Those whose highest reported deaths are at least so many.</summary>
    public long? KilledAtLeast { get; init; }

    /// <summary>Words that stand in one of their reports.</summary>
    public string? Words { get; init; }

    /// <summary>As they stood in this register at the end of that day (UTC).</summary>
    public DateOnly? RecordedBy { get; init; }
}

/// <summary>Which claims of readings in force; what is null does not restrict.</summary>
public sealed record ClaimFilter
{
    /// <summary>Interchange word of the kind: <c>incident</c>, <c>tally</c> …</summary>
    public string? Kind { get; init; }

    /// <summary>Of running totals those that can be about this; the caller still looks at each.</summary>
    public TotalFilter? Total { get; init; }

    /// <summary>Those of one report.</summary>
    public ContentHash? Document { get; init; }

    /// <summary>Those of reports published by the end of that day.</summary>
    public DateOnly? PublishedBy { get; init; }

    /// <summary>Those recorded by the end of that day (UTC).</summary>
    public DateOnly? RecordedBy { get; init; }
}

/// <summary>What a running total may be about; what is null does not restrict.</summary>
public sealed record TotalFilter
{
    /// <summary>What it counts.</summary>
    public required TallyMeasure Measure { get; init; }

    /// <summary>Those that count to this day or later, or were published then.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Those that count from this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Those whose area lies in this country or in none that is known.</summary>
    public string? Country { get; init; }
}
