using Marsad.Linkage.Figures;

namespace Marsad.Evaluation.Joining;

/// <summary>How many were killed in each incident, from all its reports together: what each report says in sum, put together by <see cref="MainToll"/>.</summary>
internal static class KilledOfIncidents
{
    /// <summary>For each recorded incident, columns to be summed: whether the number is exact, one.</summary>
    public static IReadOnlyList<double[]> Scores(JoiningOutcome outcome)
    {
        var scores = new List<double[]>();
        var reports = outcome.Corpus.Reports.SelectMany(static (r, i) => r.Incidents.Select(incident => (incident, i))).GroupBy(static p => p.incident, static p => p.i, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal);
        foreach (var incident in reports)
        {
            if (!outcome.Corpus.Incidents.TryGetValue(incident.Key, out var record) || record.Killed is not { } killed)
                continue;
            var toll = MainToll.Of(incident.Select(i => outcome.Readings[i].Numbers.Select(static n => (n.Number, n.Chance)).ToList()));
            scores.Add([toll == killed ? 1 : 0, 1]);
        }

        return scores;
    }
}
