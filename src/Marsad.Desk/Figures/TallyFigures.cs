using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Incidents;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>Brings a tally's question and a register together.</summary>
public static class TallyFigures
{
    /// <summary>The answer; incidents stream through.</summary>
    public static TallyAnswer Answer(IRegisterReader reader, TallyQuestion question, IAreaJudge? areas = null)
    {
        var totals = reader.Claims(new ClaimFilter { Kind = "tally", PublishedBy = question.AsOf, RecordedBy = question.RecordedBy, Total = About(question, areas) })
            .Select(static c => new PublishedTally((Marsad.Domain.Claims.TallyClaim)c.Claim, c.Report.Published?.Day));
        if (ColumnTally.CanAnswer(question) && reader.Columns is { } columns)
            return ColumnTally.Of(question, columns, totals, Near(reader, columns), areas, Drawing(question));
        return Tally.Of(question, Incidents(reader, question), totals, areas, reader.NearMisses(), reader.IncidentOf, Drawing(question));
    }

    private static Func<Incident, Incident>? Drawing(TallyQuestion question) => question.Policy == FigurePolicy.Range ? null : i => Draw(i, question);

    // The running totals that can be about the question; a series looks beyond the period, and an outline of one's own knows no countries.
    private static TotalFilter About(TallyQuestion question, IAreaJudge? areas) => new()
    {
        Measure = question.Measure,
        Since = question.Series ? null : question.Since,
        Until = question.Series ? null : question.Until,
        Country = areas is null && question.Area is { Precision: not null } ? question.Area.Country : null,
    };

    // What somebody decided is no longer open; then the pairs are looked through one by one.
    private static IEnumerable<(long First, long Second)> Near(IRegisterReader reader, IIncidentColumns columns)
    {
        if (!reader.Decisions().Any())
            return columns.NearMisses();
        return reader.NearMisses().Select(n => (First: columns.SlotOf(n.First), Second: columns.SlotOf(n.Second)))
            .Where(static p => p.First is not null && p.Second is not null).Select(static p => (p.First!.Value, p.Second!.Value));
    }

    /// <summary>The incidents that can be in scope, as they stood.</summary>
    public static IEnumerable<Incident> Incidents(IRegisterReader reader, TallyQuestion question)
    {
        // Joined anew as of a day, an incident may have another date; otherwise the register need only give those of the period.
        var filter = question.AsOf is null
            ? new IncidentFilter { RecordedBy = question.RecordedBy, Since = question.Since, Until = question.Until }
            : new IncidentFilter { RecordedBy = question.RecordedBy };
        var incidents = reader.Incidents(filter);
        if (question.AsOf is { } day)
            incidents = incidents.SelectMany(i => IncidentAsOf.Of(reader, i, day));
        return incidents;
    }

    /// <summary>An incident with its figures drawn as asked.</summary>
    public static Incident Draw(Incident incident, TallyQuestion question) => FigurePolicies.Under(incident, question.Policy, question.SourceOrder);
}
