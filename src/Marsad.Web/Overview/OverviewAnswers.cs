using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Web.Overview;

/// <summary>What the register holds.</summary>
public sealed record RegisterSummary
{
    /// <summary><c>sample</c>, <c>real</c> or <c>empty</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How many reports.</summary>
    public required long Reports { get; init; }

    /// <summary>How many claims.</summary>
    public required long Claims { get; init; }

    /// <summary>How many incidents.</summary>
    public required long Incidents { get; init; }

    /// <summary>How many agreements.</summary>
    public required long Agreements { get; init; }

    /// <summary>The first day on which an incident can have happened.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last first day of an incident.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The ledger's head, sixteen hexadecimal digits of it: it changes with whatever is stored.</summary>
    public string? Head { get; init; }
}

/// <summary>A period at a glance.</summary>
public sealed record OverviewAnswer
{
    /// <summary>How many incidents.</summary>
    public required int Incidents { get; init; }

    /// <summary>How many of them a person has looked at.</summary>
    public required int Reviewed { get; init; }

    /// <summary>On how many of them sources differ.</summary>
    public required int Disputed { get; init; }

    /// <summary>How many have no point on the map.</summary>
    public required int WithoutPoint { get; init; }

    /// <summary>Deaths; null where no source speaks of any.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>In how many incidents a source says that the dead, or some of them, were civilians or fighters.</summary>
    public required int StatusGiven { get; init; }

    /// <summary>In how many incidents deaths are reported.</summary>
    public required int Deadly { get; init; }

    /// <summary>The period in steps of a week (or a month where it is long), each with its sums; incidents that straddle two steps count in the first.</summary>
    public required ValueList<PeriodSum> Steps { get; init; }

    /// <summary>The places with most incidents.</summary>
    public required ValueList<PlaceSum> Places { get; init; }

    /// <summary>One mark for each incident, the latest first; of more than two thousand the latest sixty.</summary>
    public required ValueList<IncidentMark> Marks { get; init; }

    /// <summary>How many marks are left out.</summary>
    public required int MarksLeftOut { get; init; }
}

/// <summary>A step of time with its sums.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Incidents">How many.</param>
/// <param name="Killed">Deaths.</param>
/// <param name="Injured">Injured.</param>
public sealed record PeriodSum(DateOnly From, DateOnly To, int Incidents, FigureRange? Killed, FigureRange? Injured);

/// <summary>A first-level area with its sums.</summary>
/// <param name="Country">ISO code.</param>
/// <param name="Admin1">The area.</param>
/// <param name="Incidents">How many.</param>
/// <param name="Killed">Deaths.</param>
public sealed record PlaceSum(string? Country, string? Admin1, int Incidents, FigureRange? Killed);

/// <summary>What a map, a list and a timeline need of an incident.</summary>
public sealed record IncidentMark
{
    /// <summary>The incident.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>When.</summary>
    public required DateWindow Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>Deaths.</summary>
    public FigureRange? Killed { get; init; }

    /// <summary>Injured.</summary>
    public FigureRange? Injured { get; init; }

    /// <summary>How many sources.</summary>
    public required int Sources { get; init; }

    /// <summary>How many of them independent.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>How far a person has looked at it.</summary>
    public required ReviewStatus Status { get; init; }

    /// <summary>How well it is sourced.</summary>
    public required Grade Grade { get; init; }

    /// <summary>True where sources differ.</summary>
    public required bool Disputed { get; init; }
}
