using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Tallies;

namespace Marsad.Extraction.English;

/// <summary>The finders of claims for English, in the order in which they run.</summary>
internal static class Finders
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IClaimFinder> All { get; } = [new IncidentFinder(), new TallyFinder()];
}
