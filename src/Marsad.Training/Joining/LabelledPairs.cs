using Marsad.Evaluation.Joining;
using Marsad.Linkage.Blocks;
using Marsad.Linkage.Comparison;

namespace Marsad.Training.Joining;

/// <summary>A pair of reports that share a block.</summary>
/// <param name="First">The place of the one in the corpus.</param>
/// <param name="Second">The place of the other.</param>
/// <param name="Levels">The levels that the accounts of their main events show.</param>
/// <param name="Same">True where they are of one incident.</param>
internal sealed record LabelledPair(int First, int Second, IReadOnlyList<LevelWeight> Levels, bool Same);

/// <summary>The pairs of a corpus from which weights are estimated.</summary>
/// <param name="Pairs">Pairs that can be one, with their levels.</param>
/// <param name="Excluded">True pairs that share a block and cannot be one by their days.</param>
/// <param name="Unmet">True pairs that share no block.</param>
internal sealed record LabelledPairs(IReadOnlyList<LabelledPair> Pairs, int Excluded, int Unmet)
{
    /// <summary>The pairs of the reports' main events that share a block.</summary>
    public static LabelledPairs Of(JoiningCorpus corpus, JoinedCorpus joined)
    {
        var heads = joined.Heads.ToList();
        var accounts = joined.Accounts.Select((a, i) => (Main: a.FirstOrDefault(static x => x.Main), i)).Where(static a => a.Main is not null).ToList();
        var compared = accounts.Select((a, n) => new Compared(a.Main!, n, heads[a.i])).ToList();
        var index = new BlockIndex(compared);
        var (pairs, met, excluded) = (new List<LabelledPair>(), 0, 0);
        for (var i = 0; i < compared.Count; i++)
        {
            foreach (var j in index.Meeting(compared[i]).Where(j => j < i))
            {
                var (first, second) = (accounts[j].i, accounts[i].i);
                var same = corpus.Reports[first].Incidents.Intersect(corpus.Reports[second].Incidents, StringComparer.Ordinal).Any();
                met += same ? 1 : 0;
                if (!PairComparison.AreWhole(compared[j], compared[i]))
                    continue;
                if (PairComparison.Levels(compared[j], compared[i]) is { } levels)
                    pairs.Add(new LabelledPair(first, second, [.. levels.Select(static l => l.Level)], same));
                else
                    excluded += same ? 1 : 0;
            }
        }

        var all = corpus.Reports.SelectMany(static r => r.Incidents).GroupBy(static i => i, StringComparer.Ordinal).Sum(static g => g.Count() * (g.Count() - 1) / 2);
        return new LabelledPairs(pairs, excluded, all - met);
    }
}
