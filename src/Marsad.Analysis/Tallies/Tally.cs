using Marsad.Analysis.Areas;
using Marsad.Analysis.Series;
using Marsad.Domain.Accounts;
using Marsad.Domain.Claims;
using Marsad.Domain.Incidents;
using Marsad.Domain.Values;

namespace Marsad.Analysis.Tallies;

/// <summary>Counts incidents. Incidents stream through: nothing but sums is kept of those out of scope.</summary>
public static class Tally
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="incidents">The register's incidents (or at least those that can be in scope).</param>
    /// <param name="totals">The running totals that sources give.</param>
    /// <param name="areas">Judges places.</param>
    /// <param name="nearMisses">Undecided possible duplicates.</param>
    /// <param name="incidentOf">The incident of an account; null: the one among whose claims it is.</param>
    /// <param name="draw">Draws an incident's figures by the question's policy; asked only for incidents in scope. Null: they are as they should be.</param>
    public static TallyAnswer Of(TallyQuestion question, IEnumerable<Incident> incidents, IEnumerable<RunningTotal> totals, IAreaJudge? areas = null, IEnumerable<NearMiss>? nearMisses = null, Func<string, string?>? incidentOf = null, Func<Incident, Incident>? draw = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(totals);
        if (question.By.SplitsFigures() && question.Across.SplitsFigures())
            throw new ArgumentException($"A table cannot be split by {question.By.Word()} and by {question.Across.Word()}: each splits the figures themselves.", nameof(question));
        areas ??= new AdminAreas();
        var counter = new Counter(question, areas, draw);
        foreach (var incident in incidents)
            counter.Take(incident);
        var answer = counter.Answer();
        answer = Beside(answer, totals, areas);
        if (nearMisses is null)
            return answer;
        var homes = incidentOf is null ? counter.Homes() : null;
        return answer with { PossibleDuplicates = Duplicates(answer, nearMisses, incidentOf ?? homes!.GetValueOrDefault) };
    }

    /// <summary>The answer with what sources report beside it.</summary>
    internal static TallyAnswer Beside(TallyAnswer answer, IEnumerable<RunningTotal> totals, IAreaJudge areas)
    {
        List<RunningTotal> told = [.. totals];
        return answer with
        {
            Reported = ReportedTotals.Of(answer.Question, answer, told, areas).ToValueList(),
            Series = answer.Question.Series ? TollSeriesFinder.Of(answer.Question, told, areas).ToValueList() : [],
        };
    }

    private static int Duplicates(TallyAnswer answer, IEnumerable<NearMiss> nearMisses, Func<string, string?> incidentOf)
    {
        var counted = answer.Incidents.Concat(answer.Straddling.Select(static s => s.Incident)).ToHashSet(StringComparer.Ordinal);
        return nearMisses.Select(n => (First: incidentOf(n.First), Second: incidentOf(n.Second)))
            .Where(p => p.First is not null && p.Second is not null && p.First != p.Second && counted.Contains(p.First) && counted.Contains(p.Second))
            .Select(static p => string.CompareOrdinal(p.First, p.Second) < 0 ? (p.First, p.Second) : (p.Second, p.First)).Distinct().Count();
    }
}
