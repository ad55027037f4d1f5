using Marsad.Analysis.Series;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Web.Tallies;

/// <summary>A tally for a page: the sums and how many incidents stand behind each; the incidents themselves are asked for cell by cell.</summary>
public sealed record TallyView
{
    /// <summary>The question.</summary>
    public required TallyQuestion Question { get; init; }

    /// <summary>The command line that gives the same answer.</summary>
    public required string Command { get; init; }

    /// <summary>The sum of the lower ends.</summary>
    public required long Min { get; init; }

    /// <summary>The highest reported; never an upper bound.</summary>
    public required long Max { get; init; }

    /// <summary>True when there may be more.</summary>
    public required bool Open { get; init; }

    /// <summary>The sum of the best estimates, by a policy that gives them.</summary>
    public long? Best { get; init; }

    /// <summary>How many incidents count.</summary>
    public required int Incidents { get; init; }

    /// <summary>In how many of them a source says that the dead, or some of them, were civilians or fighters; null where that was not counted.</summary>
    public int? StatusGiven { get; init; }

    /// <summary>How many of them a person has looked at; null where that was not counted.</summary>
    public int? Reviewed { get; init; }

    /// <summary>How many of them count in the highest only, by reason.</summary>
    public required ValueList<ReasonCount> InMaxOnly { get; init; }

    /// <summary>How many a reviewer rejected or discounted.</summary>
    public required int SetAside { get; init; }

    /// <summary>How many have figures of which the policy takes none.</summary>
    public required int WithoutFigure { get; init; }

    /// <summary>Pairs among the incidents that may be one and are undecided.</summary>
    public required int PossibleDuplicates { get; init; }

    /// <summary>For a category: in how many of the incidents a source gives it.</summary>
    public int? CategoryGiven { get; init; }

    /// <summary>For a category: how many incidents give the measure at all.</summary>
    public int? CategoryOf { get; init; }

    /// <summary>For a category: further people of whom no source says it, at least.</summary>
    public long? UnstatedMin { get; init; }

    /// <summary>For a category: further people of whom no source says it, at most.</summary>
    public long? UnstatedMax { get; init; }

    /// <summary>The rows of a split tally.</summary>
    public required ValueList<TallyCell> Rows { get; init; }

    /// <summary>How many rows are not shown, being too many for a page; the export holds them.</summary>
    public required int RowsLeftOut { get; init; }

    /// <summary>Running totals that sources give about it, those of the same scope first.</summary>
    public required ValueList<ReportedTotal> Reported { get; init; }

    /// <summary>How many running totals are not shown; the export holds them.</summary>
    public required int ReportedLeftOut { get; init; }

    /// <summary>The running totals of each source as series, where asked for.</summary>
    public required ValueList<TollSeries> Series { get; init; }
}

/// <summary>A row or a cell of a tally.</summary>
/// <param name="Key">The row.</param>
/// <param name="Across">The column, of a tally that is split twice.</param>
/// <param name="Min">The sum of the lower ends.</param>
/// <param name="Max">The highest reported.</param>
/// <param name="Open">True when there may be more.</param>
/// <param name="Best">The sum of the best estimates, by a policy that gives them.</param>
/// <param name="Incidents">How many incidents.</param>
/// <param name="StatusGiven">In how many of them a source says that the dead, or some of them, were civilians or fighters; null where that was not counted (as of an earlier day, or over very many).</param>
/// <param name="Reviewed">How many of them a person has looked at; null likewise.</param>
public sealed record TallyCell(string Key, string? Across, long Min, long Max, bool Open, long? Best, int Incidents, int? StatusGiven, int? Reviewed);

/// <summary>A reason and how many incidents it holds for.</summary>
/// <param name="Reason">"may lie outside the period" and the like.</param>
/// <param name="Incidents">How many.</param>
public sealed record ReasonCount(string Reason, int Incidents);

/// <summary>The incidents behind a tally or one of its cells.</summary>
/// <param name="Items">The incidents, the latest first.</param>
/// <param name="Total">How many in all.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record TallyIncidents(ValueList<TallyIncident> Items, int Total, int? Next);

/// <summary>An incident that a tally counts.</summary>
public sealed record TallyIncident
{
    /// <summary>The incident.</summary>
    public required string Id { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>When.</summary>
    public required DateWindow Date { get; init; }

    /// <summary>Where.</summary>
    public Place? Place { get; init; }

    /// <summary>What it counts for the question, by its policy.</summary>
    public FigureRange? Figure { get; init; }

    /// <summary>Why it counts in the highest only; empty where it counts wholly.</summary>
    public required ValueList<string> Reasons { get; init; }

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
