using Marsad.Domain.Claims;

namespace Marsad.Extraction.English.Casualties;

/// <summary>A word of harm and the side on which its people stand.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token, inclusive.</param>
/// <param name="Measure">What happened to them.</param>
/// <param name="Forward">True: they follow. False: they stand before.</param>
/// <param name="Syntax">Its syntax.</param>
internal sealed record HarmMarker(int First, int Last, HarmMeasure Measure, bool Forward, HarmSyntax Syntax)
{
    /// <summary>Said in the negative.</summary>
    public bool Negated { get; init; }

    /// <summary>Said of what may happen.</summary>
    public bool Unreal { get; init; }
}
