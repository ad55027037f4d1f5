using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Incidents;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Cli.Figures;

/// <summary>Brings a tally's question and a register together.</summary>
internal static class TallyFigures
{
    /// <summary>The answer; incidents stream through.</summary>
    public static TallyAnswer Answer(IRegisterReader reader, TallyQuestion question, IAreaJudge? areas = null)
    {
        var totals = reader.Claims(new ClaimFilter { Kind = "tally", PublishedBy = question.AsOf, RecordedBy = question.RecordedBy })
            .Select(static c => new PublishedTally((Domain.Claims.TallyClaim)c.Claim, c.Report.Published?.Day));
        return Tally.Of(question, Incidents(reader, question), totals, areas, reader.NearMisses(), reader.IncidentOf);
    }

    /// <summary>The incidents that can be in scope, as they stood and with their figures drawn as asked.</summary>
    public static IEnumerable<Incident> Incidents(IRegisterReader reader, TallyQuestion question)
    {
        // Joined anew as of a day, an incident may have another date; otherwise the register need only give those of the period.
        var filter = question.AsOf is null
            ? new IncidentFilter { RecordedBy = question.RecordedBy, Since = question.Since, Until = question.Until }
            : new IncidentFilter { RecordedBy = question.RecordedBy };
        var incidents = reader.Incidents(filter);
        if (question.AsOf is { } day)
            incidents = incidents.SelectMany(i => IncidentAsOf.Of(reader, i, day));
        return question.Policy == FigurePolicy.Range ? incidents : incidents.Select(i => FigurePolicies.Under(i, question.Policy, question.SourceOrder));
    }
}
