using Marsad.Domain.Values;
using Marsad.Register.Contract;

namespace Marsad.Web.Search;

/// <summary>A page of reports found by their words.</summary>
public sealed record SearchAnswer
{
    /// <summary>The reports of the page, the best first.</summary>
    public required ValueList<SearchResult> Hits { get; init; }

    /// <summary>How many reports fit words and choices.</summary>
    public required int Total { get; init; }

    /// <summary>Where the next page starts; null on the last.</summary>
    public int? Next { get; init; }

    /// <summary>False where so many reports hold the words that only the latest of them were looked at.</summary>
    public required bool Whole { get; init; }

    /// <summary>Types of the incidents of which the reports speak; each list of choices is counted under all other choices.</summary>
    public required ValueList<FacetValue> Types { get; init; }

    /// <summary>Countries of those incidents.</summary>
    public required ValueList<FacetValue> Countries { get; init; }

    /// <summary>Outlets.</summary>
    public required ValueList<FacetValue> Publishers { get; init; }

    /// <summary>Months of publication, the latest first.</summary>
    public required ValueList<FacetValue> Months { get; init; }

    /// <summary>Kinds of claims.</summary>
    public required ValueList<FacetValue> Kinds { get; init; }

    /// <summary>Other names of the actor that the words name.</summary>
    public required ValueList<string> AlsoAs { get; init; }
}

/// <summary>A report of a page of results.</summary>
/// <param name="Report">The report.</param>
/// <param name="Passage">The words around the best hits.</param>
public sealed record SearchResult(FoundReport Report, ValueList<PassagePiece> Passage);

/// <summary>A choice and how many reports it leaves.</summary>
/// <param name="Value">A code, a name, a month.</param>
/// <param name="Reports">How many reports.</param>
public sealed record FacetValue(string Value, int Reports);
