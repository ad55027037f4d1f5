using Marsad.Domain.Values;

namespace Marsad.Analysis.Sources;

/// <summary>A word and how often it comes.</summary>
/// <param name="Word">A kind of claim, a type of incident, a country.</param>
/// <param name="Count">How often.</param>
public sealed record WordCount(string Word, int Count);

/// <summary>A month of a source.</summary>
/// <param name="Month">The month, as <c>2019-08</c>.</param>
/// <param name="Reports">How many reports published in it in which the source speaks.</param>
/// <param name="Incidents">Of how many incidents whose first day lies in it the source speaks.</param>
public sealed record SourceMonth(string Month, int Reports, int Incidents);

/// <summary>How two sources stand to each other.</summary>
/// <param name="Other">The other source.</param>
/// <param name="Incidents">Of how many incidents both speak.</param>
/// <param name="BothKilled">For how many of them both give a number of dead.</param>
/// <param name="SameKilled">For how many of those the two numbers can be one: the ranges meet.</param>
public sealed record SourceOverlap(string Other, int Incidents, int BothKilled, int SameKilled);

/// <summary>A figure that a source replaced by a later one of its own.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Figure">The figure that no longer stands, in words: "4 killed".</param>
/// <param name="Said">When it was said first.</param>
/// <param name="Claim">The claim that said it.</param>
public sealed record SourceCorrection(string Incident, string Figure, DateOnly? Said, string Claim);

/// <summary>Everything that is counted of one source.</summary>
public sealed record SourceHistory
{
    /// <summary>In a line.</summary>
    public required SourceSummary Summary { get; init; }

    /// <summary>Further spellings of its name.</summary>
    public required ValueList<string> Spellings { get; init; }

    /// <summary>What kinds of claims it makes.</summary>
    public required ValueList<WordCount> Kinds { get; init; }

    /// <summary>Of what types of incident it speaks.</summary>
    public required ValueList<WordCount> Types { get; init; }

    /// <summary>In which countries they lie.</summary>
    public required ValueList<WordCount> Countries { get; init; }

    /// <summary>Month by month, months without anything left out.</summary>
    public required ValueList<SourceMonth> Months { get; init; }

    /// <summary>With whom it speaks of the same incidents, the most common first.</summary>
    public required ValueList<SourceOverlap> Overlaps { get; init; }

    /// <summary>What it corrected, the latest first.</summary>
    public required ValueList<SourceCorrection> Corrections { get; init; }

    /// <summary>The latest incidents of which it speaks, by id.</summary>
    public required ValueList<string> Latest { get; init; }
}
