using Marsad.Extraction.English.Agreements;
using Marsad.Extraction.English.Control;
using Marsad.Extraction.English.Incidents;
using Marsad.Extraction.English.Profiles;
using Marsad.Extraction.English.Relations;
using Marsad.Extraction.English.Statements;
using Marsad.Extraction.English.Tallies;

namespace Marsad.Extraction.English;

/// <summary>The finders of claims for English, in the order in which they run.</summary>
internal static class Finders
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IClaimFinder> All { get; } = [new IncidentFinder(), new TallyFinder(), new AgreementFinder(), new RelationFinder(), new ControlFinder(), new ProfileFinder(), new StatementFinder()];
}
