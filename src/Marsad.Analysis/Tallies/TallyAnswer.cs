using System.Globalization;
using System.Text.Json.Serialization;
using Marsad.Analysis.Series;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>An incident that counts in <c>max</c> only, and why.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Reasons">"may lie outside the period", "placed more coarsely than the area", "type not said finely enough".</param>
public sealed record Straddling(string Incident, ValueList<string> Reasons);

/// <summary>A row of a split tally.</summary>
public sealed record TallyRow
{
    /// <summary>The month, place, actor, source or type.</summary>
    public required string Key { get; init; }

    /// <summary>Of a tally that is split twice: the column.</summary>
    public string? Across { get; init; }

    /// <summary>The sum of the lower ends.</summary>
    public long Min { get; init; }

    /// <summary>The highest reported.</summary>
    public long Max { get; init; }

    /// <summary>True when there may be more.</summary>
    public bool Open { get; init; }

    /// <summary>The sum of the best estimates, by a policy that gives them.</summary>
    public long? Best { get; init; }

    /// <summary>The incidents of the row.</summary>
    public IncidentIds Incidents { get; init; } = IncidentIds.None;
}

/// <summary>A running total that a source gives, beside the sum of the incidents.</summary>
public sealed record ReportedTotal
{
    /// <summary>The claim.</summary>
    public required string Claim { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>When the report was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The figure.</summary>
    public required CountRange Count { get; init; }

    /// <summary>What it counts, as the source says it.</summary>
    public required TotalScope Counts { get; init; }

    /// <summary>In what its scope differs from the question (measure, category, area, period, means, parties); empty where all match.</summary>
    public ValueList<string> DiffersIn { get; init; }

    /// <summary>How much more the source has than the sum, at least; only where the scope matches.</summary>
    public long? MoreFrom { get; init; }

    /// <summary>How much more it has at most; only where the scope matches.</summary>
    public long? MoreTo { get; init; }
}

/// <summary>The answer to a tally question: the incidents' sum as a range, and what stands beside it.</summary>
public sealed record TallyAnswer
{
    /// <summary>The sum of the lower ends.</summary>
    public long Min { get; init; }

    /// <summary>The highest reported; never an upper bound.</summary>
    public long Max { get; init; }

    /// <summary>True when some incident is open: there may be more.</summary>
    public bool Open { get; init; }

    /// <summary>The sum of the best estimates, by a policy that gives them; of incidents that are surely in scope.</summary>
    public long? Best { get; init; }

    /// <summary>The question.</summary>
    public required TallyQuestion Question { get; init; }

    /// <summary>The incidents that count.</summary>
    public IncidentIds Incidents { get; init; } = IncidentIds.None;

    /// <summary>Those that count in <see cref="Max"/> only.</summary>
    public ValueList<Straddling> Straddling { get; init; }

    /// <summary>Incidents left out because a reviewer rejected or discounted them.</summary>
    public ValueList<string> SetAside { get; init; }

    /// <summary>Incidents for which sources give the figure, and the policy takes none of their word.</summary>
    [JsonIgnore]
    public IncidentIds WithoutFigure { get; init; } = IncidentIds.None;

    /// <summary>The same; null where there is none.</summary>
    [JsonPropertyName("without_figure")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IncidentIds? WithoutFigureGiven => WithoutFigure.IsEmpty ? null : WithoutFigure;

    /// <summary>Pairs among the incidents that may be one and are undecided.</summary>
    public int PossibleDuplicates { get; init; }

    /// <summary>For a category: in how many of the incidents a source gives it.</summary>
    public int? CategoryGiven { get; init; }

    /// <summary>For a category: how many incidents give the measure at all.</summary>
    public int? CategoryOf { get; init; }

    /// <summary>For a category: further people of whom no source says it, at least.</summary>
    public long? UnstatedMin { get; init; }

    /// <summary>For a category: further people of whom no source says it, at most.</summary>
    public long? UnstatedMax { get; init; }

    /// <summary>The rows of a split tally.</summary>
    public ValueList<TallyRow> Rows { get; init; }

    /// <summary>Running totals that sources give about it.</summary>
    public ValueList<ReportedTotal> Reported { get; init; }

    /// <summary>The running totals of each source as series, where asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TollSeries> Series { get; init; }

    /// <summary>The sum in words: "22 or more; highest reported 30", "22 to 30", "22"; by a policy with a best estimate "best 25; low 22; highest reported 30".</summary>
    [JsonIgnore]
    public string Words => Best is { } best ? $"best {Number(best)}; low {Number(Min)}; highest reported {Number(Max)}{(Open ? ", there may be more" : "")}"
        : Question.Policy is FigurePolicy.Conservative or FigurePolicy.Majority && Max > Min ? $"{Number(Min)}; {Number(Max)} with the incidents that may not belong"
        : InWords(Min, Max, Open);

    /// <summary>What is to be said of a category: "category given for 4 of 6 incidents; 10–12 further deaths of unstated status".</summary>
    [JsonIgnore]
    public string? CategoryWords
    {
        get
        {
            if (CategoryGiven is null)
                return null;
            var more = UnstatedMin == UnstatedMax ? Number(UnstatedMin ?? 0) : $"{Number(UnstatedMin ?? 0)}–{Number(UnstatedMax ?? 0)}";
            var what = Question.Measure == Domain.Claims.TallyMeasure.Killed ? "deaths" : "people";
            return string.Create(CultureInfo.InvariantCulture, $"category given for {CategoryGiven} of {CategoryOf} incidents; {more} further {what} of unstated status");
        }
    }

    /// <summary>A range in words.</summary>
    public static string InWords(long min, long max, bool open) => open ? $"{Number(min)} or more; highest reported {Number(max)}"
        : min == max ? Number(min)
        : $"{Number(min)} to {Number(max)}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
