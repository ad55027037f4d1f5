using System.Globalization;

namespace Marsad.Places;

/// <summary>A place that a name can mean.</summary>
/// <param name="Row">The place.</param>
/// <param name="Score">How well it fits; only the order and the distance to the next mean something.</param>
/// <param name="Reasons">What the score is made of.</param>
public sealed record PlaceCandidate(PlaceRow Row, double Score, IReadOnlyList<PlaceReason> Reasons);

/// <summary>A part of a score.</summary>
/// <param name="Words">What speaks for or against the place ("population 98,000").</param>
/// <param name="Score">What it adds.</param>
public readonly record struct PlaceReason(string Words, double Score)
{
    /// <summary>As in "population 98,000 +1.4".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words} {Score:+0.0;-0.0;+0.0}");
}
