using Marsad.Analysis.Tallies;
using Marsad.Register.Contract;

namespace Marsad.Cli.Figures;

/// <summary>Brings a tally's question and a register together.</summary>
internal static class TallyFigures
{
    /// <summary>The answer; incidents stream through.</summary>
    public static TallyAnswer Answer(IRegisterReader reader, TallyQuestion question)
    {
        // Joined anew as of a day, an incident may have another date; otherwise the register need only give those of the period.
        var filter = question.AsOf is null
            ? new IncidentFilter { RecordedBy = question.RecordedBy, Since = question.Since, Until = question.Until }
            : new IncidentFilter { RecordedBy = question.RecordedBy };
        var incidents = reader.Incidents(filter);
        if (question.AsOf is { } day)
            incidents = incidents.SelectMany(i => IncidentAsOf.Of(reader, i, day));
        var totals = reader.Claims(new ClaimFilter { Kind = "tally", PublishedBy = question.AsOf, RecordedBy = question.RecordedBy })
            .Select(static c => new PublishedTally((Domain.Claims.TallyClaim)c.Claim, c.Report.Published?.Day));
        return Tally.Of(question, incidents, totals, areas: null, reader.NearMisses(), reader.IncidentOf);
    }
}
