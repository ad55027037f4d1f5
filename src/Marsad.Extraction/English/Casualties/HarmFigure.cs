using Marsad.Domain.Claims;
using Marsad.Domain.Values;

namespace Marsad.Extraction.English.Casualties;

/// <summary>A figure of people harmed with the words it came from.</summary>
/// <param name="Measure">What happened to them.</param>
/// <param name="Count">How many.</param>
/// <param name="First">Index of the first token of the people.</param>
/// <param name="Last">Index of the last token of the people, inclusive.</param>
internal sealed record HarmFigure(HarmMeasure Measure, CountRange Count, int First, int Last)
{
    /// <summary>The category; null for a total.</summary>
    public string? Category { get; init; }

    /// <summary>The word of harm; null for a counted noun ("33 bodies") or an inherited measure.</summary>
    public HarmMarker? Marker { get; init; }

    /// <summary>A part of a total said with it.</summary>
    public bool IsPart { get; init; }

    /// <summary>It adds to an earlier figure.</summary>
    public bool Increment { get; init; }

    /// <summary>It replaces an earlier figure.</summary>
    public bool Revision { get; init; }

    /// <summary>The sum of a list ("a woman and her two children").</summary>
    public bool IsSum { get; init; }

    /// <summary>The words that say it: from the people to the word of harm.</summary>
    public (int First, int Last) Extent => Marker is null ? (First, Last) : (Math.Min(First, Marker.First), Math.Max(Last, Marker.Last));
}
