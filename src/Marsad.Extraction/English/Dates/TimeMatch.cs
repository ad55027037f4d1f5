namespace Marsad.Extraction.English.Dates;

/// <summary>An expression of time as it stands in a sentence.</summary>
/// <param name="Start">The first lexeme.</param>
/// <param name="End">Behind the last lexeme.</param>
/// <param name="Shape">What it says.</param>
internal readonly record struct TimeMatch(int Start, int End, Shape Shape);
