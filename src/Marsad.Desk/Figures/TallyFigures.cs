using Marsad.Analysis.Areas;
using Marsad.Analysis.Tallies;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Linkage;
using Marsad.Register.Contract;

namespace Marsad.Desk.Figures;

/// <summary>Brings a tally's question and a register together.</summary>
public static class TallyFigures
{
    /// <summary>The answer; incidents stream through.</summary>
    /// <param name="reader">The register.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="areas">Judges places.</param>
    /// <param name="known">The running totals of the question's measure, where they were read before (<see cref="Totals"/>); only for a question that asks for the present state.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static TallyAnswer Answer(IRegisterReader reader, TallyQuestion question, IAreaJudge? areas = null, IReadOnlyList<RunningTotal>? known = null, CancellationToken cancellation = default)
    {
        var totals = known ?? (question is { AsOf: null, RecordedBy: null } ? reader.Totals(About(question, areas)) : Read(reader, question, About(question, areas)));
        if (reader.Columns is { } columns && ColumnTally.CanAnswer(question, columns) && ColumnTally.Of(question, columns, totals, columns.NearMisses(), areas, Drawing(question)) is { } answer)
            return answer;
        return Tally.Of(question, Stopping(Incidents(reader, question), cancellation), totals, areas, reader.NearMisses(), draw: Drawing(question));
    }

    /// <summary>Every running total of a measure, as the register stands: for who asks many questions of one register.</summary>
    public static IReadOnlyList<RunningTotal> Totals(IRegisterReader reader, TallyMeasure measure) => reader.Totals(new TotalFilter { Measure = measure });

    private static IEnumerable<RunningTotal> Read(IRegisterReader reader, TallyQuestion question, TotalFilter about) =>
        reader.Claims(new ClaimFilter { Kind = "tally", PublishedBy = question.AsOf, RecordedBy = question.RecordedBy, Total = about }).Select(static c => new RunningTotal((TallyClaim)c.Claim, c.Report.Published?.Day));

    private static IEnumerable<Incident> Stopping(IEnumerable<Incident> incidents, CancellationToken cancellation)
    {
        foreach (var incident in incidents)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return incident;
        }
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
