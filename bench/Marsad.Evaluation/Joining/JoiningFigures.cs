using System.Globalization;

namespace Marsad.Evaluation.Joining;

/// <summary>A corpus joined, beside the right answer.</summary>
/// <param name="Corpus">The reports and their incidents.</param>
/// <param name="Readings">What was read from each report.</param>
/// <param name="Given">The number of the incident that each report is mainly about.</param>
/// <param name="Right">The number of the right one.</param>
internal sealed record JoiningOutcome(JoiningCorpus Corpus, IReadOnlyList<ReadClaims> Readings, int[] Given, int[] Right)
{
    /// <summary>Reads and joins the reports of a corpus as one register.</summary>
    public static JoiningOutcome Of(JoiningCorpus corpus, IReadOnlyList<ReadClaims> readings)
    {
        var joined = new JoinedCorpus(corpus.Reports, readings);
        List<int> all = [.. Enumerable.Range(0, corpus.Reports.Count)];
        var given = joined.MainIncidents(all, joined.Join(all));
        return new JoiningOutcome(corpus, readings, given, ClusterScores.Right([.. corpus.Reports.Select(static r => r.Incidents)], given));
    }

    /// <summary>Pairwise F: pairs of reports that are of one incident.</summary>
    public Figure PairF => Figure.Of("pairwise_f", ClusterScores.Pairs(Given, Right), static s => Scores.F(s[0], s[1], s[2]));

    /// <summary>The share of joined pairs that are right.</summary>
    public Figure PairPrecision => Figure.Of("pair_precision", ClusterScores.Pairs(Given, Right), static s => Scores.Share(s[0], s[1]));

    /// <summary>The share of right pairs that are joined.</summary>
    public Figure PairRecall => Figure.Of("pair_recall", ClusterScores.Pairs(Given, Right), static s => Scores.Share(s[0], s[2]));

    /// <summary>B-cubed F: for each report how much of its incident is right and whole.</summary>
    public Figure BCubedF => Figure.Of("b_cubed_f", ClusterScores.BCubed(Given, Right), static s => Scores.Share(2 * s[0] * s[1], (s[0] + s[1]) * s[2]));

    /// <summary>CEAF-e: incidents assigned one to one.</summary>
    public Figure CeafE => Figure.Plain("ceaf_e", ClusterScores.CeafE(Given, Right), "incidents assigned one to one");

    /// <summary>How far the number of incidents is off, as a share of the right number.</summary>
    public Figure CountError
    {
        get
        {
            var (given, right) = (Given.Distinct().Count(), Right.Distinct().Count());
            return Figure.Plain("incident_count_error", Scores.Share(Math.Abs(given - right), right), string.Create(CultureInfo.InvariantCulture, $"{given} found, {right} right")) with { LowerIsBetter = true };
        }
    }

    /// <summary>Pairs wrongly joined or wrongly kept apart, by the ids of their reports alone: the texts name private persons.</summary>
    public IEnumerable<WrongCase> Wrong(int most)
    {
        var shown = 0;
        for (var i = 0; i < Given.Length && shown < most; i++)
        {
            for (var j = 0; j < i && shown < most; j++)
            {
                if ((Given[i] == Given[j]) == (Right[i] == Right[j]))
                    continue;
                shown++;
                yield return new WrongCase(Corpus.Reports[j].Id + " " + Corpus.Reports[i].Id, "", Right[i] == Right[j] ? "one incident" : "two incidents", Given[i] == Given[j] ? "one incident" : "two incidents");
            }
        }
    }
}
